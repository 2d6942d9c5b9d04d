import { Worker } from 'node:worker_threads';
import { Invalid } from '../platform/refusal.js';
import type { WorkerWord } from './answer-from-worker.js';

/** A worker that gave no answer: `time` and `memory` ran out, it was `stopped` by the signal, or it `failed`. */
export class WorkerFailure extends Error {
  constructor(
    readonly reason: 'time' | 'memory' | 'stopped' | 'failed',
    message: string,
  ) {
    super(message);
  }
}

export interface WorkerBounds {
  /** The longest silence: from the start, or from the last progress, to the next word. */
  seconds: number;
  /** How much the heap of the thread may hold, and how much the process may grow meanwhile. */
  memoryMb: number;
  onProgress?: (progress: unknown) => void;
  signal?: AbortSignal;
}

const MB = 1_048_576;
const LOOK_EVERY_MS = 100;

/**
 * What the worker in `file` (see answer-from-worker.ts) answers to `input`. The thread has ended when this settles.
 * Throws the worker's own Invalid, or WorkerFailure; nothing that happens in the thread reaches this one.
 */
export async function runInWorker<Answer>(file: URL, input: unknown, bounds: WorkerBounds): Promise<Answer> {
  const { seconds, memoryMb, onProgress, signal } = bounds;
  if (signal?.aborted) throw new WorkerFailure('stopped', 'stopped before the start');
  const worker = new Worker(file, {
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  // What a library prints about a foreign file is nobody's news, and unread it would be kept.
  worker.stdout.resume();
  worker.stderr.resume();
  const most = process.memoryUsage.rss() + memoryMb * MB;
  let watches: NodeJS.Timeout[] = [];
  let stop: (() => void) | undefined;
  try {
    return await new Promise<Answer>((resolve, reject) => {
      const fail = (reason: WorkerFailure['reason'], message: string) =>
        reject(new WorkerFailure(reason, message));
      const patience = setTimeout(() => fail('time', `silent for ${seconds} s`), seconds * 1000);
      // Buffers lie outside of the heap that resourceLimits bounds.
      const memory = setInterval(() => {
        if (process.memoryUsage.rss() > most) fail('memory', `more than ${memoryMb} MB`);
      }, LOOK_EVERY_MS);
      watches = [patience, memory];
      stop = () => fail('stopped', 'stopped');
      signal?.addEventListener('abort', stop);
      worker.on('message', (word: WorkerWord) => {
        if ('progress' in word) {
          patience.refresh();
          onProgress?.(word.progress);
        } else if ('answer' in word) resolve(word.answer as Answer);
        else if ('refused' in word) reject(new Invalid(word.refused.code, word.refused.message));
        else fail('failed', word.failed);
      });
      worker.on('error', (error: Error & { code?: string }) =>
        fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'failed', error.message),
      );
      worker.on('exit', (code) => fail('failed', `ended with ${code} and no answer`));
    });
  } finally {
    watches.forEach(clearTimeout);
    if (stop) signal?.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
