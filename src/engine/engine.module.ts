import { Module } from '@nestjs/common';
import { AssignmentsModule } from '../assignments/assignments.module.js';
import { ChannelsModule } from '../channels/channels.module.js';
import { ConclusionsModule } from '../conclusions/conclusions.module.js';
import { EscalationModule } from '../escalation/escalation.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { Heartbeat } from './heartbeat.js';
import { PeopleModule } from '../people/people.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { RulesModule } from '../rules/rules.module.js';
import { ForesightService } from './foresight.service.js';
import { AfterBeat } from './after-beat.js';
import { ClockGuard } from './clock-guard.js';
import { Gate } from './gate.js';
import { Metrics } from './metrics.js';
import { OutgoingHeartbeat } from './outgoing-heartbeat.js';
import { Pulse } from './pulse.js';
import { WatchService } from './watch.service.js';
import { Planner } from './planner.js';
import { SchedulesController } from './schedules.controller.js';
import { SchedulesService } from './schedules.service.js';
import { SimulationService } from './simulation.service.js';
import { TickService } from './tick.service.js';

/** What happens by itself: reminders, escalation, delivery, in this order. */
@Module({
  imports: [
    PeopleModule,
    RulesModule,
    ConclusionsModule,
    AssignmentsModule,
    ChannelsModule,
    RemindersModule,
    EscalationModule,
    NotificationsModule,
    ReportsModule,
  ],
  controllers: [SchedulesController],
  providers: [
    Planner,
    Pulse,
    TickService,
    SimulationService,
    SchedulesService,
    ForesightService,
    WatchService,
    Metrics,
    ClockGuard,
    Gate,
    OutgoingHeartbeat,
    AfterBeat,
    Heartbeat,
  ],
  exports: [TickService, SimulationService, ForesightService, WatchService, AfterBeat, Heartbeat],
})
export class EngineModule {}
