import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../platform/config.js';
import { SESSION_COOKIE } from './authentication.guard.js';
import type { Device, Issued } from './sessions.js';

/** How the session cookie is set, and with `maxAge: 0` cleared: out of scripts' reach, sent on our own links. */
export function sessionCookie(appUrl: string, maxAge: number): CookieSerializeOptions {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: appUrl.startsWith('https:'), maxAge };
}

/** Gives the browser its session. The cookie stays as long as a session can; the service knows when it ends before. */
export function keepSession(reply: FastifyReply, { secret }: Issued, { appUrl, limits }: Config): void {
  void reply.setCookie(SESSION_COOKIE, secret, sessionCookie(appUrl, limits.sessionDays * 24 * 3600));
}

/** Which browser asks, and from where. */
export function deviceOf({ headers, ip }: FastifyRequest): Device {
  return { agent: headers['user-agent'] ?? '', address: ip };
}
