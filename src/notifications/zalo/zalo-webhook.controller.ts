import { BadRequestException, Body, Controller, Headers, HttpCode, Logger, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ZaloClient } from '../../channels/zalo/client.js';
import { consultation } from '../../channels/zalo/ways.js';
import type { Instant } from '../../domain/day.js';
import { takeAccountEvent, type ZaloAnswer } from '../../people/zalo-accounts.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import { Database } from '../../platform/database.js';
import { Open } from '../../platform/open.js';
import { NotFound, Unauthenticated } from '../../platform/refusal.js';
import { takeReceipt } from '../delivery/receipts.js';
import { accountEventIn, isConsoleTest, postIn, receiptIn } from './zalo-events.js';
import { isSignedByZalo } from './zalo-signature.js';

/** Where Zalo tells what became of messages and what people do with our account; the body arrives as its bytes. */
export const ZALO_WEBHOOK = 'webhooks/zalo';

const PAGE = 'trang “Thông báo của tôi”';

const ANSWERS: Readonly<Record<NonNullable<ZaloAnswer>, string>> = {
  linked:
    'Đã liên kết tài khoản Zalo này. Từ nay tin đôn đốc gửi tới đây; nhắn DỪNG để thôi nhận, NHẬN để nhận lại.',
  taken: `Chưa liên kết được: tài khoản Zalo này đang liên kết với một người khác. Người ấy cần hủy liên kết tại ${PAGE}, sau đó hãy nhắn lại mã.`,
  'wrong-code': `Mã không đúng hoặc đã hết hạn. Hãy lấy mã mới tại ${PAGE} rồi nhắn lại.`,
  'too-many-codes': `Mã không đúng hoặc đã hết hạn, và tài khoản này đã nhắn sai nhiều lần. Hãy đợi một giờ, lấy mã mới tại ${PAGE} rồi nhắn lại.`,
  withdrew: 'Đã thôi gửi tin qua Zalo; tin đôn đốc sẽ gửi qua thư điện tử. Nhắn NHẬN để nhận lại qua Zalo.',
  agreed: 'Đã ghi nhận: tin đôn đốc sẽ gửi qua Zalo. Nhắn DỪNG để thôi nhận.',
};

/**
 * Answers 200 once it is written down, in one short write, for Zalo waits two seconds and then tells it again (zalo.md
 * 4.1). Everything may come twice, late and out of order; therefore no event is too old to be taken.
 */
@Open()
@ApiExcludeController()
@Controller(ZALO_WEBHOOK)
export class ZaloWebhookController {
  private readonly logger = new Logger(ZaloWebhookController.name);

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly client: ZaloClient,
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
    const answer = await this.database.write(async (tx) => {
      for (const providerId of receipt?.messageIds ?? [])
        await takeReceipt(tx, { channel: 'zalo', ...receipt!, providerId }, now);
      return event && takeAccountEvent(tx, event, now);
    });
    if (event && answer) void this.answer(event.userId, answer, now);
    return {};
  }

  /** Zalo is not kept waiting for it, and nothing hangs on it: the person's own page tells the same. */
  private async answer(userId: string, answer: NonNullable<ZaloAnswer>, now: Instant): Promise<void> {
    const reply = await this.client.ask(consultation(userId, ANSWERS[answer]), now);
    if (!('answered' in reply) || !reply.answered) this.logger.warn('zalo answer not sent', { answer });
  }
}
