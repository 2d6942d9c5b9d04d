import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { outcome } from '../support/outcome.js';

const times = (count: number, words: string): string => words.repeat(count);
const wide = (words: string) => Buffer.from(words, 'utf16le');

describe('a hostile or broken text', () => {
  it.each<[string, string, () => Uint8Array]>([
    ['no byte', 'empty', () => new Uint8Array()],
    ['one byte', 'empty', () => Uint8Array.of(0x20)],
    ['one byte that is no text', 'unknown', () => Uint8Array.of(0)],
    ['only signs', 'empty', () => Buffer.from('… --- *** !!! ???')],
    ['half a million blank lines', 'empty', () => Buffer.from(times(500_000, '\n'))],
    ['a line of ten million letters', 'too-long', () => Buffer.from(times(10_000_000, 'a'))],
    ['a text of as many letters as are read, in one line', 'text', () => Buffer.from(times(600_000, 'ơ'))],
    ['all control characters', 'unknown', () => Uint8Array.from({ length: 32 }, (_, at) => at)],
    ['halves of signs in UTF-16', 'text', () => wide(`\ufeffBáo cáo \ud800 trước \udc00 ngày`)],
    ['letters that turn the direction', 'text', () => Buffer.from('Báo cáo \u202e\u2066 trước ngày')],
    [
      'a picture of a program that looks like UTF-16',
      'unknown',
      () => wide(times(500, '\u4e00\u0041\u9fff\ua000\u1234\u0042\u0043')),
    ],
    [
      'signs of one byte and zeros',
      'unknown',
      () => Uint8Array.from({ length: 400 }, (_, at) => (at % 2 ? 0 : 1 + (at % 8))),
    ],
    ['RTF', 'rtf', () => Buffer.from('{\\rtf1\\ansi Giao}')],
    ['a web page', 'html', () => Buffer.from('\ufeff\n<html xmlns:o="urn"><body>Giao</body></html>')],
    ['a web page in UTF-16', 'html', () => wide('\ufeff<html xmlns:o="urn"><body>Giao</body></html>')],
    [
      'Word as XML',
      'xml',
      () => Buffer.from('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'),
    ],
    [
      'an e-mail',
      'mail',
      () => Buffer.from('From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\n\r\nGiao'),
    ],
    ['a TIFF', 'tiff', () => Buffer.from('II*\0abcdefgh', 'latin1')],
    ['a HEIC', 'heic', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1')],
    ['a RAR', 'archive', () => Buffer.from('Rar!\x1a\x07\0', 'latin1')],
  ])('is %s: %s', async (_, expected, make) => {
    expect(await outcome(make())).toBe(expected);
  });

  it('is any bytes', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 600 }),
      fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (any) => expect(typeof (await outcome(any))).toBe('string')),
    );
  });
});
