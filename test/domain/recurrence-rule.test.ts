import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day, daysBetween, isAfter, isBefore } from '../../src/domain/day.js';
import {
  type Every,
  firstTurn,
  seriesRule,
  type SeriesRule,
  turnBefore,
  turnIn,
  turnsAfter,
} from '../../src/domain/recurrence-rule.js';
import { readRule, ruleWords } from '../../src/domain/recurrence-words.js';

function turns(rule: SeriesRule, after: string, count: number): string[] {
  const found: string[] = [];
  for (const turn of turnsAfter(rule, day(after))) {
    found.push(turn.toString());
    if (found.length === count) break;
  }
  return found;
}

const WITHIN = { quarter: 3, 'half-year': 6, year: 12 } as const;
const LONGEST = { day: 1, week: 13, month: 61, quarter: 122, 'half-year': 214, year: 396 } as const;

const rules: fc.Arbitrary<SeriesRule> = fc
  .constantFrom<Every[]>('day', 'week', 'month', 'quarter', 'half-year', 'year')
  .chain((every) => {
    const inMonths = every !== 'day' && every !== 'week';
    const months = every in WITHIN ? WITHIN[every as keyof typeof WITHIN] : undefined;
    const clock = fc.option(fc.constantFrom('08:00', '14:30', '17:00'));
    return fc
      .record({
        weekday: every === 'week' ? fc.integer({ min: 1, max: 7 }) : fc.constant(null),
        month: months ? fc.integer({ min: 1, max: months }) : fc.constant(null),
        day: inMonths ? fc.integer({ min: 1, max: 31 }) : fc.constant(null),
        time: clock,
        before: every === 'day' ? fc.constant(false) : fc.boolean(),
        shift: fc.constantFrom('none' as const, 'earlier' as const),
        cutOff: inMonths ? fc.option(fc.integer({ min: 1, max: 31 })) : fc.constant(null),
      })
      .map((parts) => seriesRule({ every, ...parts }));
  });
const days = fc.integer({ min: 0, max: 365 * 30 }).map((n) => day('2015-01-01').add({ days: n }));

describe('a rule', () => {
  it.each<[string, SeriesRule, string, string[]]>([
    [
      'the 31st is the last day of shorter months',
      seriesRule({ every: 'month', day: 31 }),
      '2024-01-30',
      ['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30'],
    ],
    [
      'the 30th is 28 February in an ordinary year',
      seriesRule({ every: 'month', day: 30 }),
      '2026-01-30',
      ['2026-02-28', '2026-03-30'],
    ],
    [
      'the third of the month after the quarter',
      seriesRule({ every: 'quarter', month: 1, day: 3 }),
      '2025-11-18',
      ['2026-01-03', '2026-04-03', '2026-07-03', '2026-10-03'],
    ],
    [
      'the last month of the quarter',
      seriesRule({ every: 'quarter', month: 3, day: 31 }),
      '2026-03-31',
      ['2026-06-30', '2026-09-30', '2026-12-31'],
    ],
    [
      'twice a year',
      seriesRule({ every: 'half-year', month: 6, day: 17 }),
      '2026-06-17',
      ['2026-12-17', '2027-06-17'],
    ],
    [
      '29 February',
      seriesRule({ every: 'year', month: 2, day: 29 }),
      '2026-01-01',
      ['2026-02-28', '2027-02-28', '2028-02-29'],
    ],
    [
      'Thursdays through the turn of the year',
      seriesRule({ every: 'week', weekday: 4 }),
      '2025-12-25',
      ['2026-01-01', '2026-01-08'],
    ],
    [
      'every day, rest days too',
      seriesRule({ every: 'day' }),
      '2026-02-14',
      ['2026-02-15', '2026-02-16', '2026-02-17'],
    ],
  ])('%s', (_, rule, after, expected) => {
    expect(turns(rule, after, expected.length)).toEqual(expected);
  });

  it('gives turns that only rise, each period one, from whatever day they are asked', () => {
    fc.assert(
      fc.property(rules, days, fc.integer({ min: 1, max: 400 }), (rule, from, later) => {
        const early = turns(rule, from.toString(), 60).map(day);
        for (const [i, turn] of early.entries()) {
          const before = i > 0 ? early[i - 1]! : from;
          expect(isAfter(turn, before)).toBe(true);
          expect(daysBetween(before, turn)).toBeLessThanOrEqual(LONGEST[rule.every]);
          expect(turnIn(rule, turn).equals(turn)).toBe(true);
          if (i > 0) expect(turnBefore(rule, turn).equals(before)).toBe(true);
        }
        const start = from.add({ days: later });
        const next = firstTurn(rule, start);
        const known = early.find((turn) => !isBefore(turn, start));
        if (known) expect(next.equals(known)).toBe(true);
      }),
    );
  });

  it('means the same after it was written down and read back', () => {
    fc.assert(
      fc.property(rules, days, (rule, from) => {
        const back = readRule(ruleWords(rule))!;
        expect(turns(back, from.toString(), 40)).toEqual(turns(rule, from.toString(), 40));
        const { time, before, shift, cutOff } = back;
        const kept = { time: rule.time, before: rule.before, shift: rule.shift, cutOff: rule.cutOff };
        expect({ time, before, shift, cutOff }).toEqual(kept);
      }),
    );
  });
});
