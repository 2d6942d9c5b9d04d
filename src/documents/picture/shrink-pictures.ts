import { Invalid } from '../../platform/refusal.js';
import { refusal } from '../refusals.js';
import { runInWorker, WorkerFailure } from '../run-in-worker.js';
import { turns } from '../turns.js';
import { workerFile } from '../worker-file.js';
import type { Photograph } from './shrink.js';

const MEMORY_MB = 768;
/** A photograph unpacked takes a hundred megabytes. */
const inTurn = turns(2);

/**
 * The pictures written anew as JPEG, turned upright, at most 2,048 points long, without anything that a camera or a
 * program noted in them. In a process of its own, each within `seconds`. Throws Invalid, naming the file that is broken
 * or too large.
 */
export async function shrinkPictures(
  photographs: readonly Photograph[],
  seconds: number,
): Promise<Uint8Array[]> {
  const input = photographs.map(({ name, bytes }) => ({ name, bytes }));
  const bounds = { seconds, memoryMb: MEMORY_MB };
  try {
    return await inTurn(() => runInWorker<Uint8Array[]>(workerFile('picture/shrink-worker'), input, bounds));
  } catch (error) {
    if (!(error instanceof WorkerFailure)) throw error;
    const { message } = refusal('broken');
    throw new Invalid('attachment/broken', `Không mở được một trong các ảnh đã gửi. ${message}`);
  }
}
