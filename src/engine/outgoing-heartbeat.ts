import { Injectable, Logger } from '@nestjs/common';
import type { Instant } from '../domain/day.js';
import { Config } from '../platform/config.js';
import { WatchService } from './watch.service.js';

const TIME_LIMIT = 5000;
/** Whoever listens outside counts in minutes. */
const APART = { seconds: 55 };
const COMPLAINT_APART = { hours: 1 };

/** Tells a watchman outside after a good heartbeat, so that silence is noticed there. */
@Injectable()
export class OutgoingHeartbeat {
  private readonly logger = new Logger(OutgoingHeartbeat.name);
  private nextAt: Instant | undefined;
  private nextComplaintAt: Instant | undefined;

  constructor(
    private readonly config: Config,
    private readonly watch: WatchService,
  ) {}

  /** Asks for the address in the settings, unless the heart beats in vain; never throws, and takes 5 seconds at most. */
  async send(now: Instant): Promise<void> {
    const { heartbeatUrl } = this.config;
    if (!heartbeatUrl || !isDue(this.nextAt, now)) return;
    this.nextAt = now.add(APART);
    try {
      if (await this.watch.beatsInVain(now)) return;
      const reply = await fetch(heartbeatUrl, {
        signal: AbortSignal.timeout(TIME_LIMIT),
        redirect: 'follow',
      });
      await reply.body?.cancel();
      if (!reply.ok) this.complain(`HTTP ${reply.status}`, now);
    } catch (error) {
      this.complain(error instanceof Error ? error.name : 'unknown', now);
    }
  }

  /** The address itself may hold a secret and stays out of the log. */
  private complain(reason: string, now: Instant): void {
    if (!isDue(this.nextComplaintAt, now)) return;
    this.nextComplaintAt = now.add(COMPLAINT_APART);
    this.logger.warn('outgoing heartbeat failed', { reason });
  }
}

function isDue(next: Instant | undefined, now: Instant): boolean {
  return !next || now.epochMilliseconds >= next.epochMilliseconds;
}
