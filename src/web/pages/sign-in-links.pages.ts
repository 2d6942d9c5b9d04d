import { Body, Controller, Post } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { SignInMails } from '../../notifications/channel-care/sign-in-mails.service.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import { Id } from '../../platform/id.js';
import { SignInLinks } from '../../staff/sign-in-links.service.js';
import { Form, type FormBody } from '../form.js';
import { links, withQuery } from '../links.js';
import { HandedLinkPage } from './sign-in-links.page.js';

/** One-time links that administrators and secretariats hand to somebody: shown once, or sent by mail. */
@Controller('nguoi/:id/duong-dan')
export class SignInLinksPages {
  constructor(
    private readonly signInLinks: SignInLinks,
    private readonly mails: SignInMails,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @Post()
  @For('keeper')
  async make(@Id() id: number, @Who() who: Principal, @Body() body: FormBody) {
    const now = this.clock.now();
    const link = await this.signInLinks.make(id, who, now);
    const address = `${this.config.appUrl}${withQuery(links.signInLink, { ma: link.secret })}`;
    if (new Form(body).text('cach') !== 'thu') return HandedLinkPage({ who, link, address });
    return HandedLinkPage({ who, link, mailed: await this.mails.send(link, address, who, now) });
  }
}
