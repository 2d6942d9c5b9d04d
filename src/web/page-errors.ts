import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Principal } from '../access/principal.js';
import { PageErrors, type ProblemReport } from '../platform/refusal.filter.js';
import { links, ownPath, withQuery } from './links.js';
import { markup } from './page.interceptor.js';
import { ErrorPage } from './pages/error.page.js';

/** Problems as pages; whoever is not signed in is sent to do so, and afterwards back to where they were. */
@Injectable()
export class RenderedErrors extends PageErrors {
  async show(
    report: ProblemReport,
    request: FastifyRequest & { principal?: Principal },
    reply: FastifyReply,
  ): Promise<void> {
    if (report.status === 401) {
      const then = withQuery(links.signIn, { tiep: cameFrom(request) });
      await reply.status(303).header('location', then).send();
      return;
    }
    const page = ErrorPage({ report, who: request.principal });
    await reply.status(report.status).send(markup(reply, page));
  }
}

/** The page itself, or for a form the page it stood on; nothing for home, which is where sign-in leads anyway. */
function cameFrom({ method, url, headers }: FastifyRequest): string | undefined {
  if (method === 'GET') return url === links.home ? undefined : ownPath(url);
  const referrer = headers.referer && URL.canParse(headers.referer) ? new URL(headers.referer) : undefined;
  return referrer && ownPath(referrer.pathname);
}
