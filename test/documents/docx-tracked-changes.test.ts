import { describe, expect, it } from '@jest/globals';
import { readDocx } from '../../src/documents/docx/read-docx.js';
import { paragraph, paragraphOf as p, run, wordFile } from '../support/word-file.js';

const read = (body: string): string => readDocx(wordFile(body, { numbering: list })).text;
const inRun = (content: string): string => `<w:r>${content}</w:r>`;
const MARK_DELETED = '<w:rPr><w:del w:id="1"/></w:rPr>';
const list =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const item = (content: string, mark = ''): string =>
  p(content, `<w:numPr><w:numId w:val="1"/></w:numPr>${mark}`);

describe('tracked changes', () => {
  it.each([
    ['inserted words stay', `${run('Giao ')}<w:ins>${run('Sở Y tế')}</w:ins>`, 'Giao Sở Y tế'],
    [
      'deleted words go',
      `${run('Giao ')}<w:del><w:r><w:delText>Sở Nội vụ</w:delText></w:r></w:del>${run('Sở Y tế')}`,
      'Giao Sở Y tế',
    ],
    ['words written as text in a deletion go', `${run('Giao')}<w:del>${run(' Sở Nội vụ')}</w:del>`, 'Giao'],
    [
      'what was inserted and deleted again goes',
      `${run('Giao')}<w:ins><w:del>${run(' Sở')}</w:del></w:ins>`,
      'Giao',
    ],
    [
      'moved words stand at their new place only',
      `<w:moveFrom>${run('cũ ')}</w:moveFrom>${run('giữa ')}<w:moveTo>${run('mới')}</w:moveTo>`,
      'giữa mới',
    ],
    [
      'a deleted field leaves nothing open',
      `<w:del>${inRun('<w:fldChar w:fldCharType="begin"/>')}</w:del>${run('Giao')}`,
      'Giao',
    ],
  ])('%s', (_, content, expected) => expect(read(p(content))).toBe(expected));

  it.each([
    [
      'join what stood around a deleted end of paragraph',
      p(run('Giao Sở '), MARK_DELETED) + p(run('Y tế')),
      'Giao Sở Y tế',
    ],
    [
      'join over several',
      p(run('Giao '), MARK_DELETED) + p(run('Sở '), MARK_DELETED) + p(run('Y tế')),
      'Giao Sở Y tế',
    ],
    [
      'join before a table only up to it',
      `${p(run('Giao'), MARK_DELETED)}<w:tbl><w:tr><w:tc>${paragraph('Ô')}</w:tc></w:tr></w:tbl>`,
      'Giao\n\nÔ',
    ],
    ['join at the end of the document with nothing', p(run('Giao'), MARK_DELETED), 'Giao'],
    [
      'do not count a deleted item',
      item(run('A')) + item(`<w:del>${run('B')}</w:del>`, MARK_DELETED) + item(run('C')),
      '1. A\n\n2. C',
    ],
    [
      'count an item of two joined ones once',
      item(run('A '), MARK_DELETED) + item(run('B')) + item(run('C')),
      '1. A B\n\n2. C',
    ],
    [
      'keep the old numbering of what was changed out',
      p(run('A'), '<w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>'),
      'A',
    ],
    [
      'drop a row',
      `<w:tbl><w:tr><w:tc>${paragraph('A')}</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph('B')}</w:tc></w:tr></w:tbl>`,
      'A',
    ],
  ])('%s', (_, body, expected) => expect(read(body)).toBe(expected));
});
