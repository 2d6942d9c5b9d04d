import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { gzipSync } from 'node:zlib';
import { isValidElement, type VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { from, lastValueFrom, map, type Observable } from 'rxjs';
import type { Principal } from '../access/principal.js';
import { SeeOther, Shown } from './answer.js';
import { KEPT, KeptPages, type Made } from './kept-pages.js';

/** Turns what a page's handler returns into what the browser gets: markup, another status, or another address. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly pages: KeptPages,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const who = (reply.request as FastifyRequest & { principal?: Principal }).principal;
    const kept = this.reflector.get<true | undefined>(KEPT, context.getHandler());
    if (kept && who) return from(this.keptOrMade(reply, who, next));
    return next.handle().pipe(map((answer) => told(reply, answer)));
  }

  private async keptOrMade(reply: FastifyReply, who: Principal, next: CallHandler<unknown>) {
    let other: unknown;
    const { url } = reply.request;
    const page = await this.pages.get(who.personId, url, takesPacked(reply), async () => {
      const answer = await lastValueFrom(next.handle());
      if (isValidElement(answer)) return made(reply, answer);
      other = answer;
      return undefined;
    });
    return page ? sent(reply.status(200), page) : told(reply, other);
  }
}

function told(reply: FastifyReply, answer: unknown): unknown {
  if (answer instanceof SeeOther) {
    void reply.status(303).header('location', answer.to);
    return '';
  }
  if (answer instanceof Shown) return sent(reply.status(answer.status), made(reply, answer.page));
  return isValidElement(answer) ? sent(reply.status(200), made(reply, answer)) : answer;
}

const WORTH_PACKING = 4_000;

/** The page packed for who accepts it: a table of a hundred drafts shrinks to a tenth. */
function made(reply: FastifyReply, page: VNode): Made {
  const html = whole(page);
  const packed = html.length >= WORTH_PACKING && takesPacked(reply);
  return { bytes: packed ? gzipSync(html, { level: 4 }) : Buffer.from(html), packed };
}

function takesPacked({ request }: FastifyReply): boolean {
  return request.headers['accept-encoding']?.includes('gzip') ?? false;
}

function sent(reply: FastifyReply, { bytes, packed }: Made): Buffer {
  void headed(reply).header('vary', 'accept-encoding');
  if (packed) void reply.header('content-encoding', 'gzip');
  return bytes;
}

/** The whole page as text. */
export function markup(reply: FastifyReply, page: VNode): string {
  void headed(reply);
  return whole(page);
}

/** A page shows people's duties, so nothing on the way may keep it. */
function headed(reply: FastifyReply): FastifyReply {
  return reply.header('content-type', 'text/html; charset=utf-8').header('cache-control', 'no-store');
}

function whole(page: VNode): string {
  return `<!doctype html>${render(page)}`;
}
