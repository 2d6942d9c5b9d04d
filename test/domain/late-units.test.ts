import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lateUnits } from '../../src/domain/late-units.js';

const row = (unitId: number, daysLate: number) => ({ unitId, daysLate });

describe('what the chair reads of an overdue list', () => {
  it('is all of a short one, the unit with the most first, the longest overdue first', () => {
    const { units, moreUnits, moreRows } = lateUnits([row(1, 9), row(2, 2), row(2, 5)]);
    expect(units.map(({ unitId, shown, daysLate }) => [unitId, daysLate, shown.length])).toEqual([
      [2, 5, 2],
      [1, 9, 1],
    ]);
    expect([moreUnits, moreRows]).toEqual([0, 0]);
  });

  it('is two rows each of the ten heaviest units of a long one', () => {
    const rows = Array.from({ length: 12 }, (_, unit) =>
      Array.from({ length: unit + 4 }, (_, n) => row(unit, n)),
    ).flat();
    const { units, moreUnits, moreRows } = lateUnits(rows);
    expect(units.map(({ unitId }) => unitId)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
    expect(units[0]).toMatchObject({ shown: [row(11, 14), row(11, 13)], more: 13 });
    expect([moreUnits, moreRows]).toEqual([2, 9]);
  });

  it('leaves nothing uncounted', () => {
    const rows = fc.array(fc.record({ unitId: fc.nat(30), daysLate: fc.nat(400) }), { maxLength: 200 });
    fc.assert(
      fc.property(rows, (all) => {
        const { units, moreRows } = lateUnits(all);
        const told = units.reduce((sum, { shown, more }) => sum + shown.length + more, moreRows);
        expect(told).toBe(all.length);
      }),
    );
  });
});
