import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import axios, { isAxiosError, type AxiosRequestConfig } from 'axios';

/** Longest wait for an answer of Zalo, in milliseconds. A lease on a refresh has to outlast it. */
const TIMEOUT = 15_000;

/** Every connection is new: on a kept one that the other side has closed, a message's fate would be unknown. */
const http = axios.create({
  timeout: TIMEOUT,
  maxRedirects: 0,
  validateStatus: () => true,
  httpAgent: new HttpAgent({ keepAlive: false }),
  httpsAgent: new HttpsAgent({ keepAlive: false }),
});

/** The errors that come before a request has left. */
const NEVER_LEFT = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'CERT_HAS_EXPIRED',
];

/** An answer whatever its status; or none, and then whether the request may have arrived. */
export type Reply =
  { answered: true; status: number; body: unknown } | { answered: false; left: boolean; code: string };

/** Posts once, never again by itself, and follows no redirect. */
export async function post(url: string, body: unknown, headers: Record<string, string>): Promise<Reply> {
  const options: AxiosRequestConfig = { headers };
  try {
    const { status, data }: { status: number; data: unknown } = await http.post(url, body, options);
    return { answered: true, status, body: data };
  } catch (error) {
    const code = (isAxiosError(error) && error.code) || 'ESOCKET';
    return { answered: false, left: !NEVER_LEFT.includes(code), code };
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

/** Zalo's `error` as a number; undefined when it is missing or none, which is never a success. */
export function errorOf(body: unknown): number | undefined {
  const value = field(body, 'error');
  const code = typeof value === 'number' || (typeof value === 'string' && value !== '') ? Number(value) : NaN;
  return Number.isInteger(code) ? code : undefined;
}
