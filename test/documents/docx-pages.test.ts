import { describe, expect, it } from '@jest/globals';
import { isSecret } from '../../src/domain/reading/secrecy.js';
import { readDocx } from '../../src/documents/docx/read-docx.js';
import { paragraph, paragraphOf, type Part, run, wordFile } from '../support/word-file.js';

const read = (body: string, parts: Partial<Record<Part, string>> = {}) => readDocx(wordFile(body, parts));
const BREAK = '<w:r><w:br w:type="page"/></w:r>';
const RENDERED = '<w:r><w:lastRenderedPageBreak/></w:r>';
const section = (type: string): string => `<w:sectPr><w:type w:val="${type}"/></w:sectPr>`;
const A = paragraph('A');
const B = paragraph('B');

describe('the pages of a Word file', () => {
  it.each([
    ['nothing tells of them', A + B, 'A\n\nB', undefined],
    ['a break stands alone', A + paragraphOf(BREAK) + B, 'A\n\n\fB', 2],
    [
      'Word has noted the same break',
      A + paragraphOf(BREAK) + paragraphOf(RENDERED + run('B')),
      'A\n\n\fB',
      2,
    ],
    ['a break stands between words', paragraphOf(run('A') + BREAK + run('B')), 'A\n\fB', 2],
    [
      'Word has noted a break within a sentence',
      paragraphOf(run('Giao Sở ') + RENDERED + run('Y tế')) + B,
      'Giao Sở Y tế\n\n\fB',
      2,
    ],
    ['a paragraph begins a page', A + paragraph('B', '<w:pageBreakBefore/>'), 'A\n\n\fB', 2],
    ['a style does', A + paragraph('B', '<w:pStyle w:val="Moi"/>'), 'A\n\n\fB', 2],
    ['one would be empty before the first', paragraph('A', '<w:pageBreakBefore/>') + B, 'A\n\nB', undefined],
    ['a section ends', paragraph('A', section('nextPage')) + B + section('nextPage'), 'A\n\n\fB', 2],
    [
      'a section goes on',
      paragraph('A', section('nextPage')) + B + section('continuous'),
      'A\n\nB',
      undefined,
    ],
    [
      'a row begins one',
      `${A}<w:tbl><w:tr><w:tc>${paragraph('1')}</w:tc><w:tc>${B}</w:tc><w:tc>${B}</w:tc></w:tr><w:tr><w:tc>${paragraphOf(RENDERED + run('2'))}</w:tc><w:tc>${B}</w:tc><w:tc>${B}</w:tc></w:tr></w:tbl>`,
      'A\n\n1 | B | B\n\n\f2 | B | B',
      2,
    ],
    [
      'a row runs over two',
      `<w:tbl><w:tr><w:tc>${paragraph('1')}</w:tc><w:tc>${A}${paragraphOf(RENDERED + run('B'))}</w:tc><w:tc>${B}</w:tc></w:tr></w:tbl>${B}`,
      '1 | A; B | B\n\n\fB',
      2,
    ],
  ])('are told where %s', (_, body, text, pages) => {
    const styles = '<w:style w:styleId="Moi"><w:pPr><w:pageBreakBefore/></w:pPr></w:style>';
    expect(read(body, { styles })).toEqual({ text, form: 'docx', ...(pages && { pages }) });
  });
});

describe('what stands beside the text', () => {
  const box = (words: string): string => `<w:txbxContent>${paragraph(words)}</w:txbxContent>`;
  const both = (words: string): string =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box(words)}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box(words)}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

  it.each([
    ['a text box, once', paragraphOf(run('Số: 1/TB') + both('MẬT') + run('-BCĐ')), 'MẬT\n\nSố: 1/TB-BCĐ'],
    [
      'a text box of old files',
      paragraphOf(
        `<w:r><w:pict><v:shape><v:textbox>${box('MẬT')}</v:textbox></v:shape></w:pict></w:r>${run('A')}`,
      ),
      'MẬT\n\nA',
    ],
    [
      'text boxes in groups',
      paragraphOf(
        `<w:r><mc:AlternateContent><mc:Choice>${box('B')}${box('C')}</mc:Choice></mc:AlternateContent></w:r>${run('A')}`,
      ),
      'B\n\nC\n\nA',
    ],
    [
      'a form that only old programs know',
      paragraphOf(
        `<w:r><mc:AlternateContent><mc:Fallback>${box('B')}</mc:Fallback></mc:AlternateContent></w:r>${run('A')}`,
      ),
      'B\n\nA',
    ],
    [
      'words drawn as a picture',
      paragraphOf('<w:r><w:pict><v:shape><v:textpath string="TỐI MẬT"/></v:shape></w:pict></w:r>') + A,
      'TỐI MẬT\n\nA',
    ],
    [
      'a box in a cell',
      `<w:tbl><w:tr><w:tc>${paragraphOf(both('MẬT') + run('A'))}</w:tc><w:tc>${B}</w:tc></w:tr></w:tbl>`,
      'MẬT\n\nA\n\nB',
    ],
    [
      'a table in a box',
      paragraphOf(
        `<w:r><w:txbxContent><w:tbl><w:tr><w:tc>${A}</w:tc></w:tr></w:tbl></w:txbxContent></w:r>${run('C')}`,
      ),
      'A\n\nC',
    ],
    [
      'a paragraph of a drawing within a paragraph',
      paragraphOf(`<w:r><w:drawing><a:p><a:r><a:t>B</a:t></a:r></a:p></w:drawing></w:r>${run('A')}`),
      'B\n\nA',
    ],
  ])('is read: %s', (_, body, expected) => expect(read(body).text).toBe(expected));

  it.each([
    ['MẬT', 'MẬT\n\nA'],
    ['Tối mật', 'Tối mật\n\nA'],
    ['(TUYỆT MẬT)', '(TUYỆT MẬT)\n\nA'],
    ['Bảo vệ bí mật nhà nước', 'A'],
    ['Trang 2', 'A'],
  ])('is left out in headers, except a mark of secrecy: %s', (words, expected) => {
    expect(read(A, { header: paragraph(words) }).text).toBe(expected);
    // What is kept here is what importing refuses.
    expect(isSecret(expected)).toBe(expected !== 'A');
    expect(read(A, { footer: paragraphOf(both(words)) }).text).toBe(expected);
  });
});
