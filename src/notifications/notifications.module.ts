import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { ChannelsModule } from '../channels/channels.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RulesModule } from '../rules/rules.module.js';
import { ByHandService } from './by-hand.service.js';
import { ChannelCare } from './channel-care.service.js';
import { ChannelsController } from './channels.controller.js';
import { ContentsService } from './contents.service.js';
import { DeliveryService } from './delivery.service.js';
import { Envelopes } from './envelopes.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceService } from './evidence.service.js';
import { FallbackService } from './fallback.service.js';
import { LettersService } from './letters.service.js';
import { MailReturnsController } from './mail-returns.controller.js';
import { NoticeQueries } from './notice.queries.js';
import { NoticeStories } from './notice-story.service.js';
import { NoticesController } from './notices.controller.js';
import { Outbox } from './outbox.js';
import { Printer } from './printer.js';
import { Reach } from './reach.js';
import { ZaloAccountsController } from './zalo-accounts.controller.js';
import { ZaloWebhookController } from './zalo-webhook.controller.js';

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
  ],
})
export class NotificationsModule {}
