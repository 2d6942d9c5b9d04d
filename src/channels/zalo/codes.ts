import { OA_CODES } from './oa-codes.js';
import { PHONE_CODES } from './phone-codes.js';

/** Zalo's two hosts, each with numbers of its own: for messages by telephone number, and for accounts. */
export type Host = 'phone' | 'oa';

/**
 * What an answer asks of the sender. `token`: once more with another one; `later`: try again; `minute`, `account-day`,
 * `account-month`: nothing more goes until the next one; `person-day`, `person-month`: nothing to this person;
 * `night`: this in the morning; `setup`: an administrator has to mend or pay something; `person`: nothing reaches this
 * number or account; `unwanted`: the person takes no message of this kind; `message`: never with these contents.
 */
export type CodeClass =
  | 'token'
  | 'later'
  | 'minute'
  | 'account-day'
  | 'account-month'
  | 'person-day'
  | 'person-month'
  | 'night'
  | 'setup'
  | 'person'
  | 'unwanted'
  | 'message';

export type CodeTable = Readonly<Record<number, readonly [CodeClass, string]>>;

const TABLES: Readonly<Record<Host, CodeTable>> = { phone: PHONE_CODES, oa: OA_CODES };

/** The class and the Vietnamese reason of a code other than 0; one that is not known is tried again. */
export function meaningOf(host: Host, code: number): { class: CodeClass; reason: string } {
  const [known, reason] = TABLES[host][code] ?? ['later', `Zalo báo lỗi chưa biết (${code})`];
  return { class: known, reason };
}
