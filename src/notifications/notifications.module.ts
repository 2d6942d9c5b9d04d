import { Module } from '@nestjs/common';
import { ChannelsModule } from '../channels/channels.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RulesModule } from '../rules/rules.module.js';
import { ContentsService } from './contents.service.js';
import { DeliveryService } from './delivery.service.js';
import { Envelopes } from './envelopes.js';
import { LettersService } from './letters.service.js';
import { NoticeQueries } from './notice.queries.js';
import { NoticesController } from './notices.controller.js';
import { Outbox } from './outbox.js';
import { Reach } from './reach.js';

/** The outbox: what is told to whom, and how it gets there. */
@Module({
  imports: [PeopleModule, RulesModule, ChannelsModule],
  controllers: [NoticesController],
  providers: [Envelopes, Outbox, ContentsService, LettersService, DeliveryService, NoticeQueries, Reach],
  exports: [Envelopes, Outbox, DeliveryService, NoticeQueries, Reach],
})
export class NotificationsModule {}
