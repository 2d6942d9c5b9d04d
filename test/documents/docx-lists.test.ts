import { describe, expect, it } from '@jest/globals';
import { paragraph } from '../support/word-file.js';
import { definition, labels, level, list, numbered, startAt } from '../support/word-lists.js';

describe('lists', () => {
  const decimal = definition([
    ['decimal', '%1.'],
    ['lowerLetter', '%2)'],
  ]);
  const run = (lists: string, ...used: [list: number, level?: number][]): string =>
    labels(used.map(([id, at = 0]) => numbered(at, id)).join(''), decimal + lists).join(' ');

  it.each([
    ['with the same definition count on', list(1, 0) + list(2, 0), [[1], [1], [2], [1]], '1. 2. 3. 4.'],
    [
      'with a start of their own begin anew, once',
      list(1, 0) + list(2, 0, startAt(0, 1)),
      [[1], [1], [2], [2], [1]],
      '1. 2. 1. 2. 3.',
    ],
    ['may start elsewhere', list(1, 0, startAt(0, 5)), [[1], [1]], '5. 6.'],
    [
      'use their own start at each restart',
      list(1, 0, startAt(1, 3)),
      [[1], [1, 1], [1], [1, 1], [1, 1]],
      '1. c) 2. c) d)',
    ],
    [
      'with other definitions count for themselves',
      list(1, 0) + definition([['upperLetter', '%1.']], 7) + list(2, 7),
      [[1], [2], [1], [2]],
      '1. A. 2. B.',
    ],
    [
      'may write a level in their own way',
      list(1, 0, `<w:lvlOverride w:ilvl="0">${level(['upperRoman', '%1/'], 0)}</w:lvlOverride>`),
      [[1], [1, 1], [1]],
      'I/ a) II/',
    ],
    ['that nobody defines give no label', list(1, 0), [[1], [9], [1]], '1.  2.'],
    ['number 0 gives no label', list(1, 0), [[1], [0], [1]], '1.  2.'],
  ] as [string, string, [number, number?][], string][])('%s', (_, lists, used, expected) =>
    expect(run(lists, ...used)).toBe(expected),
  );

  it('take their levels from a numbering style', () => {
    const behind = definition([['upperRoman', '%1.']], 3, '<w:styleLink w:val="MyList"/>');
    const naming = '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="MyList"/></w:abstractNum>';
    expect(labels(numbered(0) + numbered(0), behind + naming + list(1, 0))).toEqual(['I.', 'II.']);
  });
});

/** A paragraph style; `properties` stands in its pPr. */
const style = (id: string, properties = '', basedOn = '', more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}" ${more}><w:basedOn w:val="${basedOn}"/><w:pPr>${properties}</w:pPr></w:style>`;
const inList = (id: number, at?: number): string =>
  `<w:numPr>${at === undefined ? '' : `<w:ilvl w:val="${at}"/>`}<w:numId w:val="${id}"/></w:numPr>`;
const named = (id: string, properties = ''): string =>
  paragraph('x', `<w:pStyle w:val="${id}"/>${properties}`);

describe('numbering that comes from a style', () => {
  const linked = definition([
    ['upperRoman', '%1.', '<w:pStyle w:val="Phan"/>'],
    ['decimal', '%2.', '<w:pStyle w:val="Muc"/>'],
    ['lowerLetter', '%3)'],
  ]);
  const numbering = linked + list(1, 0) + list(2, 0);
  const read = (body: string, styles: string): string => labels(body, numbering, styles).join(' ');

  it.each([
    [
      'takes the level that the style stands for',
      style('Phan', inList(1)) + style('Muc', inList(1)),
      named('Phan') + named('Muc') + named('Muc'),
      'I. 1. 2.',
    ],
    ['takes the level that the style names', style('Khoan', inList(1, 2)), named('Khoan'), 'a)'],
    [
      'is inherited',
      style('Phan', inList(1)) + style('Con', '', 'Phan'),
      named('Con') + named('Phan'),
      'I. II.',
    ],
    [
      'is inherited with another level',
      style('Phan', inList(1)) +
        style('Con', '<w:numPr><w:ilvl w:val="2"/></w:numPr>', 'Goc') +
        style('Goc', '<w:numPr><w:numId w:val="1"/></w:numPr>'),
      named('Con'),
      'a)',
    ],
    [
      'gives way to the level of the paragraph',
      style('Phan', inList(1)),
      named('Phan', '<w:numPr><w:ilvl w:val="1"/></w:numPr>'),
      '1.',
    ],
    [
      'gives way to the list of the paragraph',
      style('Khoan', inList(1, 2)),
      named('Khoan', inList(2, 0)),
      'I.',
    ],
    [
      'is switched off by number 0',
      style('Phan', inList(1)),
      named('Phan') + named('Phan', inList(0, 0)) + named('Phan'),
      'I.  II.',
    ],
    [
      'is switched off by number 0 in a nearer style',
      style('Phan', inList(1)) + style('Tron', inList(0), 'Phan'),
      named('Tron') + named('Phan'),
      ' I.',
    ],
    [
      'belongs to every plain paragraph when the usual style has it',
      style('Normal', inList(1, 1), '', 'w:default="1"'),
      paragraph('x') + paragraph('x'),
      '1. 2.',
    ],
    [
      'survives styles that are based on each other in a circle',
      style('A', '', 'B') + style('B', '', 'A'),
      named('A'),
      '',
    ],
    ['is none for a style that nobody defines', '', named('La'), ''],
  ])('%s', (_, styles, body, expected) => expect(read(body, styles)).toBe(expected));
});
