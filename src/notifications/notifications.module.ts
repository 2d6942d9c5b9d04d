import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { ChannelsModule } from '../channels/channels.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RulesModule } from '../rules/rules.module.js';
import { ByHandService } from './log/by-hand.service.js';
import { ChannelCare } from './channel-care/channel-care.service.js';
import { SignInMails } from './channel-care/sign-in-mails.service.js';
import { ChannelsController } from './channel-care/channels.controller.js';
import { ContentsService } from './letters/contents.service.js';
import { DeliveryService } from './delivery/delivery.service.js';
import { Envelopes } from './envelopes.js';
import { EvidenceController } from './evidence/evidence.controller.js';
import { EvidenceService } from './evidence/evidence.service.js';
import { FallbackService } from './delivery/fallback.service.js';
import { LettersService } from './letters/letters.service.js';
import { MailReturnsController } from './returned-mail/mail-returns.controller.js';
import { NoticeQueries } from './log/notice.queries.js';
import { NoticeStories } from './log/notice-story.service.js';
import { NoticesController } from './log/notices.controller.js';
import { Outbox } from './outbox.js';
import { Printer } from './letters/printer.js';
import { Reach } from './delivery/reach.js';
import { ZaloAccountsController } from './zalo/zalo-accounts.controller.js';
import { ZaloWebhookController } from './zalo/zalo-webhook.controller.js';

/** The outbox: what is told to whom, and how it gets there. */
@Module({
  imports: [PeopleModule, AccessModule, RulesModule, ChannelsModule],
  controllers: [
    ZaloWebhookController,
    MailReturnsController,
    ZaloAccountsController,
    NoticesController,
    EvidenceController,
    ChannelsController,
  ],
  providers: [
    Envelopes,
    Outbox,
    ContentsService,
    Printer,
    LettersService,
    DeliveryService,
    FallbackService,
    NoticeQueries,
    NoticeStories,
    ByHandService,
    EvidenceService,
    Reach,
    ChannelCare,
    SignInMails,
  ],
  exports: [
    Envelopes,
    Outbox,
    DeliveryService,
    FallbackService,
    NoticeQueries,
    NoticeStories,
    ByHandService,
    EvidenceService,
    Reach,
    ChannelCare,
    SignInMails,
  ],
})
export class NotificationsModule {}
