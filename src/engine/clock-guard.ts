import { Injectable, Logger } from '@nestjs/common';
import { trustAfter, type Trust } from '../domain/clock-guard.js';
import { earlier, type Instant } from '../domain/day.js';
import { Clock } from '../platform/clock.js';
import { instantText } from '../platform/columns.js';
import { Database } from '../platform/database.js';
import { CLOCK_DOUBTED, HEARTBEAT, Mark } from '../platform/mark.entity.js';
import { putRight } from './put-right.js';

/** By how much the last heartbeat may lie ahead before it is clear that a clock was wrong. */
const AHEAD = { hours: 1 };

/** How often things are set right at most: of two instances whose clocks differ for good neither may undo the other. */
const PUT_RIGHT = 'clock-put-right';
const APART = { hours: 24 };

/** Keeps a wrong clock from telling half a year's reminders in one morning, and from silence once it is set right. */
@Injectable()
export class ClockGuard {
  private readonly logger = new Logger(ClockGuard.name);
  private trust: Trust | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Whether the clock can be trusted at `now`; to be asked before each beat. */
  async trusts(now: Instant): Promise<boolean> {
    const before = this.trust?.doubtedUntil ?? null;
    this.trust = trustAfter(this.trust, { wall: now, running: this.clock.running() });
    const doubted = this.trust.doubtedUntil !== null;
    if (doubted && before === null) await this.doubt(now);
    if (!doubted && before !== null) await this.believe(now);
    if (doubted) return false;
    const last = (await this.database.read.findOneBy(Mark, { name: HEARTBEAT }))?.at;
    if (last && earlier(now.add(AHEAD), last)) await this.setBack(now, last);
    return true;
  }

  private async doubt(now: Instant): Promise<void> {
    this.logger.error('clock leapt ahead, nothing is planned for now', { now: instantText(now) });
    const doubted = { name: CLOCK_DOUBTED, owner: null, at: now };
    await this.database.write((tx) => tx.upsert(Mark, doubted, ['name']));
  }

  private async believe(now: Instant): Promise<void> {
    this.logger.warn('clock is steady again', { now: instantText(now) });
    await this.database.write((tx) => tx.delete(Mark, { name: CLOCK_DOUBTED }));
  }

  private async setBack(now: Instant, last: Instant): Promise<void> {
    const times = { now: instantText(now), last: instantText(last) };
    const done = await this.database.write(async (tx) => {
      const before = (await tx.findOneBy(Mark, { name: PUT_RIGHT }))?.at;
      if (before && now.since(before).abs().total('hours') < APART.hours) return false;
      await putRight(tx, now);
      await tx.upsert(Mark, { name: PUT_RIGHT, owner: null, at: now }, ['name']);
      return true;
    });
    if (done) this.logger.error('clock was set back, plans are set right', times);
    else this.logger.error('clocks differ, nothing is set right again so soon', times);
  }
}
