import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { STATES } from '../../src/domain/assignment-state.js';
import { day, dayOf, earlier, instant, moment } from '../../src/domain/day.js';
import { isOverviewDay, type Rungs } from '../../src/domain/escalation-policy.js';
import type { Ladder } from '../../src/domain/reminder-policy.js';
import { coalesce, nextStepAt, type OfficeRules, stepsDue } from '../../src/domain/stage-planning.js';
import type { Step, StepFacts } from '../../src/domain/step.js';
import { type CalendarData, WorkingCalendar } from '../../src/domain/working-calendar.js';

const read = (file: string): unknown => JSON.parse(readFileSync(`config/${file}.json`, 'utf8'));
const calendar = new WorkingCalendar(read('calendar') as CalendarData);
const rules: OfficeRules = {
  ladder: read('reminders') as Ladder,
  rungs: read('escalation') as Rungs,
  calendar,
};

/** Issued on Thu 02/5/2024 at 09:00, "trước ngày 08/5/2024" in the register's reading. */
const facts: StepFacts = {
  status: 'new',
  request: false,
  standing: false,
  urgent: false,
  due: day('2024-05-08'),
  dueTime: null,
  aimOn: day('2024-05-07'),
  armedAt: instant('2024-05-02T09:00+07:00'),
  openedAt: null,
  heardAt: null,
  extensionAskedAt: null,
};
const noon = (on: string) => moment(day(on), '12:00');
const told = (steps: Step[]) =>
  steps.map((step) => `${dayOf(step.at).toString()} ${step.audience} ${step.key}`);
const plan = (changes: Partial<StepFacts>, until = '2024-05-27') =>
  told(stepsDue({ ...facts, ...changes }, noon(until), rules));

describe('the steps of an assignment', () => {
  it('come as the office laid down, on working days only', () => {
    expect(plan({})).toEqual([
      '2024-05-03 unit before-3',
      '2024-05-06 unit before-1',
      '2024-05-06 secretariat not-received',
      '2024-05-07 unit due',
      '2024-05-09 unit late-1',
      '2024-05-09 secretariat secretariat-1',
      '2024-05-13 unit late-3',
      '2024-05-13 chair chair-3',
      '2024-05-16 secretariat secretariat-6',
      '2024-05-20 unit late-8',
      '2024-05-20 chair chair-8',
      '2024-05-23 secretariat secretariat-11',
      '2024-05-27 unit late-13',
      '2024-05-27 chair chair-13',
    ]);
  });

  it('before the deadline start after the message that told it', () => {
    expect(plan({ armedAt: instant('2024-05-06T08:00+07:00'), status: 'received' }, '2024-05-08')).toEqual([
      '2024-05-07 unit due',
    ]);
  });

  it('go on after a deadline that had passed when it was issued', () => {
    expect(plan({ due: day('2024-04-15'), aimOn: day('2024-04-15') }, '2024-05-07')).toEqual([
      '2024-05-04 secretariat secretariat-11',
      '2024-05-06 secretariat not-received',
      '2024-05-07 unit late-13',
      '2024-05-07 chair chair-13',
    ]);
  });

  it('ask only for receipt where no day was set', () => {
    expect(plan({ due: null, aimOn: null })).toEqual(['2024-05-06 secretariat not-received']);
    expect(plan({ standing: true })).toEqual(['2024-05-06 secretariat not-received']);
    expect(plan({ standing: true, status: 'received' })).toEqual([]);
  });

  it('never take a request further than its own unit', () => {
    expect(plan({ request: true }, '2024-05-13')).toEqual([
      '2024-05-03 unit before-3',
      '2024-05-06 unit before-1',
      '2024-05-07 unit due',
      '2024-05-09 unit late-1',
      '2024-05-13 unit late-3',
    ]);
  });

  it.each(['submitted', 'completed', 'suspended', 'withdrawn'] as const)('stop while it is %s', (status) => {
    expect(plan({ status })).toEqual([]);
    expect(nextStepAt({ ...facts, status }, facts.armedAt, rules)).toBeUndefined();
  });

  it('move with the aim when the calendar has changed under it', () => {
    expect(plan({ aimOn: day('2024-05-05'), status: 'received' }, '2024-05-06')).toEqual([
      '2024-05-03 unit before-1',
      '2024-05-04 unit due',
    ]);
  });

  it('end with the ladder when it does not repeat', () => {
    const once: OfficeRules = {
      ...rules,
      ladder: { ...rules.ladder, late: { after: [1], thenEvery: 0 } },
      rungs: { ...rules.rungs, rungs: [] },
    };
    expect(nextStepAt({ ...facts, status: 'received' }, noon('2024-05-09'), once)).toBeUndefined();
  });
});

