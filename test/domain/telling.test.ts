import { describe, expect, it } from '@jest/globals';
import type { State } from '../../src/domain/assignment-state.js';
import { day, instant } from '../../src/domain/day.js';
import { officeRules } from '../../src/domain/stage-planning.js';
import { audienceOf, forNobody, pointless, tellings, underlying } from '../../src/domain/telling.js';
import { testConfig } from '../support/config.js';

const config = testConfig();
const rules = officeRules(config);

const facts = {
  status: 'received' as State,
  request: false,
  standing: false,
  due: day('2026-05-15'),
  aimOn: day('2026-05-15'),
  armedAt: instant('2026-05-05T09:00:00+07:00'),
  announce: null as string | null,
};
const at = (text: string, slotIsOpen = true) => ({ now: instant(`${text}:00+07:00`), slotIsOpen });

describe('what is told of an assignment', () => {
  it('is nothing when nothing is due', () => {
    expect(tellings(facts, at('2026-05-05T09:01'), rules)).toEqual([]);
  });

  it('is the highest step to each audience, and the lower ones are covered by it', () => {
    expect(tellings(facts, at('2026-05-18T08:05'), rules)).toEqual([
      { audience: 'unit', step: 'late-1', superseded: ['before-7', 'before-3', 'before-1', 'due'] },
      { audience: 'secretariat', step: 'secretariat-1', superseded: [] },
    ]);
  });

  it('leaves out what was told before', () => {
    const since = instant('2026-05-15T08:05:00+07:00');
    expect(tellings(facts, at('2026-05-18T08:05'), rules, since)).toEqual([
      { audience: 'unit', step: 'late-1', superseded: [] },
      { audience: 'secretariat', step: 'secretariat-1', superseded: [] },
    ]);
  });

  it('waits for a slot, except for a change, which covers what the unit would be reminded of', () => {
    expect(tellings(facts, at('2026-05-16T10:00', false), rules)).toEqual([]);
    const extended = { ...facts, announce: 'extend:2' };
    expect(tellings(extended, at('2026-05-16T10:00', false), rules)).toEqual([
      { audience: 'unit', step: 'extend:2', superseded: ['before-7', 'before-3', 'before-1', 'due'] },
    ]);
    expect(tellings(extended, at('2026-05-18T10:00'), rules).map(({ step }) => step)).toEqual([
      'extend:2',
      'secretariat-1',
    ]);
  });
});

describe('a word that waits to be sent', () => {
  it.each<[string, State, number, string | undefined]>([
    ['before-3', 'received', 1, undefined],
    ['before-3', 'submitted', 1, 'đơn vị đã báo cáo hoàn thành'],
    ['before-3', 'completed', 1, 'nhiệm vụ đã hoàn thành'],
    ['before-3', 'withdrawn', 1, 'nhiệm vụ đã thu hồi'],
    ['before-3', 'suspended', 1, 'nhiệm vụ đang tạm dừng'],
    ['before-3', 'received', 2, 'thời hạn đã thay đổi'],
    ['chair-3', 'submitted', 1, 'đơn vị đã báo cáo hoàn thành'],
    ['chair-3', 'returned', 1, undefined],
    ['not-received', 'new', 1, undefined],
    ['not-received', 'received', 1, 'đơn vị đã tiếp nhận'],
    ['issue', 'new', 2, undefined],
    ['issue', 'waiting', 1, undefined],
    ['issue', 'completed', 1, 'nhiệm vụ đã hoàn thành'],
    ['return:5', 'returned', 1, undefined],
    ['return:5', 'in-progress', 1, 'đơn vị đã xử lý việc trả lại'],
    ['extend:2', 'new', 1, undefined],
    ['resume:7', 'suspended', 1, 'nhiệm vụ đang tạm dừng'],
    ['withdraw:9', 'withdrawn', 1, undefined],
  ])('about %s of an assignment that is %s, deadline version %i: %s', (step, status, version, reason) => {
    expect(pointless(step, 1, { status, deadlineVersion: version })).toBe(reason);
  });
});

describe('the name of a step', () => {
  it.each([
    ['before-3', 'unit'],
    ['due', 'unit'],
    ['late-8', 'unit'],
    ['issue', 'unit'],
    ['withdraw:9', 'unit'],
    ['secretariat-6', 'secretariat'],
    ['chair-3', 'chair'],
    ['not-received', 'secretariat'],
  ])('%s says that it is for the %s', (step, audience) => {
    expect(audienceOf(step, config.rungs)).toBe(audience);
  });

  it('is found again under the one it has when nobody could hear it', () => {
    expect(underlying(forNobody('before-3'))).toBe('before-3');
    expect(underlying('before-3')).toBe('before-3');
  });
});
