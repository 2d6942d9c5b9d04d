import { SetMetadata } from '@nestjs/common';
import { Forbidden } from '../platform/refusal.js';
import type { Principal } from './principal.js';

interface Rule {
  admits: (who: Principal) => boolean;
  /** For the README. */
  english: string;
  /** Goes on from "Phần này dành cho". */
  whom: string;
}

/** Who of those signed in passes the door; what lies behind may be closed to them row by row all the same. */
const RULES = {
  person: { admits: () => true, english: 'everybody', whom: 'mọi người' },
  row: {
    admits: () => true,
    english: 'whoever the thing itself concerns; to all others it does not exist',
    whom: 'người có liên quan',
  },
  decider: {
    admits: (who) => isOffice(who) || who.decidesFor.length > 0,
    english: 'chairs, secretariats, and whoever decides on extensions',
    whom: 'người quyết định việc gia hạn',
  },
  office: {
    admits: isOffice,
    english: 'chairs and secretariats',
    whom: 'Trưởng ban và thư ký Ban Chỉ đạo',
  },
  secretariat: {
    admits: ({ secretaryOf }) => secretaryOf.length > 0,
    english: 'secretariats',
    whom: 'thư ký Ban Chỉ đạo',
  },
  keeper: {
    admits: ({ admin, secretaryOf }) => admin || secretaryOf.length > 0,
    english: 'administrators, and secretariats for the heads of their units',
    whom: 'quản trị viên và thư ký Ban Chỉ đạo',
  },
  admin: { admits: ({ admin }) => admin, english: 'administrators', whom: 'quản trị viên' },
} satisfies Record<string, Rule>;

export type RouteRule = keyof typeof RULES;

/** The mark that `For` leaves on a route. */
export const RULE = 'rule';

/** Says beside a handler who may come to it. Every route has this or `Open`; one without lets nobody in. */
export const For = (rule: RouteRule) => SetMetadata(RULE, rule);

/** Throws Forbidden when `rule` does not admit `who`; an error when the route has no rule. */
export function passDoor(rule: RouteRule | undefined, who: Principal): void {
  if (!rule) throw new Error('This route does not say for whom it is: add @For or @Open to its handler.');
  const { admits, whom } = RULES[rule];
  if (!admits(who)) throw new Forbidden(`access/${rule}-only`, `Phần này dành cho ${whom}.`);
}

/** Every rule with whom it lets in, for the README. */
export function doorTable(): { rule: string; who: string }[] {
  return Object.entries(RULES).map(([rule, { english }]) => ({ rule, who: english }));
}

function isOffice({ chairOf, secretaryOf }: Principal): boolean {
  return chairOf.length + secretaryOf.length > 0;
}
