import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day, instant } from '../../src/domain/day.js';
import { instantText, storedDay, storedInstant } from '../../src/platform/columns.js';

describe('what a column holds', () => {
  const first = instant('0001-01-01T00:00:00Z').epochMilliseconds;
  const last = instant('9999-12-31T23:59:59.999Z').epochMilliseconds;

  it('gives every moment back as it was written, to the millisecond', () => {
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), (milliseconds) => {
        const text = instantText(instant('1970-01-01T00:00:00Z').add({ milliseconds }));
        expect(text).toHaveLength(24);
        expect(storedInstant(text).epochMilliseconds).toBe(milliseconds);
        expect(storedInstant(text)).toEqual(instant(text));
      }),
    );
  });

  it('gives days back, also when it was asked before, and nothing for nothing', () => {
    for (const text of ['2024-02-29', '2026-11-21', '2024-02-29']) expect(storedDay(text)).toEqual(day(text));
    expect(storedDay(null)).toBeNull();
  });

  it.each(['', 'hôm nay', '2026-13-01T00:00:00.000Z', '2026-11-21Txx:00:00.000Z'])(
    'does not take %j for a moment',
    (text) => {
      expect(() => storedInstant(text)).toThrow(RangeError);
    },
  );
});
