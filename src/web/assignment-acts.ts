import { mayAct, unitRoleOn } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import type { Assignment } from '../assignments/assignment.entity.js';
import { subjectOf } from '../assignments/moves.js';
import { tooSoon } from '../assignments/urging.service.js';
import { type Act, ACTS, allowedActs, isFinished, next } from '../domain/assignment-state.js';
import type { Instant } from '../domain/day.js';

/** What a reader may do with an assignment now, by the side on which it stands on the page. */
export interface Allowed {
  /** As the lead unit. */
  unit: Act[];
  /** For the lead unit, by the secretariat. */
  forUnit: Act[];
  office: Act[];
  /** Why the office cannot urge just now, though it might. */
  urgeLater: string | undefined;
  /** Where asking for a later day belongs, if it is possible. */
  askExtension: 'unit' | 'forUnit' | undefined;
  /** Where telling an obstacle belongs, if it is possible. */
  tellObstacle: 'unit' | 'forUnit' | undefined;
  answerObstacle: boolean;
  decide: boolean;
  nameOfficer: boolean;
  seesConclusion: boolean;
  /** The other turns of a duty that comes again. */
  seesSeries: boolean;
  seesNotices: boolean;
}

/** By the policy and the state table alone. */
export function allowedOn(
  assignment: Assignment,
  extensionPending: boolean,
  who: Principal,
  now: Instant,
): Allowed {
  const subject = subjectOf(assignment);
  const acts = allowedActs(assignment.status).filter((act) => mayAct(who, act, subject));
  const unitActs = acts.filter((act) => ACTS[act].by.includes('lead-unit'));
  const asUnit = unitRoleOn(who, subject) !== undefined;
  const mayAsk =
    !extensionPending &&
    assignment.due !== null &&
    mayAct(who, 'ask-extension', subject) &&
    next(assignment.status, 'extend') !== undefined;
  const owing = !isFinished(assignment.status) && assignment.status !== 'submitted';
  const mayTell = owing && mayAct(who, 'tell-obstacle', subject);
  const side = asUnit ? 'unit' : 'forUnit';
  const office = acts.filter((act) => !unitActs.includes(act));
  const urgeLater = office.includes('urge') ? tooSoon(assignment, now)?.message : undefined;
  return {
    unit: asUnit ? unitActs : [],
    forUnit: asUnit ? [] : unitActs,
    office: office.filter((act) => act !== 'urge' || !urgeLater),
    urgeLater,
    askExtension: mayAsk ? side : undefined,
    tellObstacle: mayTell ? side : undefined,
    answerObstacle: mayAct(who, 'answer-obstacle', subject),
    decide: mayAct(who, 'decide-extension', subject),
    nameOfficer: !isFinished(assignment.status) && mayAct(who, 'name-officer', subject),
    seesConclusion: mayAct(who, 'see', { committeeId: assignment.committeeId }),
    seesSeries: mayAct(who, 'see', {
      committeeId: assignment.committeeId,
      coordinatingUnitIds: [assignment.unitId],
    }),
    seesNotices: mayAct(who, 'see-notices', subject),
  };
}

/** Every act that the reader is offered. */
export function offeredBy(allowed: Allowed): (Act | 'ask-extension' | 'obstacle')[] {
  const { unit, forUnit, office, askExtension, tellObstacle } = allowed;
  return [
    ...[...unit, ...forUnit, ...office],
    ...(askExtension ? (['ask-extension'] as const) : []),
    ...(tellObstacle ? (['obstacle'] as const) : []),
  ];
}
