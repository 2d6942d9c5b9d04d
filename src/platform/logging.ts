import { randomUUID } from 'node:crypto';
import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { stopwatch } from './clock.js';

/*
 * One event, one line, with fields: `logger.log('event', { requestId, ... })`. Never the text of a message, a person's
 * name or address, nor an address with its query, which may carry a secret.
 */

/** What Nest tells of its own building at each start: a hundred lines that nobody reads. */
const BUILDING = ['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication'];

/** Writes JSON lines to standard error, so that standard output stays free for a command's answer. */
export class JsonLogger extends ConsoleLogger {
  constructor(logLevels: LogLevel[] = ['log', 'warn', 'error', 'fatal']) {
    super({ json: true, flattenParams: true, logLevels });
  }

  override log(message: unknown, ...more: unknown[]): void {
    if (!BUILDING.includes(String(more.at(-1)))) super.log(message, ...more);
  }

  protected override printAsJson(
    message: unknown,
    options: Parameters<ConsoleLogger['printAsJson']>[1],
  ): void {
    super.printAsJson(message, { ...options, writeStreamType: 'stderr' });
  }
}

/**
 * What a log keeps of an unexpected error: where it happened. Not the error itself, for a database's error carries the
 * row's values beside its message.
 */
export function traceOf(thrown: unknown): string {
  return (thrown instanceof Error && thrown.stack) || String(thrown);
}

/** Fastify's `genReqId`. A number of our own: one that the caller chooses could forge lines of the log. */
export function newRequestId(): string {
  return randomUUID();
}

/** The reply's header with the number under which the log knows the request. */
export const REQUEST_ID = 'x-request-id';

/** One line for each request but those to /health, and its id in the reply's `x-request-id`. */
export function logRequests(server: FastifyInstance, logger: ConsoleLogger): void {
  const watches = new WeakMap<FastifyRequest, () => number>();
  server.addHook('onRequest', async (request, reply) => {
    watches.set(request, stopwatch());
    reply.header(REQUEST_ID, request.id);
  });
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    if (route.startsWith('/health')) return;
    logger.log('request', {
      requestId: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      ms: watches.get(request)?.(),
    });
  });
}
