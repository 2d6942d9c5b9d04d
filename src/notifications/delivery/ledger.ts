import { Logger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { traceOf } from '../../platform/logging.js';
import { isOutage } from '../../platform/outage.js';

/** As many as one write takes down together. */
const FULL = 50;
/** Milliseconds for which a finished one waits for company: a commit takes several. */
const COLLECTING = 100;
/** So many may be finished and not yet written down; each of them might be lost when the machine dies. */
const ROOM = 2 * FULL;
/** Milliseconds until what could not be written is tried again; the last one repeats. */
const AGAIN = [200, 1000, 2000, 5000] as const;
/** So often what is no outage is tried before the lease has to tell. */
const PATIENCE = 3;

/**
 * Writes down what is finished, many in one write: what comes while a write is under way goes into the next one. While
 * the database cannot be used it keeps what it has and tries again.
 */
export class Ledger<Entry> {
  private readonly logger = new Logger(Ledger.name);
  private waiting: Entry[] = [];
  private unwritten = 0;
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();
  private failing = false;
  private abandoned = false;

  constructor(
    private readonly name: string,
    private readonly write: (entries: Entry[]) => Promise<void>,
  ) {}

  /** Takes one that is finished, to write it down `atOnce` or soon; resolved when there is room for another. */
  async add(entry: Entry, atOnce = false): Promise<void> {
    this.waiting.push(entry);
    this.unwritten += 1;
    if (atOnce || this.waiting.length >= FULL) this.begin();
    else this.timer ??= setTimeout(() => this.begin(), COLLECTING);
    while (this.unwritten >= ROOM || this.failing) await this.flushed();
  }

  /** Writes down at once; resolved when everything is, or has been abandoned. */
  async flushed(): Promise<void> {
    this.begin();
    await this.writing;
  }

  /** Keeps trying no longer: what could not be written is left to the leases. */
  abandon(): void {
    this.abandoned = true;
  }

  private begin(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writing = this.writing.then(() => this.next());
  }

  private async next(): Promise<void> {
    const entries = this.waiting.splice(0);
    if (entries.length === 0) return;
    await this.put(entries);
    this.unwritten -= entries.length;
  }

  private async put(entries: Entry[]): Promise<void> {
    for (let tries = 0; !this.abandoned; tries += 1) {
      try {
        await this.write(entries);
        this.failing = false;
        return;
      } catch (error) {
        this.failing = isOutage(error);
        this.logger.error('settling failed', {
          sender: this.name,
          messages: entries.length,
          stack: traceOf(error),
        });
        // One that cannot be written must not take the others with it.
        if (!this.failing && entries.length > 1) {
          for (const entry of entries) await this.put([entry]);
          return;
        }
        if (!this.failing && tries >= PATIENCE) return;
        await pause(AGAIN[Math.min(tries, AGAIN.length - 1)]);
      }
    }
    this.failing = false;
  }
}
