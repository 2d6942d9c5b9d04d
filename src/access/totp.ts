import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../domain/day.js';

/** How long one code stands on the telephone, and what every authenticator app takes for granted. */
const SECONDS = 30;
const DIGITS = 6;
/** Clocks of telephones differ: the code before and the one after are taken too (RFC 6238, section 5.2). */
const AROUND = [0, -1, 1];
/** RFC 4648, section 6. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The number of the half minute in which `now` lies, counted from 1970 (RFC 6238, section 4.2). */
export function stepAt(now: Instant): number {
  return Math.floor(now.epochMilliseconds / (SECONDS * 1000));
}

/** The six digits of one step: HMAC-SHA-1, cut as RFC 4226, section 5.3, says. */
export function codeOf(key: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', key).update(counter).digest();
  const offset = mac.at(-1)! & 0xf;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** The step whose code `typed` is, at most one away from `now`; undefined when it is no such code. */
export function stepOf(key: Uint8Array, typed: string, now: Instant): number | undefined {
  const given = Buffer.from(typed);
  return AROUND.map((away) => stepAt(now) + away).find((step) => {
    const code = Buffer.from(codeOf(key, step));
    return given.length === code.length && timingSafeEqual(given, code);
  });
}

/** `key` in the letters that authenticator apps take, without padding: 20 bytes are 32 letters. */
export function keyLetters(key: Uint8Array): string {
  const bits = [...key].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => LETTERS[parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** The address in the picture that an app scans; `account` tells the accounts of one app apart. */
export function keyAddress(key: Uint8Array, issuer: string, account: string): string {
  const label = [issuer, account].map(encodeURIComponent).join(':');
  return `otpauth://totp/${label}?secret=${keyLetters(key)}&issuer=${encodeURIComponent(issuer)}`;
}
