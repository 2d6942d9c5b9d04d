import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { RulesModule } from '../rules/rules.module.js';
import { CalendarService } from './calendar.service.js';
import { DueService } from './due.service.js';
import { RuleChanges } from './rule-changes.service.js';

@Module({
  imports: [PeopleModule, RulesModule],
  providers: [DueService, RuleChanges, CalendarService],
  exports: [DueService, RuleChanges, CalendarService],
})
export class RemindersModule {}
