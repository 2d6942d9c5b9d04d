import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { unknownLink } from '../access/answer-links.js';
import type { Principal } from '../access/principal.js';
import { Config } from '../platform/config.js';
import { PageErrors, type ProblemReport } from '../platform/refusal.filter.js';
import { KeptForms } from './kept-form.js';
import { links, ownPath, withQuery } from './links.js';
import { markup } from './page.interceptor.js';
import { DeadLinkPage } from './pages/dead-link.page.js';
import { ErrorPage } from './pages/error.page.js';
import { SignInPage } from './pages/sign-in.page.js';

/**
 * Problems as pages; whoever is not signed in is sent to do so, and afterwards back to where they were. A form that
 * comes after its session has ended stays with the sign-in page, so that nothing typed is lost.
 */
@Injectable()
export class RenderedErrors extends PageErrors {
  constructor(
    private readonly forms: KeptForms,
    private readonly config: Config,
  ) {
    super();
  }

  async show(
    report: ProblemReport,
    request: FastifyRequest & { principal?: Principal },
    reply: FastifyReply,
  ): Promise<void> {
    if (report.status === 401) {
      const then = cameFrom(request);
      const kept = request.method === 'POST' ? await this.forms.seal(request) : undefined;
      if (kept)
        await reply.status(401).send(markup(reply, SignInPage({ then, kept, sso: this.config.oidc })));
      else
        await reply
          .status(303)
          .header('location', withQuery(links.signIn, { tiep: then }))
          .send();
      return;
    }
    const page = isBrokenLink(report, request.url)
      ? DeadLinkPage({ refusal: unknownLink(), about: undefined })
      : ErrorPage({ report, who: request.principal });
    await reply.status(report.status).send(markup(reply, page));
  }
}

/** A link of ours that arrived so mangled that it leads to no handler. */
function isBrokenLink({ status, code }: ProblemReport, url: string): boolean {
  return (
    url.startsWith(links.answer('')) && code.startsWith('request/') && (status === 400 || status === 404)
  );
}

/** The page itself, or for a form the page it stood on; nothing for home, which is where sign-in leads anyway. */
function cameFrom({ method, url, headers }: FastifyRequest): string | undefined {
  if (method === 'GET') return url === links.home ? undefined : ownPath(url);
  const referrer = headers.referer && URL.canParse(headers.referer) ? new URL(headers.referer) : undefined;
  return referrer && ownPath(referrer.pathname);
}
