import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { codeOf, keyAddress, keyLetters, stepAt, stepOf } from '../../src/access/totp.js';
import { instant } from '../../src/domain/day.js';

/** The key of RFC 6238, appendix B. */
const key = Buffer.from('12345678901234567890');
const at = (text: string) => instant(text);

describe('codes from the telephone', () => {
  it.each([
    ['1970-01-01T00:00:59Z', '94287082'],
    ['2005-03-18T01:58:29Z', '07081804'],
    ['2005-03-18T01:58:31Z', '14050471'],
    ['2009-02-13T23:31:30Z', '89005924'],
    ['2033-05-18T03:33:20Z', '69279037'],
    ['2603-10-11T11:33:20Z', '65353130'],
  ])('are at %s the last six digits of what RFC 6238 prints: %s', (moment, printed) => {
    expect(codeOf(key, stepAt(at(moment)))).toBe(printed.slice(-6));
  });

  it.each([
    [-60, undefined],
    [-31, undefined],
    [-30, 1],
    [0, 1],
    [29, 1],
    [30, 1],
    [59, 1],
    [60, undefined],
    [90, undefined],
  ])('are taken %d seconds after their own half minute began: %s', (seconds, taken) => {
    const shown = at('2026-03-02T08:00:00+07:00');
    const step = stepOf(key, codeOf(key, stepAt(shown)), shown.add({ seconds }));
    expect(step === undefined ? undefined : 1).toBe(taken);
    if (taken) expect(step).toBe(stepAt(shown));
  });

  it.each(['', '28708', '2870821', 'abcdef', '287 082', '٢٨٧٠٨٢'])('are not %j', (typed) => {
    expect(stepOf(key, typed, at('1970-01-01T00:00:59Z'))).toBeUndefined();
  });

  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('come from a key that is told as RFC 4648 prints it: %j is %s', (text, letters) => {
    expect(keyLetters(Buffer.from(text))).toBe(letters);
  });

  it('come from a key whose address says no more than whose it is', () => {
    const address = keyAddress(key, 'Đôn Đốc', 'a+b@x.example');
    expect(address).toBe(
      'otpauth://totp/%C4%90%C3%B4n%20%C4%90%E1%BB%91c:a%2Bb%40x.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%C4%90%C3%B4n%20%C4%90%E1%BB%91c',
    );
  });

  it('are six digits for every key and moment', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), fc.nat(2 ** 31 - 1), (any, step) => {
        expect(codeOf(any, step)).toMatch(/^\d{6}$/);
      }),
    );
  });
});
