import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { gzipSync } from 'node:zlib';
import { isValidElement, type VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { map, type Observable } from 'rxjs';
import { SeeOther, Shown } from './answer.js';
import { KEPT, letKeep } from './kept-pages.js';

/** Turns what a page's handler returns into what the browser gets: markup, another status, or another address. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const kept = this.reflector.get<true | undefined>(KEPT, context.getHandler());
    return next.handle().pipe(
      map((answer) => {
        if (answer instanceof SeeOther) {
          void reply.status(303).header('location', answer.to);
          return '';
        }
        if (answer instanceof Shown) return packed(reply, markup(reply.status(answer.status), answer.page));
        if (!isValidElement(answer)) return answer;
        if (kept) letKeep(reply);
        return packed(reply, markup(reply.status(200), answer));
      }),
    );
  }
}

const WORTH_PACKING = 4_000;

/** `html` packed for who accepts it: a table of a hundred drafts shrinks to a tenth. */
function packed(reply: FastifyReply, html: string): Buffer {
  void reply.header('vary', 'accept-encoding');
  if (html.length < WORTH_PACKING || !reply.request.headers['accept-encoding']?.includes('gzip'))
    return Buffer.from(html);
  void reply.header('content-encoding', 'gzip');
  return gzipSync(html, { level: 4 });
}

/** The whole page as text; a page shows people's duties, so nothing on the way may keep it. */
export function markup(reply: FastifyReply, page: VNode): string {
  void reply.header('content-type', 'text/html; charset=utf-8').header('cache-control', 'no-store');
  return `<!doctype html>${render(page)}`;
}
