import { readDocument } from '../documents/read-document.js';
import { recognise } from '../documents/scan/recognise.js';
import { isScan, type SourceText } from '../documents/source-text.js';
import type { Limits } from '../platform/settings.js';

/** What stands in a file; a scan is waited for, with a line told for each of its pages. */
export async function readPaper(
  { name, bytes }: { name: string; bytes: Uint8Array },
  limits: Limits,
  tell: (line: string) => void,
): Promise<SourceText> {
  const source = await readDocument(bytes, limits);
  if (!isScan(source)) return source;
  const onProgress = (done: number, total: number) => {
    if (done < total) tell(`${name}: đang nhận dạng trang ${done + 1}/${total}`);
  };
  return recognise(bytes, { pages: limits.scannedPages, onProgress });
}
