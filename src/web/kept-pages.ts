import { SetMetadata } from '@nestjs/common';
import { hash } from 'node:crypto';
import { finished } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dayOf, earlier, type Instant } from '../domain/day.js';
import { REQUEST_ID } from '../platform/logging.js';
import type { Platform } from '../platform/platform.module.js';
import { type Found, WhileUnchanged } from '../platform/while-unchanged.js';

/** What `@Kept` leaves on a handler. */
export const KEPT = 'web/kept';

/**
 * A page that says nothing but what follows from the database, the day, its address and who reads it: whoever asks for
 * it again gets it as it was made, as long as nothing has changed. Not for pages that tell the hour, nor for those
 * that note that they were read.
 */
export const Kept = () => SetMetadata(KEPT, true);

interface Answer {
  bytes: Buffer;
  /** Names and values by turns, as they go onto the wire. */
  headers: string[];
  until: Instant;
}

/** Bytes of pages that are kept in all. */
const ROOM = 64 * 2 ** 20;
/** A session that ends by itself is not written down anywhere: no page outlives it by more than this. */
const LONGEST = { seconds: 60 };

const keepable = new WeakSet<FastifyRequest>();
/** Where such a page was shown: nothing is looked for elsewhere. */
const routes = new Set<string | undefined>();

/** Says that this reply is the page of a `@Kept` handler. */
export function letKeep({ request }: FastifyReply): void {
  keepable.add(request);
  routes.add(request.routeOptions.url);
}

/**
 * Answers what the same browser has asked before without asking anybody, as long as nothing in the database has
 * changed: not the tasks, not the rights, not the session. The cookies are a part of the key, so that nobody ever gets
 * what was made for somebody else.
 */
export class KeptPages {
  private readonly answers: WhileUnchanged<Answer>;
  private readonly asked = new WeakMap<FastifyRequest, { key: string; version: string }>();
  /** Ends when the answer that is being made under this key has gone, or was given up. */
  private readonly making = new Map<string, Promise<unknown>>();

  constructor(private readonly platform: Pick<Platform, 'database' | 'clock'>) {
    this.answers = new WhileUnchanged(platform.database, ROOM, ({ bytes }) => bytes.length);
  }

  /** Answers on `server` from now on; what is registered earlier is asked before, what comes later is not. */
  answerOn(server: FastifyInstance): void {
    server.addHook('onRequest', async (request, reply) => {
      const { cookie } = request.headers;
      if (request.method !== 'GET' || !cookie || !routes.has(request.routeOptions.url)) return;
      const now = this.platform.clock.now();
      const key = keyOf(request, cookie, dayOf(now).toString());
      let { value, version } = await this.found(key, now);
      // Between looking and saying that one makes it oneself nobody else may look.
      const maker = value ? undefined : this.making.get(key);
      if (!value && !maker) this.making.set(key, this.gone(key, reply));
      if (maker) {
        await maker;
        ({ value, version } = await this.found(key, now));
      }
      if (!value) return void this.asked.set(request, { key, version });
      // Everything about it has been decided: the framework's own way out would cost as much as all of the above.
      reply.hijack();
      reply.raw.writeHead(200, [...value.headers, REQUEST_ID, request.id]).end(value.bytes);
    });
  }

  private async found(key: string, now: Instant): Promise<Found<Answer>> {
    const { value, version } = await this.answers.find(key);
    return { value: value && earlier(now, value.until) ? value : undefined, version };
  }

  private gone(key: string, reply: FastifyReply): Promise<void> {
    return new Promise((resolve) => {
      finished(reply.raw, () => {
        this.making.delete(key);
        resolve();
      });
    });
  }

  /** Keeps what `server` answers; to be called when everything has been registered that sets a header. */
  keepOf(server: FastifyInstance): void {
    server.addHook('onSend', async (request, reply, sent) => {
      const asked = this.asked.get(request);
      if (!asked || !keepable.has(request) || !(sent instanceof Buffer)) return;
      const { [REQUEST_ID]: _, ...headers } = reply.getHeaders() as Record<string, string>;
      if (reply.statusCode !== 200 || 'set-cookie' in headers) return;
      const wire = Object.entries({ ...headers, 'content-length': sent.length })
        .flat()
        .map(String);
      const until = this.platform.clock.now().add(LONGEST);
      this.answers.keep(asked.key, { bytes: sent, headers: wire, until }, asked.version);
    });
  }
}

function keyOf({ url, headers }: FastifyRequest, cookie: string, today: string): string {
  const packed = headers['accept-encoding']?.includes('gzip') ? 'gzip' : 'plain';
  return `${hash('sha256', cookie, 'base64')} ${today} ${packed} ${url}`;
}
