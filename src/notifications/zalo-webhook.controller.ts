import { BadRequestException, Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { takeAccountEvent } from '../people/zalo-accounts.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { Open } from '../platform/open.js';
import { NotFound, Unauthenticated } from '../platform/refusal.js';
import { takeReceipt } from './receipts.js';
import { accountEventIn, isConsoleTest, postIn, receiptIn } from './zalo-events.js';
import { isSignedByZalo } from './zalo-signature.js';

/** Where Zalo tells what became of messages and what people do with our account; the body arrives as its bytes. */
export const ZALO_WEBHOOK = 'webhooks/zalo';

/**
 * Answers 200 once it is written down, in one short write, for Zalo waits two seconds and then tells it again (zalo.md
 * 4.1). Everything may come twice, late and out of order; therefore no event is too old to be taken.
 */
@Open()
@ApiExcludeController()
@Controller(ZALO_WEBHOOK)
export class ZaloWebhookController {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(200)
  async take(@Body() body: unknown, @Headers('x-zevent-signature') signature = ''): Promise<object> {
    const { appId, oaSecretKey: key } = this.config.zalo;
    if (!appId || !key) throw new NotFound('zalo/no-webhook', 'Hệ thống chưa được đặt để nhận tin của Zalo.');
    const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
    const post = postIn(bytes);
    const signing = { appId: post?.appId ?? appId, timestamp: post?.timestamp ?? '', key };
    if (!isSignedByZalo(signature, bytes, signing))
      throw new Unauthenticated('zalo/wrong-signature', 'Chữ ký của Zalo không đúng.');
    if (!post) throw new BadRequestException();
    if (isConsoleTest(post)) return {};
    if (post.appId !== appId) throw new Unauthenticated('zalo/other-app', 'Tin của một ứng dụng Zalo khác.');
    const now = this.clock.now();
    const receipt = receiptIn(post, now);
    const event = accountEventIn(post, now);
    await this.database.write(async (tx) => {
      for (const providerId of receipt?.messageIds ?? [])
        await takeReceipt(tx, { channel: 'zalo', ...receipt!, providerId }, now);
      if (event) await takeAccountEvent(tx, event, now);
    });
    return {};
  }
}
