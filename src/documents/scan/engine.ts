import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, OEM, PSM } from 'tesseract.js';
import { type Grey, toFile } from './grey.js';
import type { Line } from './layout.js';

/** The recogniser's own data for Vietnamese, as npm has put it on the disk; nothing is ever fetched. */
const DATA = join(
  dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json')),
  '4.0.0_best_int',
);

/** How the words on a picture lie: as on a page, in one block of lines, or here and there. */
export type Spread = 'page' | 'block' | 'sparse';

const MODES = { page: PSM.AUTO, block: PSM.SINGLE_BLOCK, sparse: PSM.SPARSE_TEXT };

/** Printed Vietnamese in pictures, one at a time. */
export interface Engine {
  /** How far the lines are turned, in radians. */
  slope(picture: Grey): Promise<number>;
  /** The lines in the order in which the recogniser sees them. */
  lines(picture: Grey, spread: Spread): Promise<Line[]>;
  close(): Promise<void>;
}

/** Starts the recogniser, which lives in a thread of its own below this one. */
export async function openEngine(): Promise<Engine> {
  const worker = await createWorker('vie', OEM.LSTM_ONLY, {
    langPath: DATA,
    cacheMethod: 'none',
    gzip: true,
    // Else a failure is thrown where nobody can catch it.
    errorHandler: () => undefined,
  });
  return {
    async slope(picture) {
      const nothing = { text: false, blocks: false, layoutBlocks: false };
      const { data } = await worker.recognize(toFile(picture), { rotateAuto: true }, nothing);
      return data.rotateRadians ?? 0;
    },
    async lines(picture, spread) {
      await worker.setParameters({ tessedit_pageseg_mode: MODES[spread], user_defined_dpi: '200' });
      const { data } = await worker.recognize(toFile(picture), {}, { text: false, blocks: true });
      return (data.blocks ?? []).flatMap(({ paragraphs }) =>
        paragraphs.flatMap((paragraph) =>
          paragraph.lines.map(({ words }, index) => ({
            opens: index === 0,
            words: words.map(({ text, confidence, bbox }) => ({
              text: text.normalize('NFC'),
              confidence,
              box: { left: bbox.x0, top: bbox.y0, right: bbox.x1, bottom: bbox.y1 },
            })),
          })),
        ),
      );
    },
    close: async () => void (await worker.terminate()),
  };
}
