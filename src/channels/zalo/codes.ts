import type { CodeClass, CodeTable } from './code-classes.js';
import { OA_CODES } from './oa-codes.js';
import { PHONE_CODES } from './phone-codes.js';

/** Zalo's two hosts, each with numbers of its own: for messages by telephone number, and for accounts. */
export type Host = 'phone' | 'oa';

const TABLES: Readonly<Record<Host, CodeTable>> = { phone: PHONE_CODES, oa: OA_CODES };

/** The class and the Vietnamese reason of a code other than 0; one that is not known is tried again. */
export function meaningOf(host: Host, code: number): { class: CodeClass; reason: string } {
  const [known, reason] = TABLES[host][code] ?? ['later', `Zalo báo lỗi chưa biết (${code})`];
  return { class: known, reason };
}
