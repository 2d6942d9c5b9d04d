import { readFileSync } from 'node:fs';
import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { pdfFile, pdfPage } from '../support/hostile.js';
import { outcome } from '../support/outcome.js';

const SAMPLES = 'test/documents/samples/pdf/van-phong-huyen-uy';
const page = '<< /Type /Catalog /Pages 2 0 R >>';
/** Packed blanks, ten million of them so many times. */
const bomb = (count: number): Buffer => {
  const part = deflateRawSync(Buffer.alloc(10_000_000, 0x20), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array.from({ length: count }, () => part)]);
};

describe('a hostile or broken PDF', () => {
  it.each<[string, string, () => Uint8Array]>([
    ['a PDF of its head only', 'broken', () => Buffer.from('%PDF-1.7\n')],
    [
      'a PDF whose pages are their own children',
      'broken',
      () => pdfFile([page, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>']),
    ],
    [
      'a PDF that counts a milliard of pages and has none',
      'empty',
      () => pdfFile([page, '<< /Type /Pages /Kids [] /Count 1000000000 >>']),
    ],
    [
      'a PDF whose table of places names itself',
      'text',
      () =>
        Buffer.from(
          Buffer.from(
            pdfPage(Buffer.from('BT /F1 12 Tf 50 700 Td (Giao So Noi vu bao cao truoc ngay) Tj ET')),
          )
            .toString('latin1')
            .replace('/Root 1 0 R', '/Root 1 0 R /Prev 9'),
          'latin1',
        ),
    ],
    [
      'a PDF with an object that is its own length',
      'empty',
      () =>
        pdfFile([
          page,
          '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
          '<< /Type /Page /Contents 4 0 R >>',
          '<< /Length 4 0 R /Filter 4 0 R >>\nstream\nx\nendstream',
        ]),
    ],
    [
      'a PDF with an enormous page',
      'text',
      () =>
        pdfPage(
          Buffer.from('BT /F1 12 Tf 50 700 Td (Giao So Noi vu bao cao truoc ngay) Tj ET'),
          '-1e30 -1e30 1e30 1e30',
        ),
    ],
    ['a PDF that needs a password', 'encrypted', () => readFileSync(`${SAMPLES}-co-mat-khau.pdf`)],
    ['a PDF that only may not be changed', 'text', () => readFileSync(`${SAMPLES}-cam-sua.pdf`)],
    ['a PDF that unpacks to two gigabytes', 'too-heavy', () => pdfPage(bomb(200), '0 0 9 9', '/FlateDecode')],
  ])('is %s: %s', async (_, expected, make) => {
    expect(await outcome(make())).toBe(expected);
  });

  it('is a PDF of two million drawings, beside which the service goes on', async () => {
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 20);
    const bytes = pdfPage(deflateSync('q 0 0 1 1 re f Q '.repeat(2_000_000)), '0 0 9 9', '/FlateDecode');
    expect(await outcome(bytes, { openSeconds: 2 })).toBe('too-slow');
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(20);
  });
});
