import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readConclusion } from '../../../src/domain/reading/read-conclusion.js';
import { calendar } from './deadlines.js';

const OPTIONS = { beforeDay: 'register', calendar } as const;
const OPENING = 'THÔNG BÁO\n\nChủ tịch UBND xã kết luận như sau:\n\n1. Sở A rà soát ';
const PIECES = [
  'Giao ',
  'Sở Y tế',
  'Phòng Kinh tế, ',
  'các xã',
  ' chủ trì',
  ', phối hợp với ',
  'trước ngày ',
  '5/12/2025',
  'hằng tháng',
  '\n',
  '\n\n',
  '- ',
  '1. ',
  'II. ',
  'a) ',
  '(',
  ')',
  '; ',
  '. ',
  ':',
  ' | ',
  '|\n',
  '**',
  'Nơi nhận:',
  'trong quý ',
  'II/2026',
  'kể từ ngày ',
  'Đề nghị ',
  'e\u0302\u0301',
  '\u00a0',
];

const scraps = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 5 })), { maxLength: 60 })
  .map((list) => list.join(''));

describe('reading whatever comes', () => {
  it('never throws, and every proposal stands where it says', () => {
    fc.assert(
      fc.property(scraps, fc.boolean(), (scrap, inside) => {
        const { text, assignments, clauses } = readConclusion((inside ? OPENING : '') + scrap, OPTIONS);
        for (const { task, start, end, lead } of assignments) {
          expect(text.slice(start, end)).toBe(task);
          expect(lead.length).toBeGreaterThan(0);
        }
        for (const clause of clauses) expect(text.slice(clause.start, clause.end)).toBe(clause.text);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['letters', 'a'],
    ['brackets', '('],
    ['the same word', 'trước '],
    ['semicolons', 'Sở A; '],
    ['orders', 'giao Sở A, '],
    ['cells', 'a | '],
    ['borders', '|\n'],
    ['numbers', '1.1. '],
    ['headings', '1. Sở A:\n'],
    ['bullets', '- \n'],
    ['blanks', ' '],
    ['line ends', '\n'],
    ['days', 'trước ngày 1/1/2025 và '],
    ['reports', 'định kỳ báo cáo '],
    ['formulas', 'nếu có khó khăn '],
    ['periods', 'trước 10 ngày so với '],
    ['helpers', 'phối hợp với '],
    ['short words after semicolons', 'Nơi nhận: - a; '],
    ['weekdays', 'trước thứ Sáu, '],
    ['labels', 'thời hạn hoàn thành '],
    ['frequencies', '1 lần '],
    ['events', 'tổ chức ngày '],
    ['quarters', 'quý I, '],
    ['tabs', 'a\t'],
    ['pages', 'a\f'],
    ['meetings', 'Ngày 1/1/2025, họp '],
    ['signatures', '\nTM. A'],
    ['recipients', 'Nơi nhận:\n- a (b/c;'],
    ['stamps', 'M '],
  ])('comes to an end however long the text: %s', (_, piece) => {
    const text = OPENING + piece.repeat(Math.ceil(60_000 / piece.length));
    expect(readConclusion(text, OPTIONS).text.length).toBeGreaterThan(0);
  });

  it('warns of a secret document, a report and a news item', () => {
    const codes = (text: string): string[] => readConclusion(text, OPTIONS).warnings.map(({ code }) => code);
    expect(codes('UBND XÃ A\nMẬT\nTHÔNG BÁO\nKết luận\n1. Giao Sở Y tế lập kế hoạch.')).toContain('secret');
    for (const name of ['08-bao-cao', '12-tin-tuc'])
      expect(codes(readFileSync(`test/domain/reading/samples/docs/${name}.txt`, 'utf8'))).toContain(
        'not-a-conclusion',
      );
  });
});
