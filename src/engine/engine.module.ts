import { Module } from '@nestjs/common';
import { EscalationModule } from '../escalation/escalation.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { Heartbeat } from './heartbeat.js';
import { Planner } from './planner.js';
import { TickService } from './tick.service.js';

/** What happens by itself: reminders, escalation, delivery, in this order. */
@Module({
  imports: [RemindersModule, EscalationModule, NotificationsModule],
  providers: [Planner, TickService, Heartbeat],
  exports: [TickService, Heartbeat],
})
export class EngineModule {}
