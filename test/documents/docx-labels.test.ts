import { describe, expect, it } from '@jest/globals';
import { readDocx } from '../../src/documents/docx/read-docx.js';
import { wordFile } from '../support/word-file.js';
import { definition, labels, list, numbered, startAt, type Written } from '../support/word-lists.js';

const OUTLINE: Written[] = [
  ['upperRoman', '%1.'],
  ['decimal', '%2.'],
  ['lowerLetter', '%3)'],
  ['bullet', '-'],
];

describe('the label of a numbered paragraph', () => {
  it.each([
    ['decimal', '%1.', ['1.', '2.', '3.']],
    ['decimalZero', '%1.', ['01.', '02.', '03.']],
    ['upperRoman', '%1.', ['I.', 'II.', 'III.']],
    ['lowerRoman', '(%1)', ['(i)', '(ii)', '(iii)']],
    ['upperLetter', '%1.', ['A.', 'B.', 'C.']],
    ['lowerLetter', '%1)', ['a)', 'b)', 'c)']],
    ['decimal', 'Điều %1.', ['Điều 1.', 'Điều 2.', 'Điều 3.']],
    ['decimalEnclosedParen', '%1', ['(1)', '(2)', '(3)']],
    ['vietnameseCounting', 'Phần thứ %1:', ['Phần thứ một:', 'Phần thứ hai:', 'Phần thứ ba:']],
    ['chicago', '%1.', ['1.', '2.', '3.']],
    ['none', '', ['', '', '']],
    ['none', '%1', ['', '', '']],
    ['bullet', '-', ['-', '-', '-']],
    ['bullet', '–', ['-', '-', '-']],
    ['bullet', '+', ['+', '+', '+']],
    ['bullet', '*', ['*', '*', '*']],
    ['bullet', '\uf0b7', ['-', '-', '-']],
    ['bullet', '\uf02d', ['-', '-', '-']],
    ['bullet', '\uf02b', ['+', '+', '+']],
    ['bullet', '', ['', '', '']],
  ] as const)('in the format %s with the text "%s"', (format, text, expected) =>
    expect(labels(numbered(0).repeat(3), definition([[format, text]]) + list(1, 0))).toEqual(expected),
  );

  it.each([
    [27, 'lowerLetter', 'aa.'],
    [54, 'upperLetter', 'BBB.'],
    [49, 'upperRoman', 'XLIX.'],
    [1999, 'lowerRoman', 'mcmxcix.'],
    [99_999_999, 'upperRoman', '99999999.'],
    [99_999_999, 'lowerLetter', '99999999.'],
    [0, 'lowerLetter', '0.'],
    [10, 'decimalZero', '10.'],
  ])('for number %d as %s is %s', (start, format, expected) =>
    expect(labels(numbered(0), definition([[format, '%1.']]) + list(1, 0, startAt(0, start)))).toEqual([
      expected,
    ]),
  );

  it.each([
    [
      'outer levels restart inner ones',
      OUTLINE,
      [0, 1, 2, 3, 2, 1, 2, 0, 1, 2],
      'I. 1. a) - b) 2. a) II. 1. a)',
    ],
    [
      'numbers of outer levels are repeated',
      [
        ['decimal', '%1.'],
        ['decimal', '%1.%2.'],
        ['decimal', '%1.%2.%3.'],
      ],
      [0, 1, 1, 2, 2, 0, 1, 2],
      '1. 1.1. 1.2. 1.2.1. 1.2.2. 2. 2.1. 2.1.1.',
    ],
    [
      'an outer level that was skipped shows its start',
      [
        ['decimal', '%1.'],
        ['decimal', '%1.%2.'],
      ],
      [1, 1, 0, 1],
      '1.1. 1.2. 1. 1.1.',
    ],
    [
      'deeper levels have no number yet',
      [
        ['decimal', '%1.%2'],
        ['decimal', '%1.%2'],
      ],
      [0],
      '1.',
    ],
    [
      'a level that never restarts',
      [
        ['upperRoman', '%1.'],
        ['decimal', '%2.', '<w:lvlRestart w:val="0"/>'],
      ],
      [0, 1, 1, 0, 1],
      'I. 1. 2. II. 3.',
    ],
    [
      'a level that restarts after the outermost one only',
      [
        ['upperRoman', '%1.'],
        ['decimal', '%2.'],
        ['lowerLetter', '%3)', '<w:lvlRestart w:val="1"/>'],
      ],
      [0, 1, 2, 1, 2, 0, 1, 2],
      'I. 1. a) 2. b) II. 1. a)',
    ],
    [
      'legal numbering shows digits',
      [
        ['upperRoman', '%1.'],
        ['decimal', '%1.%2.', '<w:isLgl/>'],
      ],
      [0, 0, 1],
      'I. II. 2.1.',
    ],
    [
      'without it Roman ones stay',
      [
        ['upperRoman', '%1.'],
        ['decimal', '%1.%2.'],
      ],
      [0, 0, 1],
      'I. II. II.1.',
    ],
    [
      'bullets have no number',
      [
        ['decimal', '%1.'],
        ['bullet', '-'],
        ['decimal', '%1.%2%3.'],
      ],
      [0, 2, 2, 1, 2],
      '1. 1.1. 1.2. - 1.1.',
    ],
    [
      'bullets in bullets',
      [
        ['bullet', '\uf0b7'],
        ['bullet', 'o'],
        ['bullet', '\uf0a7'],
      ],
      [0, 1, 1, 0, 2],
      '- + + - +',
    ],
    ['a level without definition', [['decimal', '%1.']], [0, 3, 0], '1.  2.'],
    ['an own format beside a known one', [['custom', '%1.']], [0], '1.'],
  ] as [string, Written[], number[], string][])('when %s', (_, levels, used, expected) =>
    expect(labels(used.map((at) => numbered(at)).join(''), definition(levels) + list(1, 0)).join(' ')).toBe(
      expected,
    ),
  );

  it('takes the format that every program knows where Word has one of its own', () => {
    const own =
      '<mc:AlternateContent><mc:Choice><w:numFmt w:val="custom" w:format="001, 002"/></mc:Choice><mc:Fallback><w:numFmt w:val="upperLetter"/></mc:Fallback></mc:AlternateContent>';
    const one = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="2"/>${own}<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>`;
    expect(labels(numbered(0), one + list(1, 0))).toEqual(['B.']);
  });

  it.each([
    ['tab', 'Điều 1. x'],
    ['space', 'Điều 1. x'],
    ['nothing', 'Điều 1.x'],
  ])('keeps the gap that the list has: %s', (suffix, expected) => {
    const one = definition([['decimal', 'Điều %1.', `<w:suff w:val="${suffix}"/>`]]) + list(1, 0);
    expect(readDocx(wordFile(numbered(0), { numbering: one })).text).toBe(expected);
  });

  it('starts at zero where the list names no start', () => {
    const one =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>';
    expect(labels(numbered(0), one + list(1, 0))).toEqual(['0.']);
  });
});
