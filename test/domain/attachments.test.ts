import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attachmentName, sizeWords } from '../../src/domain/attachments.js';

describe('the name of a file that comes with a report', () => {
  it.each([
    ['Báo cáo số 12.pdf', ['pdf'], 'Báo cáo số 12.pdf'],
    ['IMG_0012.JPEG', ['jpg', 'jpeg'], 'IMG_0012.jpeg'],
    ['anh.png', ['jpg', 'jpeg'], 'anh.jpg'],
    ['hoa-don.exe', ['pdf'], 'hoa-don.exe.pdf'],
    ['C:\\Tài liệu\\bảng.xls', ['xlsx'], 'bảng.xlsx'],
    ['../../etc/passwd', ['txt', 'csv'], 'passwd.txt'],
    ['so-lieu.csv', ['txt', 'csv'], 'so-lieu.csv'],
    ['hoa\u202Efdp.exe', ['docx'], 'hoafdp.exe.docx'],
    ['', ['pdf'], 'tep.pdf'],
    ['.pdf', ['pdf'], 'tep.pdf'],
    ['a\r\nb"; x.pdf', ['pdf'], 'ab"; x.pdf'],
  ])('of “%s” as %j is “%s”', (name, endings, kept) => {
    expect(attachmentName(name, endings)).toBe(kept);
  });

  it('is short, ends as its kind does and holds nothing that nobody sees', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const kept = attachmentName(name, ['pdf']);
        expect(kept.length).toBeLessThanOrEqual(120);
        expect(kept).toMatch(/^[^/\\]+\.pdf$/s);
        expect(kept).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }),
    );
  });

  it.each([
    [12, '12 byte'],
    [850_400, '850 kB'],
    [3_440_000, '3,4 MB'],
  ])('%d bytes are %s', (bytes, words) => {
    expect(sizeWords(bytes)).toBe(words);
  });
});
