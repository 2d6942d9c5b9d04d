import { fileKind } from '../file-kind.js';
import { openPdf } from '../pdf/open-pdf.js';
import { tooMuch } from '../refusals.js';
import { openEngine } from './engine.js';
import { imagePictures, pdfPictures, type Pictures } from './pictures.js';
import type { SourceText } from '../source-text.js';
import type { Progress } from './recognise.js';
import { readPage } from './read-page.js';

/** Pages of which less than this is believed are pointed out to the clerk. */
const WEAK = 75;

/** Reads the pages one after the other, telling how many are done. Throws Invalid. */
export async function recognisePages(
  { bytes, pages: most }: { bytes: Uint8Array; pages: number },
  onProgress: (progress: Progress) => void,
): Promise<SourceText> {
  const pictures = await open(bytes);
  const total = pictures.count;
  if (total > most)
    throw tooMuch(
      'too-many-pages',
      `Bản quét có ${total} trang, nhiều hơn ${most} trang; hãy chỉ tải lên các trang của kết luận.`,
    );
  const engine = await openEngine();
  const texts: string[] = [];
  const weak: NonNullable<SourceText['weak']> = [];
  for (let page = 1; page <= total; page += 1) {
    onProgress({ done: page - 1, total });
    const { text, confidence } = await readPage(engine, await pictures.draw(page), page === 1);
    texts.push(text);
    if (text && confidence < WEAK) weak.push({ page, confidence });
  }
  onProgress({ done: total, total });
  await engine.close();
  return { form: 'scan', text: texts.join('\n\f'), pages: total, weak };
}

async function open(bytes: Uint8Array): Promise<Pictures> {
  return fileKind(bytes) === 'pdf' ? pdfPictures(await openPdf(bytes)) : imagePictures(bytes);
}
