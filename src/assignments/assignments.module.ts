import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { RulesModule } from '../rules/rules.module.js';
import { AssignmentsController } from './assignments.controller.js';
import { AssignmentQueries } from './assignments.queries.js';
import { AssignmentsService } from './assignments.service.js';
import { ExtensionsController } from './extensions.controller.js';
import { ExtensionsService } from './extensions.service.js';
import { IssuingController } from './issuing.controller.js';
import { IssuingService } from './issuing.service.js';

@Module({
  imports: [PeopleModule, RulesModule],
  controllers: [IssuingController, ExtensionsController, AssignmentsController],
  providers: [IssuingService, AssignmentsService, ExtensionsService, AssignmentQueries],
  exports: [IssuingService, AssignmentsService, ExtensionsService, AssignmentQueries],
})
export class AssignmentsModule {}
