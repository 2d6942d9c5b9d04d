import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  amountWords,
  type Measured,
  mistakesIn,
  progressWords,
  readAmount,
  share,
} from '../../src/domain/progress.js';

const counted = (measured: Partial<Measured>): Measured => ({
  ...{ percent: null, done: null, of: null, measure: null },
  ...measured,
});

describe('how far a unit says it is', () => {
  it.each<[Partial<Measured>, string | undefined]>([
    [{}, undefined],
    [{ percent: 0 }, '0%'],
    [{ percent: 60 }, '60%'],
    [{ done: 7, of: 13, measure: 'xã' }, '7/13 xã (53%)'],
    [{ done: 12.5, measure: 'km' }, '12,5 km'],
    [{ done: 1250, of: 2000, measure: 'hồ sơ' }, '1.250/2.000 hồ sơ (62%)'],
    [{ done: 299, of: 300, measure: 'hộ' }, '299/300 hộ (99%)'],
    [{ done: 15, of: 13, measure: 'xã' }, '15/13 xã (100%)'],
    [{ percent: 40, done: 7, of: 13, measure: 'xã' }, '7/13 xã (40%)'],
  ])('%j reads %s', (measured, words) => {
    expect(progressWords(counted(measured))).toBe(words);
  });

  it('is never told to be everything before it is', () => {
    const amount = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(amount, amount, (done, of) => {
        const part = share(counted({ done, of }))!;
        expect(part === 100).toBe(done >= of);
        expect(part).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it.each([
    ['7', 7],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1.250', 1250],
    ['1.250.000,75', 1_250_000.75],
    [' 1 250 ', 1250],
    ['0', 0],
    ['-3', undefined],
    ['bảy', undefined],
    ['7/13', undefined],
    ['1e9', undefined],
    ['12,3456', undefined],
  ])('the number in “%s” is %s', (text, amount) => {
    expect(readAmount(text)).toBe(amount);
  });

  it('reads every number that it writes', () => {
    const amount = fc.integer({ min: 0, max: 999_999_999_999 }).map((thousandths) => thousandths / 1000);
    fc.assert(fc.property(amount, (number) => expect(readAmount(amountWords(number))).toBe(number)));
  });

  it.each<[Partial<Measured>, string[]]>([
    [{}, []],
    [{ measure: 'xã' }, []],
    [{ percent: 60 }, []],
    [{ done: 7, measure: 'xã' }, []],
    [{ done: 7 }, ['measure']],
    [{ of: 13, measure: 'xã' }, ['done']],
    [{ done: 0, of: 0, measure: 'xã' }, ['of']],
  ])('of %j the fields %j are wrong', (measured, fields) => {
    expect(mistakesIn(counted(measured)).map(({ at }) => at)).toEqual(fields);
  });
});
