import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { readPdf } from '../../../src/documents/pdf/read-pdf.js';

const SAMPLES = 'test/documents/samples/pdf';
const read = (name: string) => readPdf(readFileSync(`${SAMPLES}/${name}.pdf`), { pages: 10 });
const written = (name: string): string => readFileSync(`${SAMPLES}/${name}.txt`, 'utf8');

describe('PDFs that an office program wrote', () => {
  it.each([
    ['a letterhead, a note, a table over two pages and a signature', 'thong-bao-co-bang', 2],
    ['a broad annex with cells over several rows', 'phu-luc-ngang', 1],
    ["a party committee's conclusion with marks set out", 'van-phong-huyen-uy', 1],
  ])('are read as a person reads them: %s', async (_, name, pages) => {
    const { source, scannedPages } = await read(name);
    expect(source.text).toBe(written(name));
    expect(source.pages).toBe(pages);
    expect(scannedPages).toEqual([]);
  });

  it('are read when only changing them needs a password', async () => {
    expect((await read('van-phong-huyen-uy-cam-sua')).source.text).toBe(written('van-phong-huyen-uy'));
  });

  it('are rejected when opening them needs a password', async () => {
    await expect(read('van-phong-huyen-uy-co-mat-khau')).rejects.toMatchObject({ name: 'PasswordException' });
  });
});
