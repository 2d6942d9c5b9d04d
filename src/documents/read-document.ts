import type { Limits } from '../platform/settings.js';
import { fromOldFonts } from './encodings/recognise-encoding.js';
import { fileKind } from './file-kind.js';
import type { Foreign } from './open-file.js';
import { refusal, tooMuch } from './refusals.js';
import { runInWorker, WorkerFailure } from './run-in-worker.js';
import { isScan, type Scan, type SourceText } from './source-text.js';
import { readText } from './text-reader.js';
import { turns } from './turns.js';
import { workerFile } from './worker-file.js';

/** How much an accepted archive may unpack to, as a multiple of the limit for the file itself. */
const UNPACKED = 10;
const MEMORY_MB = 768;
/** So many files are opened at the same time; the others wait, so that many large ones do not add up. */
const inTurn = turns(2);
/** Signs without a picture, halves of signs, and those that turn the direction: nobody sees them, all stumble. */
const UNSEEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff0-\uffff]|\p{Surrogate}/gu;

/**
 * What stands in a document, read by what its bytes are and not by its name: Word (.docx, .doc), PDF or plain text. A
 * scan or picture is only recognised as one. Foreign formats are opened in a process of their own with bounds on time
 * and memory. Throws Invalid for what is empty, larger than the limits, encrypted, broken or of another kind.
 */
export async function readDocument(bytes: Uint8Array, limits: Limits): Promise<SourceText | Scan> {
  if (bytes.length === 0) throw refusal('empty');
  if (bytes.length > limits.fileBytes) {
    const megabytes = Math.floor(limits.fileBytes / 1_000_000);
    throw tooMuch('too-big', `Tệp lớn quá ${megabytes} MB; hãy giảm dung lượng hoặc bỏ bớt hình ảnh.`);
  }
  const read = await readKind(bytes, limits);
  if (!isScan(read)) return checked(read, limits);
  if (read.scannedPages > limits.scannedPages) {
    const most = `${read.scannedPages} trang là ảnh chụp, nhiều hơn ${limits.scannedPages} trang được nhận dạng`;
    throw tooMuch('too-many-pages', `Tệp có ${most}; hãy chỉ tải lên phần kết luận.`);
  }
  return read;
}

/** The same for text that somebody pasted. */
export function readPasted(text: string, limits: Limits): SourceText {
  return checked({ form: 'text', text }, limits);
}

async function readKind(bytes: Uint8Array, limits: Limits): Promise<SourceText | Scan> {
  const kind = fileKind(bytes);
  switch (kind) {
    case 'zip':
    case 'ole':
    case 'pdf':
      return openForeign({ kind, bytes, pages: limits.pages, unpacked: limits.fileBytes * UNPACKED }, limits);
    case 'image':
      return { form: 'scan', scannedPages: 1 };
    case 'text': {
      const text = readText(bytes);
      if (text === undefined) throw refusal('unknown');
      // A web page in UTF-16 shows what it is only now.
      const inside = fileKind(Buffer.from(text.slice(0, 1100)));
      if (inside === 'rtf' || inside === 'html' || inside === 'xml') throw refusal(inside);
      return { form: 'text', text };
    }
    default:
      throw refusal(kind);
  }
}

async function openForeign(file: Foreign, limits: Limits): Promise<SourceText | Scan> {
  try {
    const bounds = { seconds: limits.openSeconds, memoryMb: MEMORY_MB };
    return await inTurn(() => runInWorker<SourceText | Scan>(workerFile('open-worker'), file, bounds));
  } catch (error) {
    if (!(error instanceof WorkerFailure)) throw error;
    throw refusal(error.reason === 'time' ? 'too-slow' : error.reason === 'memory' ? 'too-heavy' : 'broken');
  }
}

function checked(source: SourceText, { textCharacters, pages }: Limits): SourceText {
  if (source.text.length > textCharacters) {
    const most = textCharacters.toLocaleString('vi-VN');
    throw tooMuch(
      'too-long',
      `Văn bản dài quá ${most} ký tự; hãy tách thành nhiều tệp rồi tải lên từng tệp.`,
    );
  }
  if ((source.pages ?? 0) > pages)
    throw tooMuch('too-many-pages', `Văn bản có quá ${pages} trang; hãy chỉ tải lên phần kết luận.`);
  const text = fromOldFonts(source.text).replace(UNSEEN, '').normalize('NFC');
  if (!/[\p{L}\p{N}]/u.test(text)) throw refusal('empty');
  return { ...source, text };
}
