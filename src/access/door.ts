import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Instant } from '../domain/day.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { SESSION_COOKIE } from './authentication.guard.js';
import { CodeAsked } from './second-factors.js';
import { MINUTES_FOR_CODE, SecondSteps } from './second-steps.js';
import { deviceOf, keepSession, sessionCookie } from './session-cookie.js';
import type { Device, Issued } from './sessions.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** The name of the cookie that says who has shown the first of two steps. */
export const CODE_COOKIE = 'dondoc-ma';

/** No refusal is told sooner, so that its time does not tell whether there is such an account. */
const SOONEST_REFUSAL = 200;

/** Where browsers come in: guesses are slowed down, and whoever is let in gets the cookie of a session. */
@Injectable()
export class Door {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly throttle: SignInThrottle,
    private readonly secondSteps: SecondSteps,
  ) {}

  /**
   * Gives the browser the session that `work` answers with. Where a code has to follow, CodeAsked passes and the
   * browser is known on the page for it. TooMany when too many were refused from this address.
   */
  async enter(
    request: FastifyRequest,
    reply: FastifyReply,
    work: (now: Instant, device: Device) => Promise<Issued>,
  ): Promise<Issued> {
    const now = this.clock.now();
    const device = deviceOf(request);
    this.throttle.count('sign-in', device.address);
    const soonest = pause(SOONEST_REFUSAL, undefined, { ref: false });
    try {
      const session = await work(now, device);
      this.throttle.forgive('sign-in', device.address);
      keepSession(reply, session, this.config);
      if (request.cookies[CODE_COOKIE]) this.keepTicket(reply, '', 0);
      return session;
    } catch (refusal) {
      if (!(refusal instanceof CodeAsked)) await soonest;
      else {
        this.throttle.forgive('sign-in', device.address);
        this.keepTicket(reply, this.secondSteps.ticket(refusal, now), 60 * MINUTES_FOR_CODE);
      }
      throw refusal;
    }
  }

  /** The browser is nobody's any more. */
  forget(reply: FastifyReply): void {
    void reply.setCookie(SESSION_COOKIE, '', sessionCookie(this.config.appUrl, 0));
    // What was typed and not saved is kept in the browser; it may be somebody else's in a minute.
    void reply.header('clear-site-data', '"storage"');
  }

  private keepTicket(reply: FastifyReply, ticket: string, seconds: number): void {
    void reply.setCookie(CODE_COOKIE, ticket, sessionCookie(this.config.appUrl, seconds));
  }
}
