import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import axios, { isAxiosError } from 'axios';

/** Longest wait for an answer of Zalo, in milliseconds. A lease on a refresh has to outlast it. */
const TIMEOUT = 15_000;
/** An answer is a few lines; more than this is none of Zalo's. */
const LONGEST = 1_000_000;

/** Every connection is new: on a kept one that the other side has closed, a message's fate would be unknown. */
const http = axios.create({
  timeout: TIMEOUT,
  maxRedirects: 0,
  maxContentLength: LONGEST,
  validateStatus: () => true,
  httpAgent: new HttpAgent({ keepAlive: false }),
  httpsAgent: new HttpsAgent({ keepAlive: false }),
});

/** An answer whatever its status; or none, and then whether the request may have arrived. */
export type Reply =
  { answered: true; status: number; body: unknown } | { answered: false; left: boolean; code: string };

/** What Zalo is asked: a form or an object is posted. */
export interface Request {
  method: 'GET' | 'POST';
  url: string;
  body?: object;
  headers: Record<string, string>;
}

/**
 * Asks once, never again by itself, and follows no redirect. Of what goes wrong only a code is kept: the error itself
 * holds the request with its secrets.
 */
export async function request({ method, url, body, headers }: Request): Promise<Reply> {
  try {
    const reply: { status: number; data: unknown } = await http.request({ method, url, data: body, headers });
    return { answered: true, status: reply.status, body: reply.data };
  } catch (error) {
    if (!isAxiosError(error)) return { answered: false, left: true, code: 'ESOCKET' };
    // What still waits here for a connection, or in front of a certificate that is refused, nobody has read.
    const asked = error.request as { writableFinished?: boolean } | undefined;
    return { answered: false, left: asked?.writableFinished !== false, code: error.code ?? 'ESOCKET' };
  }
}

/** The field of an object that came from outside; undefined for anything else. */
export function field(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
}

/** The field when it is a text that is not empty. */
export function text(body: unknown, name: string): string | undefined {
  const value = field(body, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The field as a number, which Zalo writes as a number here and as a text there; undefined for anything else. */
export function numberIn(body: unknown, name: string): number | undefined {
  const value = field(body, name);
  const number =
    typeof value === 'number' || (typeof value === 'string' && value !== '') ? Number(value) : NaN;
  return Number.isFinite(number) ? number : undefined;
}

/** Zalo's `error` as a number; undefined when it is missing or none, which is never a success. */
export function errorOf(body: unknown): number | undefined {
  const code = numberIn(body, 'error');
  return Number.isInteger(code) ? code : undefined;
}
