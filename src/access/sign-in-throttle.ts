import {
  type CanActivate,
  type ExecutionContext,
  HttpException,
  HttpStatus,
  Injectable,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { earlier, type Instant } from '../domain/day.js';
import { Clock } from '../platform/clock.js';

/** Tries that one address has within a minute. */
const TRIES = 10;

/**
 * Slows down whoever guesses: ten tries a minute from one address, whatever accounts they aim at (a single account
 * locks by itself, see passwords.ts). Counted per instance. Its own because the packaged one of Nest is not loadable
 * beside Nest 12 by the test runner.
 */
@Injectable()
export class SignInThrottle implements CanActivate {
  private readonly windows = new Map<string, { tries: number; until: Instant }>();

  constructor(private readonly clock: Clock) {}

  canActivate(context: ExecutionContext): boolean {
    this.count('sign-in', context.switchToHttp().getRequest<FastifyRequest>().ip);
    return true;
  }

  /** Counts one more try at `door` from an address; throws 429 when those of this minute are used up. */
  count(door: 'sign-in' | 'link', address: string): void {
    const now = this.clock.now();
    for (const [key, { until }] of this.windows) if (!earlier(now, until)) this.windows.delete(key);
    const key = `${door} ${address}`;
    const window = this.windows.get(key) ?? { tries: 0, until: now.add({ minutes: 1 }) };
    window.tries += 1;
    this.windows.set(key, window);
    if (window.tries > TRIES) throw new HttpException('Too many tries', HttpStatus.TOO_MANY_REQUESTS);
  }
}
