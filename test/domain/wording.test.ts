import { describe, expect, it } from '@jest/globals';
import { SENTENCES } from '../../src/domain/sentences.js';
import { say, wordingMistakes } from '../../src/domain/wording.js';
import { testConfig } from '../support/config.js';

const { wording } = testConfig();

describe('The wording file', () => {
  it('that is delivered has every sentence and no other', () => {
    expect(wordingMistakes(wording)).toEqual([]);
    expect(Object.keys(wording).sort()).toEqual(Object.keys(SENTENCES).sort());
  });

  it('may leave a placeholder out, but not a sentence', () => {
    expect(wordingMistakes({ ...wording, 'subject.new': 'Giao việc mới' })).toEqual([]);
    expect(wordingMistakes({ ...wording, 'subject.new': ' ' })).toEqual([
      { at: 'subject.new', message: 'còn thiếu, phải là một câu chữ' },
    ]);
  });

  it('may not have a placeholder that nothing fills, nor a sentence that nobody says', () => {
    expect(wordingMistakes({ ...wording, 'subject.new': '{so} nhiệm vụ', greetings: 'Chào' })).toEqual([
      { at: 'greetings', message: 'không phải tên một câu chữ đã biết' },
      { at: 'subject.new', message: 'không có chỗ điền {so}; được dùng: {count}, {conclusion}' },
    ]);
  });

  it.each([null, [], 'text'])('is no wording when it is %j', (candidate) => {
    expect(wordingMistakes(candidate)).toHaveLength(1);
  });

  it('fills a placeholder with what is given, whatever it looks like', () => {
    expect(say(wording, 'subject.frame', { text: '$& {text} {count}' })).toBe('[Đôn Đốc] $& {text} {count}');
  });
});