describe('after a standstill of two years', () => {
  const steps = stepsDue(facts, noon('2026-05-08'), rules);

  it('each audience is told one thing, the highest, and the rest is superseded', () => {
    const { told: spoken, superseded } = coalesce(steps);
    expect(spoken.map((step) => step.audience).sort()).toEqual(['chair', 'secretariat', 'unit']);
    for (const step of spoken)
      for (const other of steps.filter((each) => each.audience === step.audience))
        expect(earlier(step.at, other.at)).toBe(false);
    expect(spoken.length + superseded.length).toBe(steps.length);
  });

  it('only what is new is asked for once the rest was written', () => {
    expect(told(stepsDue(facts, noon('2024-05-13'), rules, noon('2024-05-09')))).toEqual([
      '2024-05-13 unit late-3',
      '2024-05-13 chair chair-3',
    ]);
    expect(stepsDue(facts, noon('2026-05-08'), rules, noon('2026-05-08'))).toEqual([]);
  });
});

describe('the next step', () => {
  const days = fc.integer({ min: -60, max: 400 }).map((n) => day('2024-05-02').add({ days: n }));
  const anyFacts = fc.record({
    status: fc.constantFrom(...STATES),
    request: fc.boolean(),
    standing: fc.boolean(),
    urgent: fc.boolean(),
    dueTime: fc.option(fc.constantFrom('07:30', '15:00', '23:00')),
    heardAt: fc.option(fc.integer({ min: 0, max: 90 }).map((n) => facts.armedAt.add({ hours: 24 * n }))),
    extensionAskedAt: fc.option(
      fc.integer({ min: 1, max: 2000 }).map((n) => facts.armedAt.add({ hours: 30 + n })),
    ),
    deadline: fc.option(days),
    hour: fc.integer({ min: 0, max: 23 }),
  });

  it('is exactly when something new becomes due', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 0, max: 24 * 500 }), ({ deadline, hour, ...rest }, later) => {
        const armedAt = facts.armedAt.add({ hours: hour });
        const any = { ...facts, ...rest, armedAt, due: deadline, aimOn: deadline };
        const now = armedAt.add({ hours: later });
        const next = nextStepAt(any, now, rules);
        const known = stepsDue(any, now, rules).length;
        const quietYear = next?.subtract({ seconds: 1 }) ?? now.add({ hours: 24 * 366 });
        expect(stepsDue(any, quietYear, rules)).toHaveLength(known);
        if (next) expect(stepsDue(any, next, rules).length).toBeGreaterThan(known);
      }),
    );
  });

  it('asked for since any moment is what the whole plan has after it', () => {
    const hours = fc.integer({ min: 0, max: 24 * 500 });
    fc.assert(
      fc.property(days, hours, hours, (due, sooner, later) => {
        const any = { ...facts, due, aimOn: due };
        const since = facts.armedAt.add({ hours: sooner });
        const upTo = since.add({ hours: later });
        const whole = stepsDue(any, upTo, rules).filter(({ at }) => earlier(since, at));
        expect(told(stepsDue(any, upTo, rules, since))).toEqual(told(whole));
      }),
    );
  });

  it('always opens a slot on a working day, under a key of its own', () => {
    fc.assert(
      fc.property(days, (due) => {
        const steps = stepsDue({ ...facts, due, aimOn: due }, noon('2024-12-31'), rules);
        for (const { at } of steps) expect(calendar.isWorkingDay(dayOf(at))).toBe(true);
        expect(new Set(steps.map((step) => step.key)).size).toBe(steps.length);
      }),
    );
  });
});

describe('the weekly overview', () => {
  it.each([
    ['2024-05-06', true, 'a Monday'],
    ['2024-05-07', false, 'a Tuesday'],
    ['2024-05-02', true, 'Monday to Wednesday were off'],
    ['2024-05-04', false, 'a worked Saturday in the same week'],
    ['2026-02-23', true, 'the Monday after a whole week off'],
    ['2024-05-05', false, 'a Sunday'],
  ])('is told on %s: %s (%s)', (on, expected) => {
    expect(isOverviewDay(day(on), rules.rungs, calendar)).toBe(expected);
  });
});
