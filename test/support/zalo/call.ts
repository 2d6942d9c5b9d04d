import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** A request as it came. */
export interface Call {
  /** `POST /message/template` */
  route: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: string;
}

/** What goes back: an object as JSON, a text with its status and headers, or nothing but a cut line. */
export interface Answer {
  json?: object;
  status?: number;
  text?: string;
  headers?: Record<string, string>;
  cut?: boolean;
  /** Milliseconds before it goes. */
  after?: number;
}

/** The whole request. */
export async function read(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://zalo');
  return {
    route: `${request.method} ${pathname}`,
    query: searchParams,
    headers: request.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

/** Gives the answer, late when it has to be; a line that the caller has cut meanwhile is left. */
export async function reply(response: ServerResponse, answer: Answer): Promise<void> {
  if (answer.after) await Promise.race([wait(answer.after), once(response, 'close')]);
  if (answer.cut) return void response.destroy();
  const type = answer.json ? 'application/json' : 'text/html; charset=utf-8';
  response.writeHead(answer.status ?? 200, { 'content-type': type, ...answer.headers });
  response.end(answer.json ? JSON.stringify(answer.json) : answer.text);
}

/** An object that came as JSON; undefined for anything else. */
export function objectIn(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
