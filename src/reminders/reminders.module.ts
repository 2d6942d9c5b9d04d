import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { RulesModule } from '../rules/rules.module.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarService } from './calendar.service.js';
import { DueService } from './due.service.js';
import { PoliciesController } from './policies.controller.js';
import { PolicyChanges } from './policy-changes.service.js';
import { RuleChanges } from './rule-changes.service.js';

@Module({
  imports: [PeopleModule, RulesModule],
  controllers: [CalendarController, PoliciesController],
  providers: [DueService, RuleChanges, PolicyChanges, CalendarService],
  exports: [DueService, RuleChanges, PolicyChanges, CalendarService],
})
export class RemindersModule {}
