import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readConclusion } from '../../../src/domain/reading/read-conclusion.js';
import { tidy } from '../../../src/domain/reading/text.js';
import { calendar } from './deadlines.js';

const OPTIONS = { beforeDay: 'register', calendar } as const;

const PAPER = [
  'UBND XÃ SUỐI NGÀN\n\nTHÔNG BÁO\nKết luận của Chủ tịch UBND xã\n\nChủ tịch UBND xã kết luận như sau:\n\n',
  '1. Giao Phòng Kinh tế xã rà soát các hộ dân có nhà ở nằm trong vùng\nngập, báo cáo trước ngày 05/12/2025.',
  '\f2\n\n2.\nGiao Công an xã lập danh sách.\n\n- Giao Trạm Y tế xã chuẩn bị thuốc cho các',
  '\f3\nthôn bản.\n',
].join('');

describe('where words stand on the paper', () => {
  it('tells page and line of each clause', () => {
    const { clauses } = readConclusion(PAPER, OPTIONS);
    const places = clauses.map(({ text, page, line }) => [text.slice(0, 15), page, line]);
    expect(places).toEqual([
      ['Chủ tịch UBND x', 1, 6],
      ['Giao Phòng Kinh', 1, 8],
      ['Giao Công an xã', 2, 4],
      ['Giao Trạm Y tế ', 2, 6],
    ]);
  });

  it('joins what a page break cut, without the number of the page', () => {
    expect(tidy(PAPER).text).toMatch(/chuẩn bị thuốc cho các thôn bản\.$/u);
  });

  it('finds each word on the line that has it', () => {
    const word = fc.stringMatching(/^[a-zà-ỹ]{1,8}$/u);
    const paper = fc.array(
      fc.array(fc.array(word, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(paper, (pages) => {
        const marked = pages.map((lines, page) =>
          lines.map((words, line) => `dòng${page + 1}x${line + 1} ${words.join(' ')}`),
        );
        const { text, placeOf } = tidy(marked.map((lines) => lines.join('\n')).join('\f'));
        for (const found of text.matchAll(/dòng(\d+)x(\d+)/gu))
          expect(placeOf(found.index)).toEqual({ page: Number(found[1]), line: Number(found[2]) });
      }),
    );
  });
});
