import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule } from './access/access.module.js';
import { AssignmentsModule } from './assignments/assignments.module.js';
import { ChannelsModule } from './channels/channels.module.js';
import { ConclusionsModule } from './conclusions/conclusions.module.js';
import { EngineModule } from './engine/engine.module.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { PeopleModule } from './people/people.module.js';
import { PlatformModule, type Platform } from './platform/platform.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { RulesModule } from './rules/rules.module.js';
import { StaffModule } from './staff/staff.module.js';
import { WebModule } from './web/web.module.js';

/** The table of contents, in the order in which the data takes its way. */
@Module({
  imports: [
    PeopleModule,
    AccessModule,
    StaffModule,
    RulesModule,
    ConclusionsModule,
    AssignmentsModule,
    ChannelsModule,
    NotificationsModule,
    ReportsModule,
    EngineModule,
    WebModule,
  ],
})
export class AppModule {
  static on(platform: Platform): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(platform)] };
  }
}
