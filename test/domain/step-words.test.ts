import { describe, expect, it } from '@jest/globals';
import { stepWords } from '../../src/domain/step-words.js';

describe('a step in words', () => {
  it.each([
    ['issue', 'giao việc'],
    ['officer:6', 'cử theo dõi'],
    ['return:5', 'trả lại để làm tiếp'],
    ['urge:9', 'đôn đốc'],
    ['remark:9', 'báo ý kiến chỉ đạo'],
    ['before-3', 'nhắc còn 3 ngày làm việc'],
    ['before-4h', 'nhắc còn 4 giờ'],
    ['due', 'nhắc ngày đến hạn'],
    ['late-8', 'nhắc quá hạn 8 ngày làm việc'],
    ['late-1h', 'nhắc quá hạn 1 giờ'],
    ['superior-2', 'báo lãnh đạo phụ trách: quá hạn 2 ngày làm việc'],
    ['secretariat-1h', 'báo thư ký: quá hạn 1 giờ'],
    ['chair-13', 'báo Trưởng ban: quá hạn 13 ngày làm việc'],
    ['not-received', 'báo chưa tiếp nhận'],
    ['ask-progress-2026-05-18', 'hỏi tiến độ'],
    ['ask-event-2026-05-18', 'hỏi ngày của mốc tính hạn'],
    ['decide-2026-05-18', 'đề nghị quyết định gia hạn'],
    ['decide-2026-05-18T02:00:00Z', 'đề nghị quyết định gia hạn'],
    ['nobody:late-1', 'nhắc quá hạn 1 ngày làm việc (không có người nhận, chuyển lên cấp trên)'],
  ])('%s: %s', (step, words) => {
    expect(stepWords(step)).toBe(words);
  });
});
