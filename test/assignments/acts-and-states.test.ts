import { describe, expect, it } from '@jest/globals';
import type { Assignment } from '../../src/assignments/assignment.entity.js';
import { setDeadline } from '../../src/assignments/deadlines.js';
import { afterAsking, afterMove, afterRefusing } from '../../src/assignments/next-state.js';
import { type Act, allowedActs, type State, STATES } from '../../src/domain/assignment-state.js';
import { day, instant } from '../../src/domain/day.js';
import { after, NOW, owed, rules } from '../support/owed.js';

/** Short for what a move leaves: told what, armed, deadline counted up, stages asked, request answered. */
function traces(present: Assignment, changes: Partial<Assignment>): string {
  const left = { ...present, ...changes };
  const marks: [string, boolean][] = [
    ['armed', changes.armedAt === NOW],
    ['version', left.deadlineVersion !== present.deadlineVersion],
    ['asks stages', changes.toldUpTo === null],
    ['answers', present.extensionAskedAt !== null && left.extensionAskedAt === null],
    ['heard', changes.heardAt === NOW],
  ];
  const held = marks.filter(([, holds]) => holds).map(([name]) => name);
  return [left.announce ?? 'silent', ...held].join(', ');
}

const DATED: readonly Act[] = ['return', 'extend', 'date-event'];
const asked = { extensionAskedAt: instant('2026-05-10T09:00+07:00'), toldUpTo: NOW };

describe('what every act leaves of every state that allows it', () => {
  it.each<[State, Act, string]>([
    ['new', 'receive', 'silent, heard'],
    ['new', 'progress', 'silent, heard'],
    ['new', 'submit', 'silent, heard'],
    ['new', 'extend', 'extend:2, armed, version, asks stages, answers'],
    ['new', 'urge', 'urge:4'],
    ['new', 'remark', 'remark:4'],
    ['new', 'suspend', 'silent'],
    ['new', 'withdraw', 'withdraw:4, armed, asks stages, answers'],
    ['received', 'progress', 'silent, heard'],
    ['received', 'submit', 'silent, heard'],
    ['received', 'extend', 'extend:2, armed, version, asks stages, answers'],
    ['received', 'urge', 'urge:4'],
    ['received', 'remark', 'remark:4'],
    ['received', 'suspend', 'silent'],
    ['received', 'withdraw', 'withdraw:4, armed, asks stages, answers'],
    ['in-progress', 'progress', 'silent, heard'],
    ['in-progress', 'submit', 'silent, heard'],
    ['in-progress', 'extend', 'extend:2, armed, version, asks stages, answers'],
    ['in-progress', 'urge', 'urge:4'],
    ['in-progress', 'remark', 'remark:4'],
    ['in-progress', 'suspend', 'silent'],
    ['in-progress', 'withdraw', 'withdraw:4, armed, asks stages, answers'],
    ['submitted', 'confirm', 'silent, answers'],
    ['submitted', 'return', 'return:4, armed, version, asks stages, answers'],
    ['submitted', 'remark', 'remark:4'],
    ['submitted', 'withdraw', 'withdraw:4, armed, asks stages, answers'],
    ['returned', 'progress', 'silent, heard'],
    ['returned', 'submit', 'silent, heard'],
    ['returned', 'extend', 'extend:2, armed, version, asks stages, answers'],
    ['returned', 'urge', 'urge:4'],
    ['returned', 'remark', 'remark:4'],
    ['returned', 'suspend', 'silent'],
    ['returned', 'withdraw', 'withdraw:4, armed, asks stages, answers'],
    ['suspended', 'extend', 'extend:2, armed, version, asks stages, answers'],
    ['suspended', 'resume', 'resume:4, armed, asks stages'],
    ['suspended', 'withdraw', 'withdraw:4, armed, asks stages, answers'],
    ['waiting', 'submit', 'silent, heard'],
    ['waiting', 'remark', 'remark:4'],
    ['waiting', 'date-event', 'extend:2, armed, version, asks stages, answers'],
    ['waiting', 'suspend', 'silent'],
    ['waiting', 'withdraw', 'withdraw:4, armed, asks stages, answers'],
  ])('%s, %s: %s', (status, act, left) => {
    const present = owed({ ...asked, status, suspendedFrom: status === 'suspended' ? 'received' : null });
    const dated = DATED.includes(act) ? '2026-06-01' : undefined;
    expect(traces(present, after(present, act, dated))).toBe(left);
  });

  it('is asked of every state and act that there is', () => {
    expect(STATES.flatMap((state) => allowedActs(state))).toHaveLength(41);
  });

  it.each<[string, Partial<Assignment>, string]>([
    ['of an open one is told, and begins nothing', {}, 'refuse:4, answers'],
    [
      'of one whose unit is about to be told more tells nothing else',
      { announce: 'extend:1' },
      'extend:1, answers',
    ],
    ['of one not told yet leaves it to be told', { announce: 'issue' }, 'issue, answers'],
    ['of a submitted one is not told', { status: 'submitted' }, 'silent, answers'],
    ['of a suspended one is not told', { status: 'suspended' }, 'silent, answers'],
  ])('a refused request %s', (_, present, left) => {
    const owing = owed({ ...asked, ...present });
    expect(traces(owing, afterRefusing(owing, NOW, rules))).toBe(left);
  });

  it('counts what was granted and how often it was urged', () => {
    expect(after(owed({ extensions: 1 }), 'extend', '2026-06-01')).toMatchObject({ extensions: 2 });
    expect(after(owed({ urged: 2 }), 'urge')).toMatchObject({ urged: 3, urgedAt: NOW });
    expect(after(owed({ status: 'submitted' }), 'return', '2026-06-01')).not.toHaveProperty('extensions');
  });

  it('puts a request before whoever decides at once', () => {
    expect(afterAsking(NOW)).toEqual({ extensionAskedAt: NOW, nextActionAt: NOW, toldUpTo: null });
  });

  it('a day granted after the unit submitted is not told', () => {
    const present = owed({ status: 'submitted', ...asked });
    const deadline = setDeadline(day('2026-06-01'), { reason: null, askedById: 1, decidedById: 2, at: NOW });
    const changes = afterMove(present, { act: 'extend', to: 'submitted', deadline }, NOW, rules);
    expect(traces(present, changes)).toBe('silent, version, asks stages, answers');
  });
});
