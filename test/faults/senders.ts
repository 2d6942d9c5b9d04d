import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Order, Word } from './life.js';

/** When a sender is killed: so many messages after the beginning, or so many milliseconds. */
export type Death = { arrivals: number; milliseconds: number };

/** How a life ended: by SIGKILL, or because there was nothing left to do. */
export type End = 'killed' | 'done';

/** Starts processes ahead, since loading one takes longer than its life. */
export class Senders {
  /** The lines that may kill one, as they have told them. */
  readonly lines = new Set<string>();
  private readonly waiting: ChildProcess[] = [];

  constructor(private readonly ahead: number) {}

  /**
   * Lets a sender live until its work is done or it dies: of `death` (told by `arrived`, which counts messages), or at
   * the line that its order names. Throws with what it says when something broke in it.
   */
  async live(order: Order, arrived: () => number, death?: Death): Promise<End> {
    const child = this.next();
    const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
    let broken: string | undefined;
    let beating: (() => void) | undefined;
    const begun = new Promise<void>((resolve) => (beating = resolve));
    child.on('message', (word: Word) => {
      if (word === 'beating') beating!();
      else if ('broken' in word) broken = word.broken;
      else for (const line of word.lines) this.lines.add(line);
    });
    child.send(order);
    const start = arrived();
    if (death)
      void begun.then(async () => {
        while (arrived() - start < death.arrivals && child.exitCode === null && child.signalCode === null)
          await wait(1);
        await wait(death.milliseconds);
        child.kill('SIGKILL');
      });
    const [code, signal] = await ended;
    if (broken) throw new Error(broken);
    if (signal === 'SIGKILL') return 'killed';
    if (code !== 0) throw new Error(`A sender ended with ${code ?? signal}.`);
    return 'done';
  }

  close(): void {
    for (const child of this.waiting) child.kill('SIGKILL');
  }

  private next(): ChildProcess {
    while (this.waiting.length <= this.ahead)
      this.waiting.push(fork(fileURLToPath(new URL('life.js', import.meta.url))));
    return this.waiting.shift()!;
  }
}
