import { ACTS, type Act, type Actor } from '../domain/assignment-state.js';
import type { Posts } from '../people/people.service.js';
import type { Principal } from './principal.js';

/** What a person is to an assignment or a conclusion. A coordinating unit reads along. */
export type Role = Actor | 'coordinating-unit';

/** What can be done beside the acts on an assignment (domain/assignment-state.ts). */
export type OfficeAct =
  'see' | 'import' | 'edit-drafts' | 'issue' | 'ask-extension' | 'decide-extension' | 'see-notices';

/** What is acted on: an assignment has a lead unit, a conclusion and its reports have none. */
export interface Subject {
  committeeId: number;
  unitId?: number | null;
  coordinatingUnitIds?: readonly number[];
}

const OFFICE: readonly Role[] = ['secretariat', 'chair'];

const OFFICE_ACTS: Readonly<Record<OfficeAct, readonly Role[]>> = {
  see: ['chair', 'secretariat', 'lead-unit', 'coordinating-unit'],
  import: ['secretariat'],
  'edit-drafts': ['secretariat'],
  issue: ['secretariat'],
  'ask-extension': ['lead-unit', 'secretariat'],
  'decide-extension': OFFICE,
  'see-notices': OFFICE,
};

/** Decisions on what a unit delivered or asked for; whoever answers for that unit leaves them to somebody else. */
const NEVER_FOR_ONESELF: readonly (Act | OfficeAct)[] = ['confirm', 'decide-extension', 'extend'];

/** Everything `principal` is to `subject`, the highest first; empty for a stranger. */
export function rolesOn(principal: Omit<Posts, 'personId'>, subject: Subject): Role[] {
  const { committeeId, unitId = null, coordinatingUnitIds = [] } = subject;
  const roles: [Role, boolean][] = [
    ['chair', principal.chairOf.includes(committeeId)],
    ['secretariat', principal.secretaryOf.includes(committeeId)],
    ['lead-unit', unitId !== null && principal.actsForUnits.includes(unitId)],
    ['coordinating-unit', coordinatingUnitIds.some((id) => principal.actsForUnits.includes(id))],
  ];
  return roles.filter(([, holds]) => holds).map(([role]) => role);
}

/** The highest role, as it is written into the history. */
export function roleOn(principal: Principal, subject: Subject): Role | undefined {
  return rolesOn(principal, subject)[0];
}

/** Whether `principal` may do `act` here; whether the state allows it is another question. */
export function mayAct(principal: Principal, act: Act | OfficeAct, subject: Subject): boolean {
  const allowed: readonly Role[] = act in ACTS ? ACTS[act as Act].by : OFFICE_ACTS[act as OfficeAct];
  const roles = rolesOn(principal, subject);
  const deciding = roles.filter((role) => allowed.includes(role));
  if (!NEVER_FOR_ONESELF.includes(act) || !roles.includes('lead-unit')) return deciding.length > 0;
  return deciding.includes('chair');
}

/** Whether `principal` may know that this exists; if not, the answer is "not found". */
export function maySee(principal: Principal, subject: Subject): boolean {
  return mayAct(principal, 'see', subject);
}

/** In whose place `principal` has that highest role, for the history; null when it is their own post. */
export function onBehalfOf(principal: Principal, subject: Subject): number | null {
  const role = roleOn(principal, subject);
  const post = principal.posts.find((each) => rolesOn(each, subject)[0] === role);
  return post && post.personId !== principal.personId ? post.personId : null;
}

/** Whether `principal` may change the working calendar, which holds for every committee: any secretariat may. */
export function mayEditCalendar({ secretaryOf }: Principal): boolean {
  return secretaryOf.length > 0;
}
