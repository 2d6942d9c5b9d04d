import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { STATES, type State } from '../../src/domain/assignment-state.js';
import { day, instant } from '../../src/domain/day.js';
import { byUrgency, type RankFacts, rankOf, RANKS, urgency } from '../../src/domain/urgency.js';
import { WorkingCalendar } from '../../src/domain/working-calendar.js';
import { testConfig } from '../support/config.js';

/** Friday 3 May 2024; Saturday the 4th is worked. */
const moment = { today: day('2024-05-03'), calendar: new WorkingCalendar(testConfig().calendar) };
const before = instant('2024-05-01T02:00Z');
const after = instant('2024-05-02T02:00Z');

function facts(status: State, due: string | null, more: Partial<RankFacts> = {}): RankFacts {
  const last = due ? day(due) : null;
  const plain = { standing: false, urgent: false, submittedAt: null, heardAt: null, urgedAt: null };
  return { ...plain, status, due: last, originalDue: last, ...more };
}

describe('the place of an assignment in its unit’s list', () => {
  it.each<[string, RankFacts, string]>([
    ['a returned result, though its new day is far', facts('returned', '2024-07-30'), 'returned'],
    ['a returned result that is late too', facts('returned', '2024-05-02'), 'returned'],
    ['yesterday was the last day', facts('received', '2024-05-02'), 'overdue'],
    ['late and never received', facts('new', '2024-05-02'), 'overdue'],
    ['the last day itself', facts('in-progress', '2024-05-03'), 'today'],
    ['three working days ahead', facts('received', '2024-05-07'), 'near'],
    ['four working days ahead', facts('received', '2024-05-08'), 'running'],
    ['urged and silent since', facts('received', '2024-07-30', { urgedAt: before }), 'urged'],
    ['urged after its last word', facts('received', null, { heardAt: before, urgedAt: after }), 'urged'],
    ['urged, then answered', facts('in-progress', null, { urgedAt: before, heardAt: after }), 'running'],
    ['urgent without a day', facts('received', null, { urgent: true }), 'urgent'],
    ['urgent with a far day', facts('received', '2024-07-30', { urgent: true }), 'running'],
    ['not received', facts('new', '2024-07-30'), 'unreceived'],
    ['a standing task never is late', facts('received', '2024-05-02', { standing: true }), 'running'],
    ['an event without its day', facts('waiting', null), 'waiting'],
    ['suspended though the day is over', facts('suspended', '2024-05-02'), 'suspended'],
    ['reported, late or not', facts('submitted', '2024-05-02', { submittedAt: after }), 'submitted'],
    ['completed', facts('completed', '2024-05-02', { submittedAt: before }), 'finished'],
    ['withdrawn', facts('withdrawn', '2024-05-03'), 'finished'],
  ])('%s', (_, given, rank) => {
    expect(rankOf(given, moment)).toBe(rank);
  });

  it('presses by the last day in the same way as its colour says', () => {
    expect(urgency(facts('returned', '2024-05-02'), moment)).toBe('late');
    expect(urgency(facts('suspended', '2024-05-02'), moment)).toBe('calm');
  });

  const row = fc.record({
    status: fc.constantFrom(...STATES),
    late: fc.option(fc.integer({ min: -60, max: 60 }), { nil: null }),
    standing: fc.boolean(),
    urged: fc.boolean(),
  });
  const rows = fc.array(row, { maxLength: 40 }).map((some) =>
    some.map(({ status, late, standing, urged }, id) => ({
      id,
      ...facts(status, late === null ? null : moment.today.add({ days: late }).toString()),
      ...{ standing, urgedAt: urged ? after : null },
    })),
  );

  it('depends on nothing but the rows, loses none, and keeps the ranks in order', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const sorted = byUrgency(given, moment);
        expect(sorted.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(given.map(({ id }) => id));
        const places = sorted.map(({ rank }) => RANKS.indexOf(rank));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        const again = byUrgency(given.toReversed(), moment);
        expect(again.map(({ id }) => id)).toEqual(sorted.map(({ id }) => id));
      }),
    );
  });
});
