import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { compound } from '../support/compound-file.js';
import { archive, wordFile, wordParagraph, wordParts } from '../support/hostile.js';
import { outcome } from '../support/outcome.js';

const WORDS = wordParagraph('Giao Sở Nội vụ báo cáo.');
const times = (count: number, words: string): string => words.repeat(count);
const mega = (count: number): Buffer => Buffer.alloc(count * 1_000_000, 0x20);
const nested = (depth: number): Buffer =>
  archive([{ name: 'word/document.xml', content: depth === 0 ? mega(5) : nested(depth - 1) }]);

describe('a hostile or broken Office file', () => {
  it.each<[string, string, () => Uint8Array]>([
    ['an Excel 97 file', 'sheet', () => compound({ Workbook: new Uint8Array(10) })],
    ['a PowerPoint 97 file', 'slides', () => compound({ 'PowerPoint Document': new Uint8Array(10) })],
    ['an Outlook message', 'mail', () => compound({ '__properties_version1.0': new Uint8Array(10) })],
    ['an encrypted Word file', 'encrypted', () => compound({ EncryptedPackage: new Uint8Array(10) })],
    [
      'an encrypted Word 97 file',
      'encrypted',
      () => compound({ WordDocument: Uint8Array.from([0xec, 0xa5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]) }),
    ],
    ['a Word 95 file', 'old-word', () => compound({ WordDocument: Uint8Array.from([0xdc, 0xa5, 0, 0]) })],
    [
      'a Word 97 file without its table',
      'broken',
      () => compound({ WordDocument: Uint8Array.from([0xec, 0xa5]) }),
    ],
    [
      'a chain of sectors that bites its tail',
      'broken',
      () => compound({ WordDocument: mega(0.06) }, (table) => table.fill(7, 5, 9)),
    ],
    [
      'a directory that bites its tail',
      'broken',
      () => compound({ a: mega(0.01) }, (table) => table.fill(1, 1, 2)),
    ],
    [
      'an Excel file',
      'sheet',
      () => archive([...wordParts('').slice(0, 2), { name: 'xl/workbook.xml', content: mega(0.001) }]),
    ],
    [
      'a PowerPoint file',
      'slides',
      () => archive([...wordParts('').slice(0, 2), { name: 'ppt/presentation.xml', content: mega(0.001) }]),
    ],
    ['an OpenDocument file', 'open-document', () => archive([{ name: 'content.xml', content: mega(0.001) }])],
    [
      'a zip with a document in it',
      'archive',
      () =>
        archive([
          { name: 'ket-luan.docx', content: readFileSync('test/documents/samples/same/ket-luan.docx') },
        ]),
    ],
    [
      'an archive whose files have a password',
      'encrypted',
      () => archive(wordParts('<a/>').map((part) => ({ ...part, encrypted: true }))),
    ],
    [
      'an archive that climbs out of its folder',
      'text',
      () =>
        archive(
          [...wordParts(''), { name: '../../etc/passwd', content: mega(0.001) }].map((part) =>
            part.name.endsWith('document.xml')
              ? {
                  ...part,
                  content: Buffer.from(
                    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Giao</w:t></w:r></w:p></w:body></w:document>',
                  ),
                }
              : part,
          ),
        ),
    ],
    [
      'a bomb of one large part',
      'too-big',
      () => archive([{ name: 'word/document.xml', content: mega(300) }]),
    ],
    [
      'a bomb of a hundred parts that share their bytes',
      'too-big',
      () =>
        archive(
          Array.from({ length: 100 }, (_, at) => ({
            name: `word/${at}.xml`,
            content: mega(at === 0 ? 3 : 0.000001),
            ...(at && { unpacked: 3_000_000, offset: 0 }),
          })),
        ),
    ],
    ['archives within archives', 'broken', () => nested(20)],
    ['a Word file without its document', 'broken', () => archive(wordParts('').slice(0, 2))],
    ['a Word file whose document is empty', 'broken', () => archive(wordParts(''))],
    ['a Word file without a word', 'empty', () => wordFile('')],
    [
      'an entity bomb',
      'broken',
      () =>
        wordFile(
          wordParagraph('&b;'),
          `<!DOCTYPE x [<!ENTITY a "${times(1000, 'ha')}"><!ENTITY b "${times(1000, '&a;')}">]>`,
        ),
    ],
    [
      'a file of the machine as entity',
      'broken',
      () => wordFile(wordParagraph('&f;'), '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'),
    ],
    [
      'a hundred thousand tables in each other',
      'text',
      () =>
        wordFile(times(100_000, '<w:tbl><w:tr><w:tc>') + WORDS + times(100_000, '</w:tc></w:tr></w:tbl>')),
    ],
    ['a hundred thousand elements that never end', 'broken', () => wordFile(times(100_000, '<w:p>'))],
    ['a paragraph of ten million letters', 'too-long', () => wordFile(wordParagraph(times(10_000_000, 'a')))],
  ])('is %s: %s', async (_, expected, make) => {
    expect(await outcome(make())).toBe(expected);
  });
});
