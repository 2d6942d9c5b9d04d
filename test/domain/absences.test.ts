import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Absence, lastDayWhenBack, obstacleTo } from '../../src/domain/absences.js';
import { day } from '../../src/domain/day.js';

/** `1>2 4-6`: person 1 is away from the 4th to the 6th and 2 acts for them; `1 4-6`: nobody does. */
function away(text: string): Absence {
  const [, person, standIn, from, to] = /^(\d)(?:>(\d))? (\d+)-(\d+)$/.exec(text)!;
  const on = (date: string) => day(`2026-05-${date.padStart(2, '0')}`);
  return {
    ...{ personId: Number(person), standInId: standIn ? Number(standIn) : null },
    ...{ fromDay: on(from!), toDay: on(to!) },
  };
}

describe('an absence', () => {
  it.each<[string, string[], string | undefined]>([
    ['1 4-6', [], undefined],
    ['1>2 4-6', [], undefined],
    ['1 4-6', ['1 6-8'], 'overlap'],
    ['1 4-6', ['1>2 1-4'], 'overlap'],
    ['1 4-6', ['1 7-8', '1 1-3', '2 4-6'], undefined],
    ['1>2 4-6', ['2 6-9'], 'stand-in-away'],
    ['1>2 4-6', ['2 7-9'], undefined],
    ['1>2 4-6', ['2>3 1-9'], undefined],
    ['1>2 4-6', ['2>3 1-9', '3 5-5'], 'stand-in-away'],
    ['1>2 4-6', ['2>3 1-4', '3 5-9'], undefined],
    ['1>2 4-6', ['2>1 6-9'], 'circle'],
    ['1>2 4-6', ['2>1 7-9'], undefined],
    ['1>2 4-6', ['2>3 1-9', '3>1 5-5'], 'circle'],
    ['1>2 4-6', ['2>3 1-5', '3>1 6-9'], undefined],
    ['1 4-6', ['2>1 6-9'], 'needed'],
    ['1>3 4-6', ['2>1 6-9'], undefined],
    ['1 4-6', ['2>1 7-9'], undefined],
  ])('%s beside %j: %s', (wanted, known, why) => {
    expect(obstacleTo(away(wanted), known.map(away))?.why).toBe(why);
  });

  it('that finds no obstacle leaves nobody away twice, no circle, and no stand-in away for good', () => {
    const some = fc.record({
      ...{ personId: fc.integer({ min: 1, max: 4 }), standInId: fc.option(fc.integer({ min: 1, max: 4 })) },
      ...{ from: fc.integer({ min: 1, max: 12 }), length: fc.integer({ min: 0, max: 4 }) },
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), (wishes) => {
        const entered: Absence[] = [];
        for (const { personId, standInId, from, length } of wishes) {
          const fromDay = day('2026-05-01').add({ days: from });
          const wanted = { personId, standInId, fromDay, toDay: fromDay.add({ days: length }) };
          if (personId !== standInId && !obstacleTo(wanted, entered)) entered.push(wanted);
        }
        for (let n = 0; n < 20; n += 1) {
          const on = day('2026-05-01').add({ days: n }).toString();
          const today = entered.filter(({ fromDay, toDay }) => `${fromDay}` <= on && on <= `${toDay}`);
          expect(new Set(today.map(({ personId }) => personId)).size).toBe(today.length);
          for (const each of today.filter(({ standInId }) => standInId !== null)) {
            const passed = [each.personId];
            for (let next: Absence | undefined = each; next;) {
              expect(next.standInId).not.toBeNull();
              expect(passed).not.toContain(next.standInId);
              passed.push(next.standInId!);
              next = today.find(({ personId }) => personId === passed.at(-1));
            }
          }
        }
      }),
    );
  });

  it.each([
    ['1 4-9', '2026-05-06', '2026-05-05'],
    ['1 4-9', '2026-05-04', '2026-05-03'],
    ['1 4-9', '2026-05-01', '2026-05-03'],
  ])('%s of somebody who is back on %s ends with %s', (absence, today, last) => {
    expect(lastDayWhenBack(away(absence), day(today)).toString()).toBe(last);
  });
});
