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
    const now = this.clock.now();
    for (const [address, { until }] of this.windows) if (!earlier(now, until)) this.windows.delete(address);
    const { ip } = context.switchToHttp().getRequest<FastifyRequest>();
    const window = this.windows.get(ip) ?? { tries: 0, until: now.add({ minutes: 1 }) };
    window.tries += 1;
    this.windows.set(ip, window);
    if (window.tries > TRIES) throw new HttpException('Too many tries', HttpStatus.TOO_MANY_REQUESTS);
    return true;
  }
}
