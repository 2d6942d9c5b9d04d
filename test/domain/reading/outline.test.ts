import { describe, expect, it } from '@jest/globals';
import { outline } from '../../../src/domain/reading/clauses.js';
import { sentences } from '../../../src/domain/reading/sentences.js';
import { tidy } from '../../../src/domain/reading/text.js';

describe('the text that positions refer to', () => {
  it.each([
    [
      'joins a sentence that a page break cut',
      '- Sở A rà soát các\n\nhộ dân trong vùng.',
      '- Sở A rà soát các hộ dân trong vùng.',
    ],
    ['keeps paragraphs apart', 'Sở A làm.\n\nSở B làm.', 'Sở A làm.\nSở B làm.'],
    ['puts a lone number before its words', '1.\nGiao Sở A lập kế hoạch.', '1. Giao Sở A lập kế hoạch.'],
    ['drops marks of emphasis', '**1. Giao *Sở A***', '1. Giao Sở A'],
    ['drops marks of footnotes', 'Giao Sở A rà soát[12], báo cáo.', 'Giao Sở A rà soát, báo cáo.'],
    ['keeps a bullet of a star', '* Giao Sở A', '• Giao Sở A'],
    [
      'puts the cells of a row on one line',
      '|\nTT\n|\nViệc\n|\nĐơn vị\n|\n|\n1\n|\nRà\nsoát\n|\nSở A\n|',
      'TT | Việc | Đơn vị\n1 | Rà soát | Sở A',
    ],
    ['takes tabs for cells', '1\tRà soát hộ nghèo\tSở A\t30/11', '1 | Rà soát hộ nghèo | Sở A | 30/11'],
    [
      'drops borders and rules of a table',
      '| TT | Việc | Đơn vị |\n|---|---|---|\n| 1 | Rà soát | Sở A |',
      'TT | Việc | Đơn vị\n1 | Rà soát | Sở A',
    ],
    ['composes letters', 'Sở Y te\u0302\u0301', 'Sở Y tế'],
  ])('%s', (_, raw, text) => expect(tidy(raw).text).toBe(text));

  it('goes on with an enumeration within a paragraph at the head of a printed line', () => {
    const raw =
      '1. Giao Sở A rà soát các nội dung sau đây trên địa bàn: (i) hộ nghèo mới;\n(ii) hộ có nhà ở tạm; báo cáo trước ngày 30/11/2025.\n2. Giao Sở B:\n(1) lập kế hoạch cho năm sau và các năm tiếp theo;\n(2) tổng hợp.';
    expect(tidy(raw).text.split('\n')).toHaveLength(4);
  });

  it('leaves out what signing software stamps between the lines', () => {
    const raw =
      '1. Giao Sở A rà soát các hộ nghèo và báo cáo\nKý bởi: UBND tỉnh A\nEmail: a@b.vn\nThời gian ký: 14/11/2025 10:00\nkết quả trước ngày 30/11/2025.\n2. Giao Sở B tổng hợp.';
    expect(tidy(raw).text).toBe(
      '1. Giao Sở A rà soát các hộ nghèo và báo cáo kết quả trước ngày 30/11/2025.\n2. Giao Sở B tổng hợp.',
    );
  });

  it('joins the lines of a wrapped paragraph, and parts numbered ones', () => {
    const raw = [
      '1. Giao Sở A rà soát các dự án chậm tiến độ trên địa bàn',
      'tỉnh, báo cáo UBND tỉnh.',
      '2. Giao Sở B tổng hợp.',
    ].join('\n');
    expect(tidy(raw).text.split('\n')).toHaveLength(2);
  });
});

describe('the labels of clauses', () => {
  const labels = (text: string): string[] => outline(text, 0, text.length).map(({ label }) => label);

  it.each([
    ['roman, number, letter', 'II. X\n1. Y\na) Z\nb) Z\n2. Y', ['II', 'II.1', 'II.1.a', 'II.1.b', 'II.2']],
    ['dotted numbers', '2. X\n2.1. Y\n2.1.1. Z\n2.2. Y', ['2', '2.1', '2.1.1', '2.2']],
    ['dotted numbers with a stroke', '1- Yêu\n1.1- Yêu\n1.2 - Yêu\n1.3-Yêu', ['1', '1.1', '1.2', '1.3']],
    ['bullets take the label above', '1. X\n- Y\n+ Z\n- Y', ['1', '1', '1', '1']],
    ['numbers in brackets', '1. X\nb) Y\n(1) Z', ['1', '1.b', '1.b(1)']],
    ['parts leave no trace', 'A. X\nI. Y\n1/ Z', ['', 'I', 'I.1']],
    ['plain paragraphs', 'X\n1. Y\nZ', ['', '1', '1']],
    ['bars, dashes and both', '1/ X\n2- Yên\n3/- Z\nII- T\nIII/ U', ['1', '2', '3', 'II', 'III']],
    ['articles and their parts', 'Điều 2. X\nKhoản 1. Y\na) Z', ['2', '2.1', '2.1.a']],
    ['what a scanner makes of marks', 'II, X\nl. Y\na} Z', ['II', 'II.1', 'II.1.a']],
    ['ordinals', 'Thứ nhất, X\nMột là, Y', ['', '']],
    ['a word is no part', 'Chương trình giảm nghèo\nMục tiêu chung', ['', '']],
  ])('%s', (_, text, expected) => expect(labels(text)).toEqual(expected));

  it('nests a bullet under the bullet before it when its sign is new', () => {
    const clauses = outline('1. X:\n- Y:\n+ Z\n- Y', 0, 17);
    expect(clauses.map(({ parent }) => parent && clauses.indexOf(parent))).toEqual([undefined, 0, 1, 0]);
  });
});

describe('sentences', () => {
  it.each([
    ['Giao Sở A. Giao Sở B.', 2],
    ['Kết luận số 1.234 dự án. Giao TP. Huế.', 2],
    ['Giao Sở A (theo mẫu. Kèm theo) lập kế hoạch.', 1],
    ['Chi 3.5 tỷ đồng, v.v. cho xã.', 1],
  ])('%s holds %i', (text, count) => expect(sentences(text)).toHaveLength(count));
});
