import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RulesModule } from '../rules/rules.module.js';
import { OverviewsService } from './overviews.service.js';

@Module({
  imports: [PeopleModule, RulesModule, NotificationsModule],
  providers: [OverviewsService],
  exports: [OverviewsService],
})
export class EscalationModule {}
