import { describe, expect, it } from '@jest/globals';
import { frameOf } from '../../../src/documents/pdf/frame.js';
import { onlyLooksMarked, paragraphStarts, sideStarts } from '../../../src/documents/pdf/paragraphs.js';
import type { Line } from '../../../src/documents/pdf/rows.js';
import { line } from './drawn.js';

const frame = { left: 85, right: 540, first: 120, pitch: 19, size: 14 };
const starts = (...lines: Line[]): boolean[] => paragraphStarts(lines, frame);

describe('a paragraph opens', () => {
  it.each<[string, Line, Line, boolean]>([
    ['after a wider space', line('Một dòng đầy', 85, 540, 100), line('Dòng sau', 85, 540, 128), true],
    ['not at the usual step', line('Một dòng đầy', 85, 540, 100), line('Dòng sau', 85, 540, 119), false],
    [
      'where the first line is set in',
      line('Một dòng đầy', 85, 540, 100),
      line('Dòng sau', 120, 540, 119),
      true,
    ],
    [
      'not where the next line is set out',
      line('Một dòng đầy', 120, 540, 100),
      line('Dòng sau', 85, 540, 119),
      false,
    ],
    ['where the next word had room', line('hết câu.', 85, 200, 100), line('Dòng sau', 85, 540, 119), true],
    [
      'not under the words of a numbered line',
      line('- Giao Sở', 85, 540, 100),
      line('Nội vụ', 99, 540, 119),
      false,
    ],
    [
      'not on what only looks like a number',
      line('- Trong quý', 85, 540, 100),
      line('III/2026; gửi', 99, 540, 119),
      false,
    ],
    [
      'with each single line that is set in',
      line('Việc thứ nhất', 120, 540, 100),
      line('Việc hai', 120, 540, 119),
      true,
    ],
    [
      'not within a title in the middle',
      line('Kết luận của đồng chí', 150, 475, 100),
      line('tại phiên họp', 240, 385, 119),
      false,
    ],
    [
      'where boldness changes in the middle',
      line('THÔNG BÁO', 270, 355, 100, { bold: true }),
      line('về họp', 290, 335, 119),
      true,
    ],
  ])('%s', (_, before, after, opens) => {
    expect(starts(before, after)).toEqual([true, opens]);
  });

  it('in columns with each name, post and mark, but not where a full line goes on', () => {
    const lines = [
      line('TM. ỦY BAN NHÂN DÂN', 300, 480, 100, { bold: true }),
      line('CHỦ TỊCH', 350, 430, 118, { bold: true }),
      line('- Thường trực Hội đồng', 85, 270, 140),
      line('nhân dân tỉnh;', 85, 180, 155),
      line('- Lưu: VT.', 85, 150, 170),
    ];
    expect(sideStarts(lines)).toEqual([true, true, true, true, true]);
    expect(sideStarts(lines.slice(2))).toEqual([true, false, true]);
  });
});

describe('the frame of the text', () => {
  it('is where most long lines begin and end, and how far they are apart', () => {
    const lines = Array.from({ length: 12 }, (_, at) => line('dài', at % 3 ? 85 : 120, 540, 100 + at * 19));
    expect(frameOf([[line('ngắn', 300, 330, 60), ...lines]])).toEqual({
      left: 86,
      right: 540,
      first: 120,
      pitch: 19,
      size: 14,
    });
  });

  it('tells where paragraphs begin by the lines after short ones', () => {
    const page = [0, 1, 2].flatMap((at) => [
      line('Việc phải làm', 120, 540, 100 + at * 60),
      line('của các đơn vị', 85, 540, 119 + at * 60),
      line('hết.', 85, 150, 138 + at * 60),
    ]);
    expect(frameOf([page]).first).toBe(120);
  });
});

describe('a line that goes on with a figure at its head', () => {
  it('is no numbered one where paragraphs begin further in', () => {
    expect(onlyLooksMarked(line('2.1 của Kế hoạch', 85, 540, 119), frame)).toBe(true);
    expect(onlyLooksMarked(line('2.1 của Kế hoạch', 120, 540, 119), frame)).toBe(false);
    expect(onlyLooksMarked(line('của Kế hoạch', 85, 540, 119), frame)).toBe(false);
    expect(onlyLooksMarked(line('2.1 của Kế hoạch', 85, 540, 119), { ...frame, first: 85 })).toBe(false);
  });

  it('goes on where all but first lines are set out', () => {
    const lines = [line('Một đoạn không có số', 85, 540, 100), line('nói tiếp việc ấy', 105, 540, 119)];
    expect(paragraphStarts(lines, { ...frame, first: 85 })).toEqual([true, false]);
  });
});
