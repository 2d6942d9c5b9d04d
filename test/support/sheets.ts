import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';

/** The text of each sheet of A4 that this page prints on. */
export async function sheetsOf(page: Page): Promise<string[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const paper = await getDocument({ data: new Uint8Array(pdf) }).promise;
  const sheets: string[] = [];
  for (let number = 1; number <= paper.numPages; number += 1) {
    const { items } = await (await paper.getPage(number)).getTextContent();
    const runs = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''));
    sheets.push(runs.join('').replace(/\s+/g, ' ').normalize('NFC'));
  }
  await paper.destroy();
  return sheets;
}
