import { describe, expect, it } from '@jest/globals';
import { asOf, type Past } from '../../src/domain/as-of.js';
import { day, instant } from '../../src/domain/day.js';
import { classify, type OfficialClass } from '../../src/domain/four-classes.js';

const at = (text: string) => instant(`${text}+07:00`);

/** Due on 20/5, given a later day on 18/5, submitted late on 12/6, returned, submitted again, confirmed. */
const past: Past = {
  standing: false,
  changes: [
    { at: at('2026-05-04T09:00'), act: 'issue', toStatus: 'new' },
    { at: at('2026-05-05T09:00'), act: 'receive', toStatus: 'received' },
    { at: at('2026-06-12T09:00'), act: 'submit', toStatus: 'submitted' },
    { at: at('2026-06-14T23:59'), act: 'return', toStatus: 'returned' },
    { at: at('2026-06-20T09:00'), act: 'submit', toStatus: 'submitted' },
    { at: at('2026-07-01T09:00'), act: 'confirm', toStatus: 'completed' },
  ],
  deadlines: [
    { at: at('2026-05-04T09:00'), due: day('2026-05-20') },
    { at: at('2026-05-18T09:00'), due: day('2026-06-10') },
    { at: at('2026-06-14T23:59'), due: day('2026-06-25') },
  ],
};

describe('an assignment as it stood', () => {
  it.each<[string, OfficialClass | undefined, string]>([
    ['2026-05-03', undefined, 'nobody had given it'],
    ['2026-05-04', 'open-in-time', 'it was new'],
    ['2026-05-20', 'open-in-time', 'its day had been moved'],
    ['2026-06-11', 'open-overdue', 'the later day was over'],
    ['2026-06-13', 'open-overdue', 'it was submitted late'],
    ['2026-06-14', 'open-in-time', 'it was returned with a new day'],
    ['2026-06-30', 'open-in-time', 'it was submitted in time'],
    ['2026-07-01', 'completed-on-time', 'it was confirmed'],
  ])('at the end of %s was %s: %s', (on, expected) => {
    const facts = asOf(past, day(on));
    expect(facts && classify(facts, day(on))).toBe(expected);
  });

  it('knows nothing of a day that was granted later', () => {
    expect(asOf(past, day('2026-05-17'))).toMatchObject({ due: day('2026-05-20'), submittedAt: null });
    expect(asOf(past, day('2026-07-01'))).toMatchObject({ originalDue: day('2026-05-20') });
  });

  it('has its first day, when it had none, as the original', () => {
    const undated = { ...past, deadlines: [{ at: past.changes[0]!.at, due: null }, past.deadlines[1]!] };
    expect(asOf(undated, day('2026-05-10'))).toMatchObject({ originalDue: null, due: null });
    expect(asOf(undated, day('2026-06-01'))).toMatchObject({ originalDue: day('2026-06-10') });
  });
});
