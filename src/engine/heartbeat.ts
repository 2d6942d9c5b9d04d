import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { schedule, type ScheduledTask } from 'node-cron';
import { VIETNAM } from '../domain/day.js';
import { Clock } from '../platform/clock.js';
import { traceOf } from '../platform/logging.js';
import { AfterBeat } from './after-beat.js';
import { Gate } from './gate.js';
import { TickService } from './tick.service.js';

/** Milliseconds after which a beat leaves the rest to the next one, so that reminders wait for no long queue. */
const LIMIT = 60_000;
/** Milliseconds that what is on its way has to come to its end when the service stops. */
const GRACE = 8000;

const EVERY_15_SECONDS = '*/15 * * * * *';

/** Beats while the service runs. Every instance may do so: the claims make it safe. */
@Injectable()
export class Heartbeat implements OnModuleDestroy {
  private readonly logger = new Logger(Heartbeat.name);
  private task: ScheduledTask | undefined;
  private beating: Promise<void> = Promise.resolve();
  private rest: Promise<void> = Promise.resolve();

  constructor(
    private readonly engine: TickService,
    private readonly clock: Clock,
    private readonly gate: Gate,
    private readonly after: AfterBeat,
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

  /** Begins nothing more and waits for what is under way, but not for ever: the leases tell of what is left. */
  async onModuleDestroy(): Promise<void> {
    await this.task?.stop();
    this.engine.stop();
    const ended = this.beating.then(() => this.rest);
    await Promise.race([ended, pause(GRACE, undefined, { ref: false })]);
    this.engine.abandon();
  }

  /** One beat; what goes wrong is logged, and the next one comes all the same. */
  async beat(): Promise<void> {
    const now = this.clock.now();
    try {
      if (!(await this.gate.isOpen(now))) return;
      await this.engine.tick(now, LIMIT);
      this.rest = this.after.run(now);
    } catch (error) {
      this.logger.error('tick failed', { stack: traceOf(error) });
    }
  }
}
