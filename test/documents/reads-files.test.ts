import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { readDocument } from '../../src/documents/read-document.js';
import { isScan } from '../../src/documents/source-text.js';
import { zipEntries } from '../../src/documents/zip-entries.js';
import { compound } from '../support/compound-file.js';
import { testConfig } from '../support/config.js';

const LIMIT = 1_000_000;
const LIMITS = { ...testConfig().limits, fileBytes: LIMIT };
const textOf = async (bytes: Uint8Array) => {
  const read = await readDocument(bytes, LIMITS);
  return isScan(read) ? undefined : read.text;
};
const WORDS = 'Giao Sở Nội vụ báo cáo trước ngày 05/12/2025.';

async function docx(children: (Paragraph | Table)[]): Promise<Uint8Array> {
  const numbering = {
    config: [{ reference: 'list', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }] }],
  };
  return Packer.toBuffer(new Document({ numbering, sections: [{ children }] }));
}

/** A zip of one file whose directory tells `unpacked` as its size, and whose end record counts `counted` entries. */
function zip(name: string, content: Buffer, unpacked = content.length, counted = 1): Uint8Array {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(unpacked, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(counted, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}

/** A directory that is small and harmless, and behind it the one that unpackers find from the end. */
function twoDirectories(): Uint8Array {
  const harmless = zip('word/document.xml', Buffer.from('<w/>'));
  const bomb = Buffer.from(zip('word/document.xml', Buffer.alloc(20_000_000)));
  bomb.writeUInt32LE(Buffer.from(harmless).readUInt32LE(harmless.length - 6), bomb.length - 6);
  return Buffer.concat([harmless.subarray(0, harmless.length - 22), bomb]);
}

describe('the directory of a zip', () => {
  it.each([
    ['an entry that the end record does not count', zip('a.txt', Buffer.from('a'), 1, 0)],
    ['another directory, which unpackers take', twoDirectories()],
  ])('is broken when it hides %s', (_, bytes) => expect(zipEntries(bytes)).toBeUndefined());
});

describe('a file that was uploaded', () => {
  it.each([
    ['UTF-8', Buffer.from(WORDS)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${WORDS}`)],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${WORDS}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(WORDS, 'utf16le')],
    ['separate tone marks', Buffer.from(WORDS.normalize('NFD'))],
  ])('is read as %s', async (_, bytes) => expect(await textOf(bytes)).toBe(WORDS));

  it('is read as Windows-1258 when it is no UTF-8', async () => {
    const bytes = Uint8Array.from([0x48, 0xe0, 0x20, 0x4e, 0xf4, 0xf2, 0x69]);
    expect(await textOf(bytes)).toBe('Hà Nội');
  });

  it('keeps the paragraphs, lists and data tables of Word', async () => {
    const cell = (words: string): TableCell => new TableCell({ children: [new Paragraph(words)] });
    const bytes = await docx([
      new Paragraph({
        children: [new TextRun({ text: 'Sở Y tế', bold: true }), new TextRun(' & các đơn vị:')],
      }),
      new Paragraph({ text: 'Rà soát', numbering: { reference: 'list', level: 0 } }),
      new Paragraph({ text: 'Báo cáo', numbering: { reference: 'list', level: 0 } }),
      new Table({ rows: [new TableRow({ children: [cell('1'), cell('Lập kế hoạch'), cell('Sở Y tế')] })] }),
    ]);
    expect((await textOf(bytes))?.split('\n\n')).toEqual([
      'Sở Y tế & các đơn vị:',
      '1. Rà soát',
      '2. Báo cáo',
      '1 | Lập kế hoạch | Sở Y tế',
    ]);
  });

  it.each([
    ['empty', 'document/empty', new Uint8Array()],
    ['blank', 'document/empty', Buffer.from(' \n ')],
    ['too big', 'document/too-big', Buffer.alloc(LIMIT + 1, 65)],
    ['letters with a zero far behind', 'document/unknown', Buffer.from(`${'a '.repeat(60_000)}\0`)],
    ['an old Word file that is cut', 'document/broken', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1])],
    ['an encrypted Word file', 'document/encrypted', compound({ EncryptedPackage: new Uint8Array() })],
    ['a cut zip', 'document/broken', Buffer.from('PK\u0003\u0004 cut')],
    ['a zip of something else', 'document/archive', zip('a.txt', Buffer.from('a'))],
    ['Word without its parts', 'document/broken', zip('word/document.xml', Buffer.from('<w/>'))],
    ['a bomb that tells its size', 'document/too-big', zip('word/document.xml', Buffer.alloc(20_000_000))],
    [
      'a bomb that hides its size',
      'document/too-big',
      zip('word/document.xml', Buffer.alloc(20_000_000), 10),
    ],
  ])('is refused when it is %s', async (_, code, bytes) => {
    await expect(readDocument(bytes, LIMITS)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(/[ạ-ỹ]/u),
    });
  });
});
