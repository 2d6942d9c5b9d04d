import { describe, expect, it } from '@jest/globals';
import { OfficePackage } from '../../src/documents/docx/office-package.js';
import { readDocx } from '../../src/documents/docx/read-docx.js';
import { paragraph, wordFile, zipOf } from '../support/word-file.js';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const MACROS = 'application/vnd.ms-word.document.macroEnabled.main+xml';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const DOCUMENT = `<w:document><w:body>${paragraph('Giao Sở Y tế')}</w:body></w:document>`;
const STRICT = DOCUMENT.replace(
  '<w:document>',
  '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main">',
);

const types = (part: string, type: string): string =>
  `<Types><Override PartName="/${part}" ContentType="${type}"/></Types>`;
const relation = (target: string, kind = 'officeDocument'): string =>
  `<Relationships><Relationship Id="r" Type="http://x/${kind}" Target="${target}"/></Relationships>`;

describe('the document of a Word file', () => {
  it.each([
    [
      'where Word puts it',
      {
        '[Content_Types].xml': types('word/document.xml', WORD),
        '_rels/.rels': relation('word/document.xml'),
        'word/document.xml': DOCUMENT,
      },
    ],
    [
      'elsewhere',
      {
        '[Content_Types].xml': types('word/document2.xml', WORD),
        '_rels/.rels': relation('/word/document2.xml'),
        'word/document2.xml': DOCUMENT,
      },
    ],
    ['by its type alone', { '[Content_Types].xml': types('a/b.xml', WORD), 'a/b.xml': DOCUMENT }],
    ['by its name alone', { 'word/document.xml': DOCUMENT }],
    [
      'by the type of all XML',
      {
        '[Content_Types].xml': `<Types><Default Extension="xml" ContentType="${WORD}"/></Types>`,
        '_rels/.rels': relation('doc/main.xml'),
        'doc/main.xml': DOCUMENT,
      },
    ],
    [
      'with macros',
      { '[Content_Types].xml': types('word/document.xml', MACROS), 'word/document.xml': DOCUMENT },
    ],
    ['in strict form', { 'word/document.xml': STRICT }],
    ['with other prefixes', { 'word/document.xml': DOCUMENT.replaceAll('w:', 'ns0:') }],
    ['without prefixes', { 'word/document.xml': DOCUMENT.replaceAll('w:', '') }],
    ['in folders parted by backslashes', { 'word\\document.xml': DOCUMENT }],
    ['in UTF-16', { 'word/document.xml': Buffer.from(`\ufeff${DOCUMENT}`, 'utf16le') }],
    ['with a byte order mark', { 'word/document.xml': `\ufeff${DOCUMENT}` }],
  ])('is found %s', (_, files) =>
    expect(readDocx(zipOf(files))).toEqual({ text: 'Giao Sở Y tế', form: 'docx' }),
  );

  it('is not looked for in other Office files', () => {
    const files = {
      '[Content_Types].xml': types('xl/workbook.xml', SHEET),
      '_rels/.rels': relation('xl/workbook.xml'),
      'xl/workbook.xml': '<workbook/>',
    };
    expect(new OfficePackage(zipOf(files)).document).toBeUndefined();
    expect(() => readDocx(zipOf(files))).toThrow(/./u);
  });

  it.each([
    ['no zip', Buffer.from('PK no')],
    ['an empty zip', zipOf({})],
    ['another root', zipOf({ 'word/document.xml': '<w:styles/>' })],
    ['cut XML', zipOf({ 'word/document.xml': DOCUMENT.slice(0, 60) })],
    [
      'crossed elements',
      zipOf({ 'word/document.xml': '<w:document><w:body><w:p></w:body></w:p></w:document>' }),
    ],
    ['an unknown entity', zipOf({ 'word/document.xml': DOCUMENT.replace('Giao', '&giao;') })],
    [
      'entities that multiply',
      zipOf({
        'word/document.xml': `<!DOCTYPE d [<!ENTITY a "Giao"><!ENTITY b "&a;&a;">]>${DOCUMENT.replace('Giao', '&b;')}`,
      }),
    ],
    [
      'a document type',
      zipOf({ 'word/document.xml': `<!DOCTYPE w:document SYSTEM "http://a.example/a.dtd">${DOCUMENT}` }),
    ],
    ['entities in its styles', wordFile(paragraph('A'), { styles: '<!DOCTYPE x>' })],
    ['nothing', zipOf({ 'word/document.xml': '' })],
  ])('throws for %s', (_, bytes) => expect(() => readDocx(bytes)).toThrow(/./u));
});

