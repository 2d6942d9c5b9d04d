import { describe, expect, it } from '@jest/globals';
import { furniture, withoutFootnotes } from '../../../src/documents/pdf/furniture.js';
import { toLine, toRows } from '../../../src/documents/pdf/rows.js';
import type { Run } from '../../../src/documents/pdf/run.js';
import { drawn } from './drawn.js';

const text = (words: readonly Run[]): string => words.map(({ str }) => str).join(' ');
/** What is left of pages that have `words` and a line of text. */
function left(...pages: Run[][]): string[] {
  const sheets = pages.map((words) => ({
    height: 842,
    rows: toRows([...words, ...drawn('Nội dung', 85, 400)]),
  }));
  const dropped = furniture(sheets);
  return sheets.map(({ rows }) =>
    text(rows.flatMap(({ words }) => words).filter((word) => !dropped.has(word))),
  );
}

describe('what is no part of the text', () => {
  it.each(['2', '- 2 -', '2/5', 'Trang 2', 'Trang 2/5'])('is the page number "%s" by itself', (number) => {
    expect(left(drawn(number, 290, 40))).toEqual(['Nội dung']);
    expect(left(drawn(number, 290, 810))).toEqual(['Nội dung']);
  });

  it.each([
    ['a number within the text', drawn('2', 290, 300), '2 Nội dung'],
    ['a number in a line', drawn('2. Giao Sở', 85, 60), '2. Giao Sở Nội dung'],
    ['what stands on one page only', drawn('PHỤ LỤC', 290, 60), 'PHỤ LỤC Nội dung'],
  ])('is not %s', (_, words, kept) => {
    expect(left(words, [])[0]).toBe(kept);
  });

  it('is what pages repeat at the same place, other figures apart, but no mark of secrecy', () => {
    const page = (number: number): Run[] => [
      ...drawn('MẬT', 85, 40),
      ...drawn(`Số 12 - tờ ${number}`, 85, 60),
    ];
    expect(left(page(1), page(2), page(3))).toEqual(Array.from({ length: 3 }, () => 'MẬT Nội dung'));
  });
});

describe('notes at the foot of a page', () => {
  const body = [...drawn('Nội dung công việc', 85, 400), ...drawn('còn lại', 85, 420)];
  const lines = (words: Run[], rulings: number[] = []): string[] =>
    withoutFootnotes(toRows([...body, ...words]), 14, rulings).map((row) => toLine(row).str);

  it('are left out with a raised number or under a ruling line', () => {
    const raised = [
      ...drawn('1', 85, 756, 6),
      ...drawn('Theo Quyết định số 5', 92, 760, 10),
      ...drawn('năm 2026', 85, 772, 10),
    ];
    const level = [...drawn('1 Theo Quyết định số 5', 85, 760, 10)];
    expect(lines(raised)).toHaveLength(2);
    expect(lines(level, [748])).toHaveLength(2);
  });

  it('are not what is small without being a note', () => {
    expect(lines(drawn('- Lưu: VT.', 85, 760, 11))).toHaveLength(3);
    expect(lines(drawn('1 Theo Quyết định', 85, 760, 10))).toHaveLength(3);
  });
});
