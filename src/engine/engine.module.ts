import { Module } from '@nestjs/common';
import { EscalationModule } from '../escalation/escalation.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { Heartbeat } from './heartbeat.js';
import { PeopleModule } from '../people/people.module.js';
import { RulesModule } from '../rules/rules.module.js';
import { Planner } from './planner.js';
import { SimulationService } from './simulation.service.js';
import { TickService } from './tick.service.js';

/** What happens by itself: reminders, escalation, delivery, in this order. */
@Module({
  imports: [PeopleModule, RulesModule, RemindersModule, EscalationModule, NotificationsModule],
  providers: [Planner, TickService, SimulationService, Heartbeat],
  exports: [TickService, SimulationService, Heartbeat],
})
export class EngineModule {}
