import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { isValidElement, type VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { map, type Observable } from 'rxjs';
import { SeeOther, Shown } from './answer.js';

/** Turns what a page's handler returns into what the browser gets: markup, another status, or another address. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer) => {
        if (answer instanceof SeeOther) {
          void reply.status(303).header('location', answer.to);
          return '';
        }
        if (answer instanceof Shown) return markup(reply.status(answer.status), answer.page);
        return isValidElement(answer) ? markup(reply.status(200), answer) : answer;
      }),
    );
  }
}

/** The whole page as text; a page shows people's duties, so nothing on the way may keep it. */
export function markup(reply: FastifyReply, page: VNode): string {
  void reply.header('content-type', 'text/html; charset=utf-8').header('cache-control', 'no-store');
  return `<!doctype html>${render(page)}`;
}
