import { describe, expect, it } from '@jest/globals';
import { isMark } from '../../../src/documents/scan/secrecy.js';

describe('a mark of secrecy as a recogniser sees it', () => {
  it.each([
    'MẬT',
    'MÂT',
    'MẶT.',
    '|MẬT|',
    '[ M ẬT ]',
    'MAT',
    'TỐI MẬT',
    'TÓI MẬT',
    'T0I MẬT',
    'TUYỆT MẬT',
    'TUYÊT MÂT_',
  ])('%s is one', (line) => expect(isMark(line)).toBe(true));

  it.each([
    'mật',
    'bí mật',
    'MẶT TRẬN',
    'BÍ MẬT NHÀ NƯỚC',
    'BẢO MẬT',
    'MÁY',
    'Mật độ',
    'TỐI',
    '',
    'M',
    'MẬT KHẨU',
  ])('"%s" is none', (line) => expect(isMark(line)).toBe(false));
});
