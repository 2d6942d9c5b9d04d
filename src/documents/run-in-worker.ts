import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
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
  /** How much the process may hold. */
  memoryMb: number;
  onProgress?: (progress: unknown) => void;
  signal?: AbortSignal;
}

const LOOK_EVERY_MS = 100;

/**
 * What the worker in `file` (see answer-from-worker.ts) answers to `input`, from a process of its own: libraries written
 * in C crash on some pictures, and a thread would take the service with it. The process has ended when this settles.
 * Throws the worker's own Invalid, or WorkerFailure; nothing else that happens there reaches this one.
 */
export async function runInWorker<Answer>(file: URL, input: unknown, bounds: WorkerBounds): Promise<Answer> {
  const { seconds, memoryMb, onProgress, signal } = bounds;
  if (signal?.aborted) throw new WorkerFailure('stopped', 'stopped before the start');
  const worker = fork(file, {
    execArgv: [`--max-old-space-size=${memoryMb}`],
    serialization: 'advanced',
    // What a library prints about a foreign file is nobody's news.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let watches: NodeJS.Timeout[] = [];
  let stop: (() => void) | undefined;
  try {
    return await new Promise<Answer>((resolve, reject) => {
      const fail = (reason: WorkerFailure['reason'], message: string) =>
        reject(new WorkerFailure(reason, message));
      const patience = setTimeout(() => fail('time', `silent for ${seconds} s`), seconds * 1000);
      const memory = setInterval(() => {
        if (megabytesOf(worker) > memoryMb) fail('memory', `more than ${memoryMb} MB`);
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
      worker.on('error', ({ message }) => fail('failed', message));
      // Node.js aborts when its heap is full.
      worker.on('exit', (code, died) =>
        fail(died === 'SIGABRT' ? 'memory' : 'failed', `ended with ${died ?? code} and no answer`),
      );
      worker.send(input as object);
    });
  } finally {
    watches.forEach(clearTimeout);
    if (stop) signal?.removeEventListener('abort', stop);
    await end(worker);
  }
}

/** How much memory a process takes, buffers included; 0 where the system does not tell (Linux does). */
function megabytesOf({ pid }: ChildProcess): number {
  try {
    const [, kilobytes = 0] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return 0;
  }
}

async function end(worker: ChildProcess): Promise<void> {
  if (worker.pid === undefined || worker.exitCode !== null || worker.signalCode !== null) return;
  const ended = new Promise((resolve) => worker.once('exit', resolve));
  worker.kill('SIGKILL');
  await ended;
}
