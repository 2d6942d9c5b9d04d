import { describe, expect, it } from '@jest/globals';
import { intoColumns } from '../../../src/documents/pdf/columns.js';
import { toLine, toRows } from '../../../src/documents/pdf/rows.js';
import { intoSheets } from '../../../src/documents/pdf/sheets.js';
import type { Run } from '../../../src/documents/pdf/run.js';
import { drawn } from './drawn.js';

const order = (words: Run[]): string[] =>
  intoColumns(toRows(words), 595).flatMap(({ rows }) => rows.map((row) => toLine(row).str));
const LONG = 'Các sở, ngành và Ủy ban nhân dân các xã, phường triển khai thực hiện';

describe('two columns side by side', () => {
  it('are read one after the other in a letterhead, although the gap between is narrow', () => {
    const words = [
      ...drawn('ỦY BAN NHÂN DÂN TỈNH HÒA AN', 60, 80, 13),
      ...drawn('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 245, 80, 13),
      ...drawn('Số: 3/TB-UBND', 90, 97, 13),
      ...drawn('Độc lập - Tự do - Hạnh phúc', 280, 99, 13),
      ...drawn(LONG, 85, 150),
    ];
    expect(order(words).slice(0, 2)).toEqual(['ỦY BAN NHÂN DÂN TỈNH HÒA AN', 'Số: 3/TB-UBND']);
    expect(order(words).slice(2)).toEqual([
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      LONG,
    ]);
  });

  it('are read one after the other beside a signature that stands higher', () => {
    const words = [
      ...Array.from({ length: 5 }, (_, at) => drawn(LONG, 85, 80 + at * 20)).flat(),
      ...drawn('TM. ỦY BAN NHÂN DÂN', 340, 200),
      ...drawn('Nơi nhận:', 85, 212, 12),
      ...drawn('CHỦ TỊCH', 380, 218),
      ...drawn('- Như trên;', 85, 226, 11),
      ...drawn('- Lưu: VT.', 85, 240, 11),
      ...drawn('Phạm Thị Mơ', 370, 300),
    ];
    expect(order(words).slice(5)).toEqual([
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Phạm Thị Mơ',
    ]);
  });

  it.each([
    ['a numbered list with marks set apart', ['1.  Sở Tài chính báo cáo', '2.  Sở Nội vụ báo cáo']],
    ['one wide blank in justified text', [LONG, 'Sở Tài  chính chủ trì rà soát các nội dung đã giao', LONG]],
    ['a single line with a tab', [LONG, 'Địa điểm:  Hội trường', LONG]],
  ])('are not seen in %s', (_, texts) => {
    const words = texts.flatMap((text, at) => drawn(text, 85, 200 + at * 20));
    expect(order(words)).toEqual(texts.map((text) => text.replace(/\s+/gu, ' ')));
  });
});

describe('a broad sheet', () => {
  const page = (x: number): Run[] =>
    Array.from({ length: 30 }, (_, at) => drawn('Nội dung công việc', x, 50 + at * 16)).flat();

  it('is two pages when nothing stands in its middle', () => {
    expect(intoSheets([...page(40), ...page(460)], 842, 595)).toHaveLength(2);
  });

  it('is one page when something does', () => {
    expect(intoSheets([...page(40), ...page(360), ...page(460)], 842, 595)).toHaveLength(1);
  });
});
