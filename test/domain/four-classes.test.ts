import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type State, STATES } from '../../src/domain/assignment-state.js';
import { day, moment } from '../../src/domain/day.js';
import { CLASS_LABELS, classify, type OfficialClass, tally } from '../../src/domain/four-classes.js';

const due = day('2024-05-08');
const open = { standing: false, submittedAt: null, originalDue: due, due };
const submitted = (on: string, time: string) => moment(day(on), time);

describe('the four official classes', () => {
  it.each<[State, string | null, string, OfficialClass, string]>([
    ['new', null, '2024-05-08', 'open-in-time', 'on its last day'],
    ['new', null, '2024-05-09', 'open-overdue', 'the day after'],
    ['returned', '2024-05-07', '2024-05-09', 'open-overdue', 'what was returned is not done'],
    ['submitted', '2024-05-08', '2024-06-01', 'open-in-time', 'waits for the office, not the unit'],
    ['submitted', '2024-05-09', '2024-06-01', 'open-overdue', 'submitted late'],
    ['completed', '2024-05-08', '2024-06-01', 'completed-on-time', 'confirmed late, submitted in time'],
    ['completed', '2024-05-09', '2024-06-01', 'completed-late', 'submitted a day late'],
    ['suspended', null, '2024-06-01', 'left-out', 'its clock stands still'],
    ['withdrawn', null, '2024-06-01', 'left-out', 'no task any more'],
    ['waiting', null, '2024-05-01', 'open-in-time', 'waits for its event'],
  ])('%s, submitted %s, is on %s %s: %s', (status, on, today, expected) => {
    const submittedAt = on === null ? null : submitted(on, '23:59');
    expect(classify({ ...open, status, submittedAt }, day(today))).toBe(expected);
  });

  it('tells late by the original deadline what an extension made timely', () => {
    const extended = { ...open, due: day('2024-05-20'), submittedAt: submitted('2024-05-15', '09:00') };
    expect(classify({ ...extended, status: 'completed' }, day('2024-06-01'))).toBe('completed-on-time');
    expect(classify({ ...extended, status: 'completed' }, day('2024-06-01'), 'original')).toBe(
      'completed-late',
    );
  });

  it('never calls a standing task or one without a last day overdue', () => {
    const later = day('2030-01-01');
    expect(classify({ ...open, status: 'received', standing: true }, later)).toBe('standing');
    expect(classify({ ...open, status: 'received', due: null }, later)).toBe('open-in-time');
  });

  it('counts every assignment once', () => {
    const facts = fc.record({
      status: fc.constantFrom(...STATES),
      standing: fc.boolean(),
      submittedAt: fc.constantFrom(null, submitted('2024-05-08', '10:00'), submitted('2024-05-10', '10:00')),
      originalDue: fc.constantFrom(null, due),
      due: fc.constantFrom(null, due),
    });
    fc.assert(
      fc.property(fc.array(facts), (all) => {
        const counts = tally(all.map((each) => classify(each, day('2024-05-09'))));
        expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(all.length);
        expect(Object.keys(counts)).toEqual(Object.keys(CLASS_LABELS) as OfficialClass[]);
      }),
    );
  });
});
