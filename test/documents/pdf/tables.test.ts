import { describe, expect, it } from '@jest/globals';
import { alignedTables } from '../../../src/documents/pdf/aligned-tables.js';
import { toRows } from '../../../src/documents/pdf/rows.js';
import type { Ruling } from '../../../src/documents/pdf/run.js';
import { cellText, overPages, ruledTables } from '../../../src/documents/pdf/tables.js';
import { drawn } from './drawn.js';

const level = (y: number, x1 = 50, x2 = 500): Ruling => ({ x1, x2, y1: y, y2: y });
const upright = (x: number, y1 = 100, y2 = 200): Ruling => ({ x1: x, x2: x, y1, y2 });
const HEAD = [
  ...drawn('TT', 55, 120, 12),
  ...drawn('Nội dung', 110, 120, 12),
  ...drawn('Chủ trì', 310, 120, 12),
];
const ROW = [
  ...drawn('1', 55, 150, 12),
  ...drawn('Rà soát hồ sơ', 110, 150, 12),
  ...drawn('còn tồn đọng', 110, 165, 12),
  ...drawn('Sở Nội vụ', 310, 150, 12),
];
const texts = (tables: { rows: Parameters<typeof cellText>[0][][] }[]): string[][][] =>
  tables.map(({ rows }) => rows.map((row) => row.map(cellText)));

describe('a table with ruling lines', () => {
  const frame = [level(100), level(130), level(200), upright(50), upright(100), upright(300), upright(500)];

  it('gives its cells, each in one line', () => {
    const { tables, rest } = ruledTables([...HEAD, ...ROW, ...drawn('Ngoài bảng', 60, 230)], frame);
    expect(texts(tables)).toEqual([
      [
        ['TT', 'Nội dung', 'Chủ trì'],
        ['1', 'Rà soát hồ sơ còn tồn đọng', 'Sở Nội vụ'],
      ],
    ]);
    expect(rest.map(({ str }) => str)).toEqual(['Ngoài', 'bảng']);
  });

  it('is the same when its lines are drawn in pieces', () => {
    const pieces = frame.flatMap(({ x1, x2, y1, y2 }) => {
      const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
      return y1 === y2
        ? [level(y1, x1, x), level(y1 + 0.4, x + 1, x2)]
        : [upright(x1, y1, y), upright(x1, y + 1, y2)];
    });
    expect(texts(ruledTables([...HEAD, ...ROW], pieces).tables)[0]).toHaveLength(2);
  });

  it('repeats a cell over several rows in each, and gives one over several columns once', () => {
    const merged = [
      ...[level(100), level(130), level(165, 50, 300), level(200)],
      ...[upright(50), upright(100, 130), upright(300, 130), upright(500)],
    ];
    const words = [
      ...drawn('NHIỆM VỤ', 200, 120, 12),
      ...drawn('1', 55, 150, 12),
      ...drawn('Việc một', 110, 150, 12),
      ...drawn('2', 55, 185, 12),
      ...drawn('Việc hai', 110, 185, 12),
      ...drawn('Sở Nội vụ', 310, 170, 12),
    ];
    expect(texts(ruledTables(words, merged).tables)[0]).toEqual([
      ['NHIỆM VỤ'],
      ['1', 'Việc một', 'Sở Nội vụ'],
      ['2', 'Việc hai', 'Sở Nội vụ'],
    ]);
  });

  it('is none where lines only underline or frame', () => {
    const box = [level(100), level(200), upright(50), upright(500)];
    expect(ruledTables(HEAD, [level(120, 300, 400), level(300)]).tables).toEqual([]);
    expect(ruledTables(HEAD, box).tables).toEqual([]);
  });
});

describe('a table without ruling lines', () => {
  it('is seen by columns that stay apart', () => {
    const more = [
      ...drawn('2', 55, 190, 12),
      ...drawn('Báo cáo', 110, 190, 12),
      ...drawn('Sở Y tế', 310, 190, 12),
    ];
    const { tables, rest } = alignedTables(toRows([...HEAD, ...ROW, ...more]));
    expect(texts(tables)[0]).toEqual([
      ['TT', 'Nội dung', 'Chủ trì'],
      ['1', 'Rà soát hồ sơ còn tồn đọng', 'Sở Nội vụ'],
      ['2', 'Báo cáo', 'Sở Y tế'],
    ]);
    expect(rest).toEqual([]);
  });

  it('is none in running text', () => {
    const rows = toRows(
      Array.from({ length: 8 }, (_, at) =>
        drawn('Giao  Sở Nội vụ  rà soát', 80 + at * 9, 100 + at * 20),
      ).flat(),
    );
    expect(alignedTables(rows).tables).toEqual([]);
  });
});

describe('a table over several pages', () => {
  const head = ['TT', 'Nội dung', 'Chủ trì'];

  it('has its head once', () => {
    expect(
      overPages([
        [head, ['1', 'a', 'b']],
        [head, ['2', 'c', 'd']],
      ]),
    ).toEqual([[head, ['1', 'a', 'b']], [['2', 'c', 'd']]]);
  });

  it('joins a row that the end of a page cut in two', () => {
    expect(
      overPages([
        [head, ['1', 'rà soát', 'Sở']],
        [head, ['', 'hồ sơ', 'Nội vụ'], ['2', 'c', 'd']],
      ]),
    ).toEqual([[head, ['1', 'rà soát hồ sơ', 'Sở Nội vụ']], [['2', 'c', 'd']]]);
  });
});