describe('a hostile Word file', () => {
  const nested = (open: string, close: string, times: number): string =>
    open.repeat(times) + paragraph('A') + close.repeat(times);
  const MANY = 20_000;
  const inTime = (body: string, parts = {}): string => {
    const begun = process.hrtime.bigint();
    const { text } = readDocx(wordFile(body, parts));
    expect(Number(process.hrtime.bigint() - begun) / 1e9).toBeLessThan(10);
    return text;
  };
  const merged = `<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr></w:tc>${`<w:tc>${paragraph('B')}</w:tc>`.repeat(2)}</w:tr>`;

  it.each([
    ['tables', nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', MANY)],
    [
      'tables with words in each',
      nested(`<w:tbl><w:tr><w:tc>${paragraph('B')}`, '</w:tc></w:tr></w:tbl>', MANY),
    ],
    ['paragraphs', nested('<w:p><w:r>', '</w:r></w:p>', MANY)],
    ['text boxes', nested('<w:p><w:r><w:txbxContent>', '</w:txbxContent></w:r></w:p>', MANY)],
    ['content controls', nested('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', MANY)],
    [
      'properties',
      `<w:p><w:pPr>${'<w:a>'.repeat(MANY)}${'</w:a>'.repeat(MANY)}</w:pPr></w:p>${paragraph('A')}`,
    ],
    ['deletions', `${'<w:del>'.repeat(MANY)}${'</w:del>'.repeat(MANY)}${paragraph('A')}`],
    ['alternatives', nested('<mc:AlternateContent><mc:Choice>', '</mc:Choice></mc:AlternateContent>', MANY)],
    [
      'open fields',
      `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/><w:t>x</w:t></w:r>'.repeat(MANY)}</w:p>${paragraph('A')}`,
    ],
    [
      'ends of fields',
      `<w:p>${'<w:r><w:fldChar w:fldCharType="end"/></w:r>'.repeat(MANY)}</w:p>${paragraph('A')}`,
    ],
    ['breaks', `<w:p>${'<w:r><w:br/><w:lastRenderedPageBreak/></w:r>'.repeat(MANY)}</w:p>${paragraph('A')}`],
  ])('with %s without number is read in time', (_, body) => expect(inTime(body)).toMatch(/A$/));

  it('cannot grow by merged cells, wide cells or long labels', () => {
    const long = `<w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${paragraph('A'.repeat(MANY))}</w:tc>${`<w:tc>${paragraph('B')}</w:tc>`.repeat(2)}</w:tr>`;
    expect(inTime(`<w:tbl>${long}${merged.repeat(1000)}</w:tbl>`).length).toBeLessThan(2_000_000);
    const wide = `<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${paragraph('A')}</w:tc>`;
    expect(inTime(`<w:tbl><w:tr>${wide.repeat(3)}</w:tr></w:tbl>`).length).toBeLessThan(300);
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="${'%1'.repeat(MANY)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const item = paragraph('A', '<w:numPr><w:numId w:val="1"/></w:numPr>');
    expect(inTime(item.repeat(100), { numbering }).length).toBeLessThan(100_000);
  });

  it('takes time that grows with its length only', () => {
    const row = `<w:tr>${`<w:tc>${paragraph('Giao Sở Y tế')}</w:tc>`.repeat(3)}</w:tr>`;
    expect(inTime(`<w:tbl>${row.repeat(5000)}</w:tbl>`)).toContain(' | ');
    expect(
      inTime(
        `<w:p>${'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r><w:r><w:t>Giao</w:t></w:r>'.repeat(MANY / 2)}</w:p>`,
      ),
    ).toContain('Giao');
  });
});
