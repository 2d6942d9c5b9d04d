import { describe, expect, it } from '@jest/globals';
import { day } from '../../../src/domain/day.js';
import { readConclusion } from '../../../src/domain/reading/read-conclusion.js';
import { calendar } from './deadlines.js';

const read = (words: string, more: object = {}) =>
  readConclusion(`THÔNG BÁO\nKết luận\n\n1. Giao Phòng Kinh tế rà soát hộ nghèo ${words}.`, {
    calendar,
    beforeDay: 'register',
    ...more,
  }).assignments[0]?.deadline;

describe('a document that nothing dates', () => {
  it.each(['trước ngày 30/11', 'trong tháng 12', 'trong 15 ngày kể từ ngày ký', 'trong tuần này'])(
    'leaves the day of "%s" out and asks for the date of issue',
    (words) => {
      const found = read(words);
      expect([found?.due, found?.kind]).toEqual([null, 'relative']);
      expect(found?.flags).toContain('awaiting-event');
    },
  );

  it('keeps days that are written whole', () =>
    expect(read('trước ngày 30/11/2025')?.due).toEqual(day('2025-11-30')));

  it('takes the only year that the document names', () => {
    expect(read('theo kế hoạch năm 2026 trước ngày 30/11')?.due).toEqual(day('2026-11-30'));
    expect(read('theo kế hoạch năm 2026, 2027 và năm 2028 trước ngày 30/11')?.due).toBeNull();
  });

  it('counts from the day that stands in for the date of issue', () =>
    expect(read('trước ngày 30/11', { issuedOn: day('2025-11-18') })?.due).toEqual(day('2025-11-30')));
});
