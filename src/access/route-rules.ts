import { SetMetadata } from '@nestjs/common';
import { Forbidden } from '../platform/refusal.js';
import type { Principal } from './principal.js';

interface Rule {
  admits: (who: Principal) => boolean;
  /** Goes on from "Phần này dành cho". */
  whom: string;
}

/** Who of those signed in passes the door; what lies behind may be closed to them row by row all the same. */
export const RULES = {
  person: { admits: () => true, whom: 'mọi người đã đăng nhập' },
  row: { admits: () => true, whom: 'người có liên quan đến chính nội dung ấy' },
  decider: {
    admits: (who) => isOffice(who) || who.decidesFor.length > 0,
    whom: 'người quyết định việc gia hạn',
  },
  office: { admits: isOffice, whom: 'Trưởng ban và thư ký Ban Chỉ đạo' },
  secretariat: {
    admits: ({ secretaryOf }) => secretaryOf.length > 0,
    whom: 'thư ký Ban Chỉ đạo',
  },
  keeper: {
    admits: ({ admin, secretaryOf }) => admin || secretaryOf.length > 0,
    whom: 'quản trị viên và thư ký Ban Chỉ đạo',
  },
  admin: { admits: ({ admin }) => admin, whom: 'quản trị viên' },
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

function isOffice({ chairOf, secretaryOf }: Principal): boolean {
  return chairOf.length + secretaryOf.length > 0;
}
