import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readDocx } from '../../src/documents/docx/read-docx.js';
import { paragraph, wordFile } from '../support/word-file.js';

const NAMES = [
  ...[
    'p',
    'r',
    't',
    'tbl',
    'tr',
    'tc',
    'pPr',
    'rPr',
    'tcPr',
    'trPr',
    'sdt',
    'sdtPr',
    'sdtContent',
    'txbxContent',
  ],
  ...[
    'del',
    'ins',
    'moveFrom',
    'AlternateContent',
    'Choice',
    'Fallback',
    'fldChar',
    'br',
    'sym',
    'tab',
    'sectPr',
  ],
  ...[
    'numPr',
    'numId',
    'ilvl',
    'vMerge',
    'gridSpan',
    'vanish',
    'lastRenderedPageBreak',
    'textpath',
    'constructor',
  ],
  ...[
    'abstractNum',
    'lvl',
    'lvlText',
    'num',
    'abstractNumId',
    'style',
    'basedOn',
    '__proto__',
    'hdr',
    'body',
  ],
];
const VALUES = [
  '',
  '0',
  '1',
  '2',
  '-1',
  '99999999999',
  'page',
  'begin',
  'separate',
  'end',
  'restart',
  '%1.',
  'á',
];
const KEYS = ['val', 'type', 'fldCharType', 'char', 'string', 'ilvl', 'numId', 'abstractNumId', 'styleId'];

const attribute = fc.tuple(fc.constantFrom(...KEYS), fc.constantFrom(...VALUES));
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 8 },
    fc.constantFrom('Giao Sở Y tế', ' ', '&amp;', '\uf0b7'),
    fc
      .tuple(
        fc.constantFrom(...NAMES),
        fc.uniqueArray(attribute, { maxLength: 3, selector: ([key]) => key }),
        fc.array(tie('tree'), { maxLength: 5 }),
      )
      .map(([name, attributes, inner]) => {
        const written = attributes.map(([key, words]) => ` w:${key}="${words}"`).join('');
        return `<w:${name}${written}>${inner.join('')}</w:${name}>`;
      }),
  ),
}));

describe('a Word file', () => {
  it('is read whatever well-formed elements stand in it', () =>
    fc.assert(
      fc.property(tree, tree, tree, (body, numbering, styles) => {
        const { text, form } = readDocx(wordFile(body, { numbering, styles, header: body }));
        expect([typeof text, form]).toEqual(['string', 'docx']);
        expect(text).not.toMatch(/ {2}\S*Giao|undefined|\[object/u);
      }),
      { numRuns: 500 },
    ));

  it('keeps the paragraph after anything that ends', () =>
    fc.assert(
      fc.property(tree, (anything) => {
        const { text } = readDocx(wordFile(`<w:x>${anything}</w:x>${paragraph('Cuối văn bản.')}`));
        expect(text.endsWith('Cuối văn bản.')).toBe(true);
      }),
      { numRuns: 500 },
    ));

  it('throws, and nothing else, for bytes that were cut or changed', () =>
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 255 }), fc.boolean(), (at, byte, cut) => {
        const bytes = wordFile(paragraph('Giao Sở Y tế'));
        const changed = cut ? bytes.subarray(0, at % bytes.length) : bytes.with(at % bytes.length, byte);
        let outcome: unknown;
        try {
          outcome = readDocx(changed).form;
        } catch (error) {
          outcome = error instanceof Error && !(error instanceof TypeError) ? 'docx' : error;
        }
        expect(outcome).toBe('docx');
      }),
      { numRuns: 300 },
    ));
});
