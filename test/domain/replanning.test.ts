import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { amended } from '../../src/domain/amended-calendar.js';
import { STATES } from '../../src/domain/assignment-state.js';
import { day, earlier, type Instant, instant } from '../../src/domain/day.js';
import { look, type LookFacts } from '../../src/domain/look.js';
import { replanned } from '../../src/domain/replanning.js';
import { nextStepAt, type OfficeRules } from '../../src/domain/stage-planning.js';
import { officeRules, testConfig } from '../support/config.js';
import { received as owed } from '../support/received.js';

const config = testConfig();
const rules = officeRules(config);
const at = (text: string) => instant(`${text}:00+07:00`);
const withDays = (kind: 'off' | 'working', ...days: string[]) => {
  const entries = days.map((each) => ({ day: day(each), kind, name: 'Quyết định' }));
  return officeRules({ ...config, calendar: amended(config.calendar, entries, [], []) });
};

type Plan = LookFacts & { nextActionAt: Instant | null };
const planned = (facts: LookFacts, now: Instant): Plan => ({
  ...facts,
  nextActionAt: nextStepAt(facts, now, rules) ?? null,
});

describe('planning anew', () => {
  const told = { ...owed, toldUpTo: at('2026-05-06T08:00') };
  it.each([
    // Fri 08/5 becomes a day off: before-3 (Tue 12/5) stays where it is.
    [
      'a day that no step falls on or counts over',
      withDays('off', '2026-05-07'),
      '2026-05-07T07:00',
      false,
      '2026-05-12T08:00',
    ],
    ['the day of the next step', withDays('off', '2026-05-12'), '2026-05-07T07:00', true, '2026-05-11T08:00'],
    [
      'a Saturday worked before it',
      withDays('working', '2026-05-09'),
      '2026-05-07T07:00',
      false,
      '2026-05-12T08:00',
    ],
    [
      'a later day, the next step being the same',
      withDays('off', '2026-05-15'),
      '2026-05-07T07:00',
      true,
      '2026-05-11T08:00',
    ],
    [
      'a step that is late at once',
      withDays('off', '2026-05-13', '2026-05-14'),
      '2026-05-11T10:00',
      true,
      '2026-05-11T10:00',
    ],
  ])('finds the next look after %s', (_, after, now, moved, next) => {
    const plan = replanned(planned(told, at(now)), rules, after, at(now));
    expect([plan.moved, plan.nextActionAt]).toEqual([moved, at(next)]);
  });

  it('keeps what was told as long as the same steps are due up to then', () => {
    const now = at('2026-05-07T07:00');
    const later = replanned(planned(told, now), rules, withDays('off', '2026-05-18'), now);
    expect(later.toldUpTo).toEqual(told.toldUpTo);
    const undone = replanned(planned(told, now), rules, withDays('working', '2026-05-09'), now);
    expect(undone.toldUpTo).toBeNull();
  });

  it('leaves a look that is overdue as it is', () => {
    const overdue = { ...owed, nextActionAt: at('2026-05-06T08:00') };
    const plan = replanned(overdue, rules, withDays('off', '2026-05-12'), at('2026-05-06T09:00'));
    expect(plan.nextActionAt).toEqual(overdue.nextActionAt);
  });

  it('looks at once where a slot is waited for, since nobody knows whether it still comes', () => {
    const waiting = { ...owed, nextActionAt: at('2026-05-07T08:00') };
    const now = at('2026-05-06T22:00');
    expect(replanned(waiting, rules, withDays('off', '2026-05-07'), now).nextActionAt).toEqual(now);
  });

  it('tells from then on what a look at every assignment, asking the stages, would tell', () => {
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 40 });
    const facts = fc.record({
      status: fc.constantFrom(...STATES.filter((state) => state !== 'completed' && state !== 'withdrawn')),
      urgent: fc.boolean(),
      due: fc.option(fc.nat(40).map((days) => day('2026-04-06').add({ days }))),
      dueTime: fc.constantFrom(null, '16:30'),
      heardAt: fc.option(minutes.map((n) => at('2026-04-06T10:00').add({ minutes: n }))),
      announce: fc.constantFrom(null, 'issue'),
    });
    const changes = fc.record({
      off: fc.array(fc.nat(60), { maxLength: 6 }),
      working: fc.array(fc.nat(60), { maxLength: 3 }),
    });
    const beats = fc.array(minutes, { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(facts, changes, minutes, beats, (wished, { off, working }, changedAt, times) => {
        const start = at('2026-04-06T09:00');
        const dayNumber = (n: number) => day('2026-04-06').add({ days: n }).toString();
        const calendar = withDays('off', ...off.map(dayNumber)).calendar.data;
        const more = working.map((n) => ({ day: day(dayNumber(n)), kind: 'working' as const, name: '' }));
        const after = officeRules({ ...config, calendar: amended(calendar, more, [], []) });
        const now = start.add({ minutes: changedAt });
        const moments = times.map((n) => start.add({ minutes: n })).sort((a, b) => (earlier(a, b) ? -1 : 1));
        const issued = { ...owed, ...wished, aimOn: wished.due, armedAt: start, nextActionAt: start };
        const recorded = new Set<string>();
        const before = beat(
          issued,
          moments.filter((each) => earlier(each, now)),
          rules,
          recorded,
        );
        const rest = moments.map((each) => each.add({ minutes: changedAt }));
        const plan = replanned(before.facts, rules, after, now);
        const real = beat({ ...before.facts, ...plan }, rest, after, new Set(recorded));
        const doubting = { ...before.facts, nextActionAt: now, toldUpTo: null };
        expect(real.told).toEqual(beat(doubting, rest, after, recorded).told);
      }),
      { numRuns: 300 },
    );
  });
});

/**
 * Looks at each of the moments at which a look is due; answers what was told when, and the plan afterwards. In what
 * order different people are told at one moment is nobody's concern.
 */
function beat(facts: Plan, moments: Instant[], by: OfficeRules, recorded: Set<string>) {
  const told: string[] = [];
  let present = facts;
  for (const now of moments) {
    if (!present.nextActionAt || earlier(now, present.nextActionAt)) continue;
    const { tellings, ...next } = look(present, now, by, present.toldUpTo ? undefined : recorded);
    for (const { step, superseded } of tellings) {
      told.push(`${now.toString()} ${step}`);
      for (const each of [step, ...superseded]) recorded.add(each);
    }
    present = { ...present, ...next };
  }
  return { told: told.sort(), facts: present };
}
