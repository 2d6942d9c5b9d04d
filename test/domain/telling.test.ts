import { describe, expect, it } from '@jest/globals';
import type { State } from '../../src/domain/assignment-state.js';
import { instant } from '../../src/domain/day.js';
import {
  audienceOf,
  canWait,
  forNobody,
  pointless,
  underlying,
  type WordFacts,
} from '../../src/domain/telling.js';
import { testConfig } from '../support/config.js';

const config = testConfig();

const at = (text: string) => instant(`${text}:00+07:00`);
const quiet: WordFacts = {
  status: 'received',
  deadlineVersion: 1,
  openedAt: null,
  heardAt: null,
  extensionAskedAt: null,
};

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
    expect(pointless(step, 1, { ...quiet, status, deadlineVersion: version })).toBe(reason);
  });

  it.each<[string, Partial<WordFacts>, string | undefined]>([
    ['not-received', { status: 'new', openedAt: at('2026-05-06T09:00') }, 'đơn vị đã tiếp nhận'],
    ['decide-2026-05-06', {}, 'đề nghị gia hạn đã được quyết định'],
    ['decide-2026-05-06', { extensionAskedAt: at('2026-05-05T09:00') }, undefined],
    ['decide-2026-05-06', { status: 'suspended', extensionAskedAt: at('2026-05-05T09:00') }, undefined],
    ['ask-event-2026-05-06', { status: 'waiting' }, undefined],
    ['ask-event-2026-05-06', { status: 'new' }, 'đã có ngày của mốc'],
    ['ask-progress-2026-05-06', { heardAt: at('2026-05-05T09:00') }, undefined],
    ['ask-progress-2026-05-06', { heardAt: at('2026-05-06T09:00') }, 'đơn vị đã báo cáo tiến độ'],
    ['urge:4', {}, undefined],
    ['urge:4', { status: 'submitted' }, 'đơn vị đã báo cáo hoàn thành'],
    ['remark:4', { status: 'submitted' }, undefined],
    ['remark:4', { deadlineVersion: 2 }, undefined],
    ['remark:4', { status: 'suspended' }, 'nhiệm vụ đang tạm dừng'],
    ['remark:4', { status: 'completed' }, 'nhiệm vụ đã hoàn thành'],
  ])('%s when %j: %s', (step, changes, reason) => {
    expect(pointless(step, 1, { ...quiet, ...changes })).toBe(reason);
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
    ['superior-2', 'superior'],
    ['secretariat-1h', 'secretariat'],
    ['before-4h', 'unit'],
    ['ask-progress-2026-05-18', 'unit'],
    ['ask-event-2026-05-18', 'secretariat'],
    ['decide-2026-05-18T03:05:00Z', 'decider'],
  ])('%s says that it is for the %s', (step, audience) => {
    expect(audienceOf(step, config.rungs)).toBe(audience);
  });

  it('is found again under the one it has when nobody could hear it', () => {
    expect(underlying(forNobody('before-3'))).toBe('before-3');
    expect(underlying('before-3')).toBe('before-3');
  });
});

describe('a pause', () => {
  it.each([
    ['before-7', true],
    ['before-1', true],
    ['before-1h', false],
    ['due', false],
    ['late-1', false],
    ['ask-progress-2026-05-18', true],
    ['chair-3', false],
    ['issue', false],
    ['urge:4', false],
    ['remark:4', false],
  ])('holds %s back: %s', (step, held) => {
    expect(canWait(step, config.ladder)).toBe(held);
  });

  it('never holds the last reminder before the day, whatever the ladder', () => {
    expect(canWait('before-3', { before: [7, 3] })).toBe(false);
    expect(canWait('before-7', { before: [7, 3] })).toBe(true);
  });
});
