import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { tooMuch } from '../refusals.js';
import type { SourceText } from '../source-text.js';
import { openPdf } from './open-pdf.js';
import { pageContent } from './page-content.js';
import { layOut, openPage, repeatedWords, type OpenPage } from './page-layout.js';
import { quantile, type PageContent } from './run.js';
import { writeText } from './write-text.js';

/** A page with fewer letters has no text to speak of; one that is a picture may bear a signature's and a number's. */
const NO_TEXT = 20;
const BESIDE_A_PICTURE = 250;
/** Shapes of letters that were turned into outlines. */
const OUTLINES = 300;

/** Whether recognition has to read the page: its text is a picture, is drawn, or has no meaning as letters. */
function isScanned({ pictured, shapes }: PageContent, page: OpenPage): boolean {
  const words = page.sheets.flatMap(({ rows }) => rows.flatMap((row) => row.words.map(({ str }) => str)));
  const cells = page.tables.flatMap(({ rows }) =>
    rows.flatMap((row) => row.flatMap((cell) => cell.map(({ str }) => str))),
  );
  const letters = [...words, ...cells].join('').match(/\p{L}/gu)?.length ?? 0;
  if (pictured > 0.5) return letters < BESIDE_A_PICTURE;
  return letters < NO_TEXT && (pictured > 0.05 || shapes > OUTLINES);
}

async function readPages(pdf: PDFDocumentProxy): Promise<{ source: SourceText; scannedPages: number[] }> {
  const pages: OpenPage[] = [];
  const scannedPages: number[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const content = await pageContent(page);
    const open = openPage(content);
    if (isScanned(content, open)) scannedPages.push(number);
    pages.push(open);
    page.cleanup();
  }
  const dropped = repeatedWords(pages);
  const sizes = pages.flatMap(({ sheets }) => sheets.flatMap(({ rows }) => rows.map(({ height }) => height)));
  const size = quantile(sizes, 0.5) ?? 14;
  const laidOut = pages.map((page) => ({ parts: layOut(page, dropped, size), width: page.width }));
  return { source: { form: 'pdf', text: writeText(laidOut), pages: pdf.numPages }, scannedPages };
}

/**
 * The text of a PDF in the order in which a person reads it, without page numbers, running heads, notes and stamps of
 * signatures. `scannedPages` (from 1) have no text, or hardly any beside a picture: recognition has to read them.
 * Throws Invalid `document/too-many-pages`, and what openPdf throws.
 */
export async function readPdf(
  bytes: Uint8Array,
  limits: { pages: number },
): Promise<{ source: SourceText; scannedPages: number[] }> {
  const pdf = await openPdf(bytes);
  try {
    if (pdf.numPages > limits.pages)
      throw tooMuch(
        'too-many-pages',
        `Tệp PDF có ${pdf.numPages} trang, nhiều hơn ${limits.pages} trang được đọc; hãy tách riêng phần kết luận rồi tải lên.`,
      );
    return await readPages(pdf);
  } finally {
    await pdf.loadingTask.destroy();
  }
}
