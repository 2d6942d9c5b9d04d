import { describe, expect, it } from '@jest/globals';
import { policyWords } from '../../src/domain/policy-words.js';
import type { Policy } from '../../src/domain/rule-book.js';
import { testConfig } from '../support/config.js';

const { ladder, rungs } = testConfig();
const delivered: Policy = { reminders: ladder, escalation: rungs };
const with_ = (reminders: Partial<Policy['reminders']>, escalation: Partial<Policy['escalation']> = {}) =>
  policyWords({ reminders: { ...ladder, ...reminders }, escalation: { ...rungs, ...escalation } });

describe('a policy in words', () => {
  it('says everything that is delivered', () => {
    expect(policyWords(delivered)).toEqual([
      'Nhắc đơn vị trước hạn 7, 3, 1 ngày làm việc và vào ngày đến hạn.',
      'Quá hạn thì nhắc lại đơn vị sau 1, 3 ngày làm việc, rồi cứ 5 ngày làm việc một lần.',
      'Việc có giờ, hoặc khẩn trong ngày: nhắc đơn vị trước 4, 1 giờ và sau 1 giờ, cả ngoài giờ gửi hằng ngày.',
      'Đơn vị chưa mở xem, chưa tiếp nhận sau 2 ngày làm việc thì báo thư ký.',
      'Đơn vị đã tiếp nhận mà lâu chưa báo cáo thì hỏi tiến độ sau 10 ngày làm việc, rồi cứ 10 ngày làm việc một lần.',
      'Việc quá hạn được báo thư ký sau 1 ngày làm việc, rồi cứ 5 ngày làm việc một lần; việc tính theo giờ thì báo sau 1 giờ.',
      'Việc quá hạn được báo Trưởng ban sau 3 ngày làm việc, rồi cứ 5 ngày làm việc một lần.',
      'Việc chờ mốc: hỏi thư ký ngày của mốc sau 5 ngày làm việc, rồi cứ 10 ngày làm việc một lần.',
      'Đề nghị gia hạn được trình ngay; chưa quyết định thì nhắc lại sau 2 ngày làm việc, rồi cứ 2 ngày làm việc một lần.',
    ]);
  });

  it.each([
    [[0], 'Nhắc đơn vị vào ngày đến hạn.'],
    [[2, 5], 'Nhắc đơn vị trước hạn 5, 2 ngày làm việc.'],
    [[], 'Không nhắc đơn vị trước hạn.'],
  ])('before the day %j: %s', (before, sentence) => {
    expect(with_({ before })).toContain(sentence);
  });

  it('says what is not done as plainly as what is', () => {
    const quiet = with_(
      { urgent: { before: [], after: [] }, late: { after: [2], thenEvery: 0 } },
      { rungs: [] },
    );
    expect(quiet).toContain('Việc có giờ, hoặc khẩn trong ngày: không nhắc riêng theo giờ.');
    expect(quiet).toContain('Quá hạn thì nhắc lại đơn vị sau 2 ngày làm việc.');
    expect(quiet).toContain('Việc quá hạn không báo lên ai.');
    const rung = { to: 'superior' as const, after: [2], thenEvery: 0 };
    expect(with_({}, { rungs: [rung] })).toContain(
      'Việc quá hạn được báo lãnh đạo phụ trách sau 2 ngày làm việc.',
    );
  });
});
