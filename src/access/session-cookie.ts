import type { CookieSerializeOptions } from '@fastify/cookie';

/** How the session cookie is set, and with `maxAge: 0` cleared: out of scripts' reach, sent on our own links. */
export function sessionCookie(appUrl: string, maxAge: number): CookieSerializeOptions {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: appUrl.startsWith('https:'), maxAge };
}
