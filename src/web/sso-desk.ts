import { Injectable, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { notOffered, NotSignedIn, refusalOf } from '../access/oidc-failures.js';
import { ROUND_COOKIE, ROUND_MINUTES, type Wish } from '../access/oidc-round.js';
import { OidcSignIn } from '../access/oidc-sign-in.js';
import type { Principal } from '../access/principal.js';
import { sessionCookie } from '../access/session-cookie.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { offersOidc } from '../platform/oidc-settings.js';
import { Refusal } from '../platform/refusal.js';
import { SeeOther, Shown } from './answer.js';
import { links } from './links.js';
import { SignInPage } from './pages/sign-in.page.js';
import { LeavingPage, NotLinkedPage } from './pages/sso.page.js';

/** Who asks, by which browser. */
export interface Asking {
  request: FastifyRequest;
  reply: FastifyReply;
  who?: Principal | undefined;
}

/** The browser's way to the provider and back, with what it carries and what it is told when that came to nothing. */
@Injectable()
export class SsoDesk {
  private readonly logger = new Logger('sso');

  constructor(
    private readonly signIn: OidcSignIn,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Off to the provider; to link an account by way of a page of ours, since no form may lead to another site. */
  leave(wish: Wish, asking: Asking): Promise<SeeOther | Shown> {
    return this.orTold(wish, asking, async () => {
      const { address, sealed } = await this.signIn.begin(wish, this.callback, this.clock.now());
      this.keepRound(asking.reply, sealed, ROUND_MINUTES * 60);
      if (!asking.who) return new SeeOther(address);
      void asking.reply.header('refresh', `0;url=${address}`);
      return new Shown(200, LeavingPage({ who: asking.who, name: this.config.oidc.name, address }));
    });
  }

  /** Back from there: `goOn` with whoever has shown to be this person, and with what was wished for. */
  comeBack(
    asking: Asking,
    goOn: (personId: number, wish: Wish) => Promise<SeeOther>,
  ): Promise<SeeOther | Shown> {
    const { request, reply, who } = asking;
    const now = this.clock.now();
    const round = this.signIn.roundIn(request.cookies[ROUND_COOKIE], now);
    this.keepRound(reply, '', 0);
    return this.orTold(round ?? {}, asking, async () => {
      if (!round) throw new NotSignedIn('expired');
      const address = new URL(this.callback);
      address.search = new URL(request.url, this.callback).search;
      return goOn(await this.signIn.finish(round, address, who, now), round);
    });
  }

  /** What comes to nothing is told where it was begun, in words that say what to do. */
  private async orTold(
    { then, linkOf }: Wish,
    { request, who }: Asking,
    work: () => Promise<SeeOther | Shown>,
  ): Promise<SeeOther | Shown> {
    const { oidc } = this.config;
    if (!offersOidc(oidc)) throw notOffered();
    try {
      return await work();
    } catch (error) {
      if (error instanceof NotSignedIn)
        this.logger.warn('not signed in', {
          ...{ requestId: request.id, failure: error.failure, cause: error.cause },
        });
      const refusal = error instanceof NotSignedIn ? refusalOf(error.failure, oidc.name) : error;
      if (!(refusal instanceof Refusal)) throw refusal;
      const page = linkOf && who ? NotLinkedPage({ who, refusal }) : SignInPage({ then, refusal, sso: oidc });
      return new Shown(refusal.status, page);
    }
  }

  private keepRound(reply: FastifyReply, sealed: string, seconds: number): void {
    const cookie = { ...sessionCookie(this.config.appUrl, seconds), path: links.sso };
    void reply.setCookie(ROUND_COOKIE, sealed, cookie);
  }

  private get callback(): string {
    return `${this.config.appUrl}${links.ssoReturn}`;
  }
}
