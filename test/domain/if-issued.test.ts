import { describe, expect, it } from '@jest/globals';
import { day, instant } from '../../src/domain/day.js';
import { NO_DEADLINE } from '../../src/domain/drafts.js';
import { type GivenTask, ifIssued } from '../../src/domain/if-issued.js';

const now = instant('2026-05-05T09:00+07:00');
const due = day('2026-05-15');
const fixed = { ...NO_DEADLINE, deadlineKind: 'fixed', printed: due, due } as const;
const task = (more: Partial<GivenTask>): GivenTask => ({
  ...fixed,
  ...{ request: false, standing: false, urgent: false },
  ...more,
});

describe('what is given to a unit', () => {
  it.each<[string, Partial<GivenTask>, string, string | null]>([
    ['a day', {}, 'new', '2026-05-15'],
    ['a day that it must precede', { phrase: 'trước ngày 15/5/2026' }, 'new', '2026-05-14'],
    ['an hour at which work begins', { time: '08:00' }, 'new', '2026-05-14'],
    ['no day', NO_DEADLINE, 'new', null],
    ['an event without a date', { ...NO_DEADLINE, deadlineKind: 'relative' }, 'waiting', null],
    ['an event whose date is known', { deadlineKind: 'relative' }, 'new', '2026-05-15'],
  ])('by %s begins in its state and aims at its day', (_, more, status, aimOn) => {
    const begun = ifIssued(task(more), now);
    expect([begun.status, begun.aimOn?.toString() ?? null]).toEqual([status, aimOn]);
  });

  it('is announced at once, and nothing of it has been told or answered', () => {
    expect(ifIssued(task({ request: true, urgent: true }), now)).toMatchObject({
      ...{ announce: 'issue', armedAt: now, nextActionAt: now, toldUpTo: null },
      ...{ openedAt: null, heardAt: null, extensionAskedAt: null },
      ...{ request: true, urgent: true, standing: false },
    });
  });
});
