import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { schedule, type ScheduledTask } from 'node-cron';
import { VIETNAM } from '../domain/day.js';
import { Clock } from '../platform/clock.js';
import { traceOf } from '../platform/logging.js';
import { Gate } from './gate.js';
import { OutgoingHeartbeat } from './outgoing-heartbeat.js';
import { TickService } from './tick.service.js';

const EVERY_15_SECONDS = '*/15 * * * * *';

/** Beats while the service runs. Every instance may do so: the claims make it safe. */
@Injectable()
export class Heartbeat implements OnModuleDestroy {
  private readonly logger = new Logger(Heartbeat.name);
  private task: ScheduledTask | undefined;
  private beating: Promise<void> = Promise.resolve();
  private telling: Promise<void> = Promise.resolve();

  constructor(
    private readonly engine: TickService,
    private readonly clock: Clock,
    private readonly gate: Gate,
    private readonly outgoing: OutgoingHeartbeat,
  ) {}

  /** Beats at once, to make up for what was missed, and from then on by the timer. */
  start(): void {
    this.beating = this.beat();
    this.task = schedule(EVERY_15_SECONDS, () => (this.beating = this.beating.then(() => this.beat())), {
      noOverlap: true,
      timezone: VIETNAM,
      name: 'heartbeat',
    });
  }

  /** Waits for the beat that is under way. */
  async onModuleDestroy(): Promise<void> {
    await this.task?.stop();
    await this.beating;
    await this.telling;
  }

  /** One beat; what goes wrong is logged, and the next one comes all the same. */
  async beat(): Promise<void> {
    const now = this.clock.now();
    try {
      if (!(await this.gate.isOpen(now))) return;
      await this.engine.tick(now);
      // Nobody waits for it: a watchman who does not answer delays no reminder.
      this.telling = this.outgoing.send(now);
    } catch (error) {
      this.logger.error('tick failed', { stack: traceOf(error) });
    }
  }
}
