import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { RulesModule } from '../rules/rules.module.js';
import { DueService } from './due.service.js';

@Module({ imports: [PeopleModule, RulesModule], providers: [DueService], exports: [DueService] })
export class RemindersModule {}
