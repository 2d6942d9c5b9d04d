import { Injectable } from '@nestjs/common';
import { AccessService } from '../access/access.service.js';
import type { Issued } from '../access/sessions.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { SeeOther } from './answer.js';
import { KeptForms } from './kept-form.js';
import { ownPath } from './links.js';
import { KeptFormPage } from './pages/kept-form.page.js';
import { SignInPage, type SignInProps } from './pages/sign-in.page.js';

/** What was wanted before signing in came between. */
export interface Wanted {
  /** A path on this service. */
  then?: string | undefined;
  /** A form that was sent after its session had ended, sealed. */
  kept?: string | undefined;
}

/** What signing in shows, and what comes after it. */
@Injectable()
export class SignInDesk {
  constructor(
    private readonly access: AccessService,
    private readonly forms: KeptForms,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  page(props: Omit<SignInProps, 'sso'>) {
    return SignInPage({ ...props, sso: this.config.oidc });
  }

  /** Where whoever has just signed in goes on: to what was wanted, or to the form that is still to be sent. */
  async goOn({ secret }: Pick<Issued, 'secret'>, { then, kept }: Wanted) {
    const unsent = kept && this.forms.open(kept);
    const who = unsent && (await this.access.principalOfSession(secret, this.clock.now()));
    if (!who) return new SeeOther(ownPath(then));
    return KeptFormPage({ who, kept: unsent, from: then && ownPath(then) });
  }
}
