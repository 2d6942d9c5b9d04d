import { describe, expect, it } from '@jest/globals';
import { readFields } from '../../../src/domain/reading/fields.js';
import { asWritten } from '../../../src/domain/reading/spelling.js';
import { tidy } from '../../../src/domain/reading/text.js';

const letter = (number: string, more = ''): string =>
  `UBND TỈNH AN SƠN\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n${number}\n\nAn Sơn, ngày 05 tháng 01 năm 2026\n\n${more}THÔNG BÁO\n\nKết luận tại cuộc họp ngày 02/01/2026\n\nSau khi nghe báo cáo, Chủ tịch kết luận:\n\n1. Giao Sở Y tế lập kế hoạch.`;

describe('the fields of a document', () => {
  it.each([
    ['Số: 123/TB-UBND', '123/TB-UBND', 'TB-UBND'],
    ['Số: 05/2026/QĐ-UBND', '05/2026/QĐ-UBND', '2026/QĐ-UBND'],
    ['Số:     /TB-UBND', null, 'TB-UBND'],
    ['Số 07-TB/BCĐ', '07-TB/BCĐ', 'TB/BCĐ'],
    ['Số: 505/UBND-TH', '505/UBND-TH', 'UBND-TH'],
  ])('%s has number %s and symbol %s', (line, number, symbol) => {
    expect(readFields(tidy(letter(line)).text)).toMatchObject({ number, symbol });
  });

  it('takes the day of the meeting from the title when no paragraph tells it', () => {
    const fields = readFields(tidy(letter('Số: 1/TB-UBND')).text);
    expect([fields.kind, fields.issued?.toString(), fields.meetingDate?.toString()]).toEqual([
      'thông báo',
      '2026-01-05',
      '2026-01-02',
    ]);
  });

  it.each([
    ['HỎA TỐC\n\n', 'hỏa tốc'],
    ['KHẨN\n\n', 'khẩn'],
    ['', null],
  ])('reads the mark of urgency %j', (mark, urgency) => {
    expect(readFields(tidy(letter('Số: 1/TB-UBND', mark)).text).urgency).toBe(urgency);
  });

  it.each([
    ['UBND XÃ SUỐI NGÀN', 'Không nhắc lại.', 'UBND xã Suối Ngàn'],
    ['VĂN PHÒNG CHÍNH PHỦ', 'Giao Văn phòng Chính phủ đôn đốc.', 'Văn phòng Chính phủ'],
    ['ỦY BAN NHÂN DÂN TỈNH AN SƠN', '', 'Ủy ban nhân dân tỉnh An Sơn'],
  ])('writes %s as in a sentence', (name, text, written) => expect(asWritten(name, text)).toBe(written));

  it('leaves blank what the document leaves blank', () => {
    const fields = readFields(
      tidy(
        'Số:     /TB-UBND\n\nAn Sơn, ngày      tháng 5 năm 2026\n\nTHÔNG BÁO\n\n1. Giao Sở Y tế lập kế hoạch.',
      ).text,
    );
    expect(fields).toMatchObject({
      number: null,
      issued: null,
      meetingDate: null,
      chair: null,
      signer: null,
    });
  });
});
