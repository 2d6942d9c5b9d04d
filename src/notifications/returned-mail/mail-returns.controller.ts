import { timingSafeEqual } from 'node:crypto';
import { Body, Controller, Headers, HttpCode, Logger, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import { Database } from '../../platform/database.js';
import { Open } from '../../platform/open.js';
import { NotFound, Unauthenticated } from '../../platform/refusal.js';
import { hashOf } from '../../platform/secrets.js';
import { takeReturned } from './mail-returns.js';
import { Reach } from '../delivery/reach.js';

/** Where the mail server hands over what comes back to MAIL_FROM's address, one raw mail a request. */
export const MAIL_WEBHOOK = 'webhooks/mail';

/**
 * Answers 204 for every mail that was read, ours or not, so that nobody tries it again; another answer asks the mail
 * server to keep it and come again.
 */
@Open()
@ApiExcludeController()
@Controller(MAIL_WEBHOOK)
export class MailReturnsController {
  private readonly logger = new Logger(MailReturnsController.name);

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly reach: Reach,
    private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(204)
  async take(@Body() body: unknown, @Headers('authorization') authorization = ''): Promise<void> {
    const { bounceKey } = this.config.mail;
    if (!bounceKey)
      throw new NotFound('mail/no-webhook', 'Hệ thống chưa được đặt để nhận thư trả lại (MAIL_BOUNCE_KEY).');
    if (!isSame(authorization.replace(/^Bearer\s+/i, '').trim(), bounceKey))
      throw new Unauthenticated('mail/wrong-key', 'Khóa nhận thư trả lại không đúng.');
    const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
    const channelsOf = this.reach.channelsOf.bind(this.reach);
    const returned = await takeReturned(this.database, bytes, channelsOf, this.clock.now());
    this.logger.log('returned mail', { returned });
  }
}

function isSame(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(a)), Buffer.from(hashOf(b)));
}
