import { describe, expect, it } from '@jest/globals';
import type { Assignment } from '../../src/assignments/assignment.entity.js';
import { afterOpening } from '../../src/assignments/next-state.js';
import { type Act, allowedActs, isOpen, STATES } from '../../src/domain/assignment-state.js';
import { day, instant, moment } from '../../src/domain/day.js';
import { after, NOW, owed, rules } from '../support/owed.js';

describe('what a move leaves to be told', () => {
  it.each<[Act, Partial<Assignment>, string | null]>([
    ['return', { status: 'submitted' }, 'return:4'],
    ['resume', { status: 'suspended', suspendedFrom: 'received' }, 'resume:4'],
    ['withdraw', { status: 'received' }, 'withdraw:4'],
    ['extend', { status: 'received' }, 'extend:2'],
    ['date-event', { status: 'waiting' }, 'extend:2'],
    ['receive', {}, null],
    ['extend', { announce: 'issue' }, 'issue'],
    ['progress', { announce: 'extend:2' }, 'extend:2'],
    ['submit', { announce: 'extend:2' }, null],
    ['suspend', { announce: 'issue' }, 'issue'],
    ['resume', { announce: 'issue', status: 'suspended', suspendedFrom: 'new' }, 'issue'],
    ['withdraw', { announce: 'issue' }, null],
  ])('%s from %j announces %s', (act, present, announce) => {
    const dated = ['return', 'extend', 'date-event'].includes(act) ? '2026-06-01' : undefined;
    expect(after(owed(present), act, dated)).toMatchObject({ announce });
  });

  it('wakes the heartbeat at once for an announcement, else at the next step, and never for what is closed', () => {
    for (const status of STATES)
      for (const act of allowedActs(status)) {
        const present = owed({ status, suspendedFrom: status === 'suspended' ? 'new' : null });
        const changed = { ...present, ...after(present, act) };
        if (changed.announce && changed.status !== 'suspended') expect(changed.nextActionAt).toBe(NOW);
        else if (!isOpen(changed.status) && changed.status !== 'waiting')
          expect(changed.nextActionAt).toBeNull();
        else if (changed.status === 'waiting') expect(changed.nextActionAt).not.toBeNull();
        else expect(changed.nextActionAt?.toString()).toBe('2026-05-14T01:00:00Z');
      }
  });

  it('leaves a look that was due and not yet taken where it was', () => {
    const missed = moment(day('2026-05-11'), '08:00');
    expect(after(owed({ nextActionAt: missed }), 'progress').nextActionAt).toBe(missed);
  });

  it('keeps a look for which steps wait that came due outside a slot', () => {
    // Asked at night: the decision waits for the morning's slot, the next reminder comes days later.
    const night = {
      extensionAskedAt: instant('2026-05-10T22:00+07:00'),
      toldUpTo: instant('2026-05-08T08:00+07:00'),
    };
    const morning = moment(day('2026-05-12'), '08:00');
    const present = owed({ ...night, status: 'received', nextActionAt: morning });
    expect(after(present, 'progress').nextActionAt).toEqual(morning);
  });

  it('the first look of the unit is the end of asking who has received it', () => {
    const due = { due: null, aimOn: null, originalDue: null };
    const untouched = owed({
      ...due,
      armedAt: NOW,
      toldUpTo: NOW,
      nextActionAt: moment(day('2026-05-14'), '08:00'),
    });
    expect(afterOpening(untouched, NOW, rules)).toEqual({ openedAt: NOW, nextActionAt: null });
  });

  it('begins a new duty only with what the unit is told', () => {
    expect(after(owed(), 'extend', '2026-06-01').armedAt).toBe(NOW);
    expect(after(owed(), 'receive')).not.toHaveProperty('armedAt');
  });
});
