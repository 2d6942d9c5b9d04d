import { describe, expect, it } from '@jest/globals';
import type { Assignment } from '../../src/assignments/assignment.entity.js';
import { setDeadline } from '../../src/assignments/deadlines.js';
import { afterMove } from '../../src/assignments/next-state.js';
import { type Act, allowedActs, isOpen, next, STATES } from '../../src/domain/assignment-state.js';
import { day, instant, moment } from '../../src/domain/day.js';
import { officeRules } from '../../src/domain/stage-planning.js';
import { testConfig } from '../support/config.js';

const rules = officeRules(testConfig());
const ISSUED = instant('2026-05-04T09:00+07:00');
const NOW = instant('2026-05-11T10:00+07:00');

const owed = (more: Partial<Assignment> = {}) =>
  ({
    id: 1,
    status: 'new',
    suspendedFrom: null,
    request: false,
    standing: false,
    originalDue: day('2026-05-20'),
    due: day('2026-05-20'),
    dueTime: null,
    aimOn: day('2026-05-19'),
    issuedAt: ISSUED,
    armedAt: ISSUED,
    urgent: false,
    openedAt: null,
    receivedAt: null,
    heardAt: null,
    extensionAskedAt: null,
    toldUpTo: null,
    submittedAt: null,
    completedAt: null,
    deadlineVersion: 1,
    version: 3,
    announce: null,
    nextActionAt: moment(day('2026-05-14'), '08:00'),
    ...more,
  }) as Assignment;

function after(present: Assignment, act: Act, newDue?: string) {
  const to = next(present.status, act, present.suspendedFrom ?? undefined)!;
  const decision = { reason: null, askedById: null, decidedById: 1, at: NOW };
  const deadline = newDue ? setDeadline(day(newDue), decision) : undefined;
  return afterMove(present, { act, to, ...(deadline && { deadline }) }, NOW, rules);
}

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

  it('begins a new duty only with what the unit is told', () => {
    expect(after(owed(), 'extend', '2026-06-01').armedAt).toBe(NOW);
    expect(after(owed(), 'receive')).not.toHaveProperty('armedAt');
  });
});
