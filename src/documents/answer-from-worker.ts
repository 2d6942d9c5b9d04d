import { Refusal } from '../platform/refusal.js';

/** What a worker says: any number of times how far it is, and once how it ended. */
export type WorkerWord =
  | { progress: unknown }
  | { answer: unknown }
  | { refused: { code: string; message: string } }
  | { failed: string };

/**
 * The whole of a worker's file: does `work` on what runInWorker sends and tells its end. A Refusal crosses as code and
 * sentence; any other error as its message. The process then waits to be ended, and ends by itself with its parent.
 */
export function answerFromWorker<Input>(
  work: (input: Input, progress: (progress: unknown) => void) => Promise<unknown>,
): void {
  const say = (word: WorkerWord) => process.send?.(word);
  const answer = async (input: Input): Promise<void> => {
    try {
      say({ answer: await work(input, (progress) => say({ progress })) });
    } catch (error) {
      if (error instanceof Refusal) say({ refused: { code: error.code, message: error.message } });
      else say({ failed: error instanceof Error ? error.message : String(error) });
    }
  };
  process.on('message', (input) => void answer(input as Input));
  process.on('disconnect', () => process.exit());
}
