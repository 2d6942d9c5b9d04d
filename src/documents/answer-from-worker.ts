import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../platform/refusal.js';

/** What a worker says: any number of times how far it is, and once how it ended. */
export type WorkerWord =
  | { progress: unknown }
  | { answer: unknown }
  | { refused: { code: string; message: string } }
  | { failed: string };

/**
 * The whole of a worker's file: does `work` on what runInWorker was given and tells its end. A Refusal crosses as code
 * and sentence; any other error as its message.
 */
export async function answerFromWorker<Input>(
  work: (input: Input, progress: (progress: unknown) => void) => Promise<unknown>,
): Promise<void> {
  const say = (word: WorkerWord) => parentPort?.postMessage(word);
  try {
    say({ answer: await work(workerData as Input, (progress) => say({ progress })) });
  } catch (error) {
    if (error instanceof Refusal) say({ refused: { code: error.code, message: error.message } });
    else say({ failed: error instanceof Error ? error.message : String(error) });
  }
}
