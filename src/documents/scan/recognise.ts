import { Invalid } from '../../platform/refusal.js';
import { refusal } from '../refusals.js';
import { runInWorker, WorkerFailure } from '../run-in-worker.js';
import type { SourceText } from '../source-text.js';
import { workerFile } from '../worker-file.js';

/** How many pages are read, of how many. */
export interface Progress {
  done: number;
  total: number;
}

export interface RecognitionOptions {
  /** The most pages that are read. */
  pages: number;
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/** The longest that one page may take. A page of a slow machine takes 15 seconds, one that lies on its side 60. */
const SECONDS_A_PAGE = 180;
const MEMORY_MB = 1500;

/**
 * The text of a scanned PDF or a picture (PNG, JPEG, WebP, BMP), page by page in a process of its own. Throws Invalid
 * for what is too large or long, cannot be opened, has no words, or bears a mark of secrecy on its first page; throws
 * the signal's reason when it is aborted.
 */
export async function recognise(bytes: Uint8Array, options: RecognitionOptions): Promise<SourceText> {
  const { pages, onProgress, signal } = options;
  try {
    const answer = await runInWorker<SourceText>(
      workerFile('scan/recognise-worker'),
      { bytes, pages },
      {
        seconds: SECONDS_A_PAGE,
        memoryMb: MEMORY_MB,
        onProgress: (progress) => {
          const { done, total } = progress as Progress;
          onProgress?.(done, total);
        },
        ...(signal && { signal }),
      },
    );
    if (!/\p{L}{2}/u.test(answer.text)) throw new Invalid('document/no-words', NO_WORDS);
    return answer;
  } catch (error) {
    if (!(error instanceof WorkerFailure)) throw error;
    if (error.reason === 'stopped') signal?.throwIfAborted();
    throw refusal(error.reason === 'time' ? 'too-slow' : error.reason === 'memory' ? 'too-heavy' : 'broken');
  }
}

const NO_WORDS =
  'Không nhận ra chữ nào trong ảnh; hãy quét lại thẳng, rõ nét ở 200–300 dpi, hoặc dán nội dung văn bản.';
