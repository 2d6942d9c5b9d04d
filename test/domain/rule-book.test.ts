import { describe, expect, it } from '@jest/globals';
import { day } from '../../src/domain/day.js';
import { type Policy, RuleBook, type RuleFacts, sameRules } from '../../src/domain/rule-book.js';
import { testConfig } from '../support/config.js';

const { calendar, ladder, rungs } = testConfig();
const policy: Policy = { reminders: ladder, escalation: rungs };
const gentle: Policy = { ...policy, reminders: { ...ladder, before: [1, 0] } };
const closed = (from: string, to: string, ...unitIds: number[]) => ({
  ...{ fromDay: day(from), toDay: day(to), reason: 'Bão số 3', unitIds },
});
const book = (facts: Partial<RuleFacts> = {}) =>
  new RuleBook({
    hours: { slot: ladder.slot, quiet: ladder.quiet },
    overview: rungs.overview,
    calendar,
    closures: [],
    policies: new Map([
      [1, policy],
      [2, gentle],
    ]),
    ...facts,
  });

describe('the rule book', () => {
  it('gives the same rules, as one object, to all for whom the same holds', () => {
    const rules = book({ closures: [closed('2026-09-07', '2026-09-09', 7, 8)] });
    const of = (unitId: number, policyId = 1) => rules.rulesFor({ unitId, policyId });
    expect(of(5)).toBe(of(6));
    expect(of(7)).toBe(of(8));
    expect(of(5)).not.toBe(of(7));
    expect(of(5)).not.toBe(of(5, 2));
    expect(of(5, 2).ladder.before).toEqual([1, 0]);
    expect(of(5, 2).calendar).toBe(of(5).calendar);
  });

  it('closes the units of a storm only, and each in all of its storms', () => {
    const rules = book({
      closures: [closed('2026-09-07', '2026-09-08', 7, 8), closed('2026-09-09', '2026-09-09', 8)],
    });
    const works = (unitId: number, on: string) => rules.calendarOf(unitId).isWorkingDay(day(on));
    const seen = (unitId: number) =>
      ['2026-09-08', '2026-09-09', '2026-09-10'].map((on) => works(unitId, on));
    expect([5, 7, 8].map(seen)).toEqual([
      [true, true, true],
      [false, true, true],
      [false, false, true],
    ]);
    expect(rules.calendar.isWorkingDay(day('2026-09-08'))).toBe(true);
  });

  it('keeps a general closure for the units that have one of their own', () => {
    const general = [{ from: '2026-09-14', to: '2026-09-15', name: 'Mưa lũ' }];
    const rules = book({
      calendar: { ...calendar, closed: general },
      closures: [closed('2026-09-07', '2026-09-08', 7)],
    });
    for (const unitId of [5, 7]) expect(rules.calendarOf(unitId).isWorkingDay(day('2026-09-14'))).toBe(false);
  });

  it('refuses a policy that nobody laid down', () => {
    expect(() => book().rulesFor({ unitId: 5, policyId: 9 })).toThrow('9');
  });

  it('tells rules that say the same from those that differ', () => {
    const [storm, calm] = [book({ closures: [closed('2026-09-07', '2026-09-08', 7)] }), book()];
    const same = (unitId: number) =>
      sameRules(storm.rulesFor({ unitId, policyId: 1 }), calm.rulesFor({ unitId, policyId: 1 }));
    expect([same(5), same(7)]).toEqual([true, false]);
    const anew = book();
    expect(
      sameRules(calm.rulesFor({ unitId: 5, policyId: 1 }), anew.rulesFor({ unitId: 5, policyId: 2 })),
    ).toBe(false);
  });
});
