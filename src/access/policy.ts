import { ACTS, type Act, type Actor } from '../domain/assignment-state.js';
import type { Posts } from '../people/posts.js';
import type { Principal } from './principal.js';

/**
 * What a person is to an assignment or a conclusion. A coordinating unit reads along; the decider is whom the chair
 * named to decide on first extensions; a superior stands above the unit and reads what is told of it. The officer is the
 * one person of the lead unit who was named for this assignment and has nothing else of the unit.
 */
export type Role = Actor | 'decider' | 'superior' | 'coordinating-unit';

/** What can be done beside the acts on an assignment (domain/assignment-state.ts). */
export type OfficeAct =
  | 'see'
  | 'read-reports'
  | 'import'
  | 'edit-drafts'
  | 'issue'
  | 'ask-extension'
  | 'tell-obstacle'
  | 'name-officer'
  | 'answer-obstacle'
  | 'remove-files'
  | 'decide-extension'
  | 'see-notices'
  | 'edit-policy';

/** What is acted on: an assignment has a lead unit, a conclusion and its reports have none. */
export interface Subject {
  committeeId: number;
  unitId?: number | null;
  officerId?: number | null;
  coordinatingUnitIds?: readonly number[];
  /** How often a later day was granted; from the second request on only the chair decides. */
  extensions?: number;
}

const OFFICE: readonly Role[] = ['secretariat', 'chair'];

type Plain = Exclude<OfficeAct, 'decide-extension'>;

const OFFICE_ACTS: Readonly<Record<Plain, readonly Role[]>> = {
  see: ['chair', 'secretariat', 'lead-unit', 'officer', 'decider', 'superior', 'coordinating-unit'],
  // What the lead unit reports and explains, and what came of it: never for another unit (assignments/redact.ts).
  'read-reports': ['chair', 'secretariat', 'lead-unit', 'officer', 'decider', 'superior'],
  import: ['secretariat'],
  'edit-drafts': ['secretariat'],
  issue: ['secretariat'],
  'ask-extension': ['lead-unit', 'secretariat'],
  'tell-obstacle': ['lead-unit', 'officer', 'secretariat'],
  'name-officer': ['lead-unit', 'secretariat'],
  'answer-obstacle': OFFICE,
  'remove-files': ['secretariat'],
  'see-notices': OFFICE,
  'edit-policy': OFFICE,
};

/** Every act beside those on an assignment. */
export const OFFICE_ACT_NAMES: readonly OfficeAct[] = [
  ...(Object.keys(OFFICE_ACTS) as Plain[]),
  'decide-extension',
];

/** Decisions on what a unit delivered or asked for; whoever answers for that unit leaves them to somebody else. */
const NEVER_FOR_ONESELF: readonly (Act | OfficeAct)[] = ['confirm', 'extend'];

/** Everything `principal` is to `subject`, the highest first; empty for a stranger. */
function rolesOn(principal: Omit<Posts, 'personId'>, subject: Subject): Role[] {
  const { committeeId, unitId = null, officerId = null, coordinatingUnitIds = [] } = subject;
  const roles: [Role, boolean][] = [
    ['chair', principal.chairOf.includes(committeeId)],
    ['secretariat', principal.secretaryOf.includes(committeeId)],
    ['lead-unit', unitId !== null && principal.actsForUnits.includes(unitId)],
    ['officer', principal.selves.some((self) => self.personId === officerId && self.unitId === unitId)],
    ['decider', unitId !== null && principal.decidesFor.includes(committeeId)],
    [
      'superior',
      principal.oversees.some(
        (above) => above.unitId === unitId && (above.committeeId ?? committeeId) === committeeId,
      ),
    ],
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
  if (act === 'decide-extension') return decidingRole(principal, subject) !== undefined;
  const allowed: readonly Role[] = act in ACTS ? ACTS[act as Act].by : OFFICE_ACTS[act as Plain];
  const roles = rolesOn(principal, subject);
  const acting = roles.filter((role) => allowed.includes(role));
  if (!NEVER_FOR_ONESELF.includes(act) || !unitRoleOn(principal, subject)) return acting.length > 0;
  return acting.includes('chair') && isChair(principal, subject);
}

/** As what `principal` answers for the lead unit, if at all: as its head, or as the one named for this assignment. */
export function unitRoleOn(principal: Omit<Posts, 'personId'>, subject: Subject): Role | undefined {
  return rolesOn(principal, subject).find((role) => UNIT_SIDE.includes(role));
}

const UNIT_SIDE: readonly Role[] = ['lead-unit', 'officer'];

/** Whether the chair is the person's own post: whoever only stands in for the chair is still below. */
function isChair(principal: Principal, subject: Subject): boolean {
  return onBehalfOf(principal, subject, 'chair') === null;
}

/**
 * In which capacity `principal` decides on a later day, if at all; nobody below the chair does for a unit of their own.
 * The secretariat decides nothing by itself: it writes down what whoever decides has decided.
 */
export function decidingRole(principal: Principal, subject: Subject): Role | undefined {
  const roles = rolesOn(principal, subject);
  const forOneself = unitRoleOn(principal, subject) !== undefined;
  if (roles.includes('chair') && (!forOneself || isChair(principal, subject))) return 'chair';
  if (forOneself) return undefined;
  if (roles.includes('decider') && !subject.extensions) return 'decider';
  return roles.find((role) => role === 'secretariat');
}

/** Whether `principal` may know that this exists; if not, the answer is "not found". */
export function maySee(principal: Principal, subject: Subject): boolean {
  return mayAct(principal, 'see', subject);
}

/** In whose place `principal` has `role`, by default the highest, for the history; null when it is their own post. */
export function onBehalfOf(
  principal: Principal,
  subject: Subject,
  role = roleOn(principal, subject),
): number | null {
  const post = principal.posts.find((each) => role && rolesOn(each, subject).includes(role));
  return post && post.personId !== principal.personId ? post.personId : null;
}

/** Whether `principal` may change the working calendar, which holds for every committee: any secretariat may. */
export function mayEditCalendar({ secretaryOf }: Principal): boolean {
  return secretaryOf.length > 0;
}

/**
 * Whether `principal` may see and look after the ways that messages go, which all committees share: any secretariat may,
 * and administrators, who are asked when nothing arrives.
 */
export function mayCareForChannels({ admin, secretaryOf }: Principal): boolean {
  return admin || secretaryOf.length > 0;
}

/** Somebody whose sign-in and contacts are looked after. */
export type Account = Pick<Principal, 'admin' | 'chairOf' | 'decidesFor' | 'secretaryOf'> & {
  /** The committees to which all units belong of which this person is, and of which those are whom they stand in for. */
  memberIn: readonly number[];
};

/** Whether `principal` may add and change people, units and committees, and see the settings. */
export function mayManagePeople({ admin }: Principal): boolean {
  return admin;
}

/**
 * Whether `principal` may change how somebody is reached, hand them a sign-in link and end their sessions: an
 * administrator anybody's, a secretariat those of the people of its units. Whoever gets such a link could sign in as that
 * person, so nobody but an administrator makes one for whoever holds an office of any committee.
 */
export function mayEditContacts(principal: Principal, account: Account): boolean {
  if (principal.admin) return true;
  const { admin, chairOf, decidesFor, secretaryOf, memberIn } = account;
  if (admin || chairOf.length + decidesFor.length + secretaryOf.length > 0) return false;
  return memberIn.some((committeeId) => principal.secretaryOf.includes(committeeId));
}
