import { fileKind } from '../file-kind.js';
import { openPdf } from '../pdf/open-pdf.js';
import { readPdf } from '../pdf/read-pdf.js';
import { tooMuch } from '../refusals.js';
import { openEngine } from './engine.js';
import { imagePictures, pdfPictures, type Pictures } from './pictures.js';
import type { SourceText } from '../source-text.js';
import { mendChapters } from './letter-shapes.js';
import type { Progress } from './recognise.js';
import { readPage } from './read-page.js';

/** Pages of which less than this is believed are pointed out to the clerk. */
const WEAK = 75;

/** A file with some pages that have a text already, and pictures of those that have none. */
interface Paper extends Pictures {
  /** The pages that have to be recognised, from 1. */
  scanned: number[];
  /** What is known of each page; empty where it has to be recognised. */
  texts: string[];
}

/** Recognises the scanned pages one after the other, telling how many are done. Throws Invalid. */
export async function recognisePages(
  { bytes, pages: most }: { bytes: Uint8Array; pages: number },
  onProgress: (progress: Progress) => void,
): Promise<SourceText> {
  const { scanned, texts, draw } = await open(bytes);
  const total = scanned.length;
  if (total > most)
    throw tooMuch(
      'too-many-pages',
      `Bản quét có ${total} trang, nhiều hơn ${most} trang; hãy chỉ tải lên các trang của kết luận.`,
    );
  const engine = await openEngine();
  const weak: NonNullable<SourceText['weak']> = [];
  for (const [done, page] of scanned.entries()) {
    onProgress({ done, total });
    const { text, confidence } = await readPage(engine, await draw(page), done === 0);
    texts[page - 1] = `${text}\n`;
    if (text && confidence < WEAK) weak.push({ page, confidence });
  }
  onProgress({ done: total, total });
  await engine.close();
  return { form: 'scan', text: mendChapters(texts.join('\f')), pages: texts.length, weak };
}

async function open(bytes: Uint8Array): Promise<Paper> {
  if (fileKind(bytes) !== 'pdf') return { ...imagePictures(bytes), scanned: [1], texts: [''] };
  const { source, scannedPages } = await readPdf(bytes, { pages: Infinity });
  const texts = source.text.split('\f').map((text, at) => (scannedPages.includes(at + 1) ? '' : text));
  return { ...pdfPictures(await openPdf(bytes)), scanned: scannedPages, texts };
}
