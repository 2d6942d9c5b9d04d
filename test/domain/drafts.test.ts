import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day, type Day } from '../../src/domain/day.js';
import { type DraftWords, mergeWords, NO_DEADLINE, pickedDay, splitWords } from '../../src/domain/drafts.js';

const draft = (task: string, more: Partial<DraftWords> = {}): DraftWords => ({
  ...NO_DEADLINE,
  ...{ task, lead: ['Sở Tài chính'], coordinating: [], start: 100, end: 100 + task.length },
  ...{ urgent: false, flags: [] },
  ...more,
});
const until = (due: Day, phrase: string | null = null) => ({ ...pickedDay(due, null), phrase });
const nothing = () => undefined;

describe('cutting a draft in two', () => {
  const first = 'Tổng hợp số liệu gửi Sở Tài chính trước ngày 08/5/2026';
  const second = 'và báo cáo UBND tỉnh trước ngày 10/5/2026';
  const whole = draft(`${first} ${second}`, until(day('2026-05-08'), 'trước ngày 08/5/2026'));

  it('keeps each part’s own deadline', () => {
    const read = (words: string) => (words === second ? until(day('2026-05-10')) : undefined);
    const parts = splitWords(whole, first.length, read)!;
    expect(parts.map(({ task, due }) => [task, due?.toString()])).toEqual([
      [first, '2026-05-08'],
      [second, '2026-05-10'],
    ]);
  });

  it('leaves a common deadline to both when the second names none', () => {
    const parts = splitWords(whole, first.length, nothing)!;
    expect(parts.map(({ due }) => due?.toString())).toEqual(['2026-05-08', '2026-05-08']);
  });

  it('knows where the parts stand in the document', () => {
    const parts = splitWords(whole, first.length, nothing)!;
    const end = 100 + whole.task.length;
    expect(parts.map(({ start, end: to }) => [start, to])).toEqual([
      [100, 100 + first.length],
      [100 + first.length, end],
    ]);
  });

  it.each([0, 3, 99])('refuses an empty part at %d', (at) => {
    expect(splitWords(draft('abc'), at, nothing)).toBeUndefined();
  });

  it('loses no word, wherever the cut is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(40), (task, at) => {
        const parts = splitWords(draft(task), at, nothing);
        const words = (text: string) => text.replaceAll(/\s+/g, '');
        if (parts) expect(words(parts.map((part) => part.task).join(''))).toBe(words(task));
      }),
    );
  });
});

describe('putting drafts together', () => {
  it('takes every unit once, the whole place, and the earliest deadline, and says that they differed', () => {
    const merged = mergeWords([
      draft('Lập danh sách.', { ...until(day('2026-05-20')), start: 10, end: 24 }),
      draft('Gửi danh sách.', {
        ...until(day('2026-05-15')),
        start: 30,
        end: 44,
        lead: ['Sở Tài chính', 'Sở Y tế'],
      }),
    ]);
    expect(merged).toMatchObject({
      task: 'Lập danh sách. Gửi danh sách.',
      lead: ['Sở Tài chính', 'Sở Y tế'],
    });
    expect(merged).toMatchObject({ start: 10, end: 44 });
    expect(merged.due?.toString()).toBe('2026-05-15');
    expect(merged.flags).toHaveLength(1);
  });

  it('has nothing to say of deadlines that agree', () => {
    const same = until(day('2026-05-20'));
    expect(mergeWords([draft('a', same), draft('b', same), draft('c')])).toMatchObject({ flags: [] });
  });

  it('has no place in the document when none of its parts has', () => {
    const typed = { start: null, end: null };
    expect(mergeWords([draft('a', typed), draft('b', typed)])).toMatchObject(typed);
  });
});
