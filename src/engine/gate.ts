import { Injectable, Logger } from '@nestjs/common';
import type { Instant } from '../domain/day.js';
import { Database } from '../platform/database.js';
import { newerSteps } from '../platform/schema.js';
import { ClockGuard } from './clock-guard.js';

/** Whether this instance may beat: an old version keeps its hands off a newer one's database, and a wrong clock waits. */
@Injectable()
export class Gate {
  private readonly logger = new Logger(Gate.name);
  private complained = false;

  constructor(
    private readonly database: Database,
    private readonly clockGuard: ClockGuard,
  ) {}

  /** To be asked before each beat. */
  async isOpen(now: Instant): Promise<boolean> {
    const newer = await newerSteps(this.database);
    if (newer.length === 0) return this.clockGuard.trusts(now);
    if (!this.complained) this.logger.error('database is of a newer version, beats no more', { newer });
    this.complained = true;
    return false;
  }
}
