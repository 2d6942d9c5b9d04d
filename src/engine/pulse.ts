import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Histogram, Registry } from 'prom-client';
import { ZaloTokens } from '../channels/zalo/tokens.js';
import { earlier, type Instant } from '../domain/day.js';
import type { RuleBook } from '../domain/rule-book.js';
import { isStandstill } from '../domain/standstill.js';
import { instantText } from '../platform/columns.js';
import { Database, type Transaction } from '../platform/database.js';
import { HEARTBEAT, Mark, SILENCE, STANDSTILL } from '../platform/mark.entity.js';
import { RuleBooks } from '../rules/rule-books.js';

/** Milliseconds that a renewal under way has to come to its end when the service stops. */
const GRACE = 8000;

/** Takes down when the heart beats and how long that takes, and when it had stood still. */
@Injectable()
export class Pulse implements OnModuleDestroy {
  private readonly logger = new Logger(Pulse.name);
  private readonly seconds: Histogram;
  private renewal: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly rules: RuleBooks,
    registry: Registry,
    private readonly zalo: ZaloTokens,
  ) {
    this.seconds = new Histogram({
      name: 'dondoc_tick_seconds',
      help: 'How long a heartbeat took.',
      buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60, 300],
      registers: [registry],
    });
  }

  /** A beat begins: notes whether the heart had stood still until now, and answers the rules of this beat. */
  async begin(now: Instant): Promise<RuleBook> {
    const book = await this.rules.read(this.database.read);
    const last = (await this.database.read.findOneBy(Mark, { name: HEARTBEAT }))?.at;
    if (!last || earlier(now, last.add(SILENCE))) return book;
    this.logger.warn('heartbeat was silent', { since: instantText(last) });
    if (isStandstill(last, now, book.calendar))
      await this.database.write((tx) => mark(tx, STANDSTILL, instantText(last), now));
    return book;
  }

  /**
   * It has ended well, after so many milliseconds. What lives by being used is used: the grant that Zalo gave; no beat
   * waits for Zalo to answer that.
   */
  async end(now: Instant, milliseconds: number): Promise<void> {
    await this.database.write((tx) => mark(tx, HEARTBEAT, null, now));
    this.seconds.observe(milliseconds / 1000);
    this.renewal ??= this.zalo.keepFresh(now).finally(() => (this.renewal = undefined));
  }

  /** A new pair of tokens that is on its way is still stored: the old one is worth nothing by then. */
  async onModuleDestroy(): Promise<void> {
    await Promise.race([this.renewal, pause(GRACE, undefined, { ref: false })]);
  }
}

function mark(tx: Transaction, name: string, owner: string | null, at: Instant) {
  return tx.upsert(Mark, { name, owner, at }, ['name']);
}
