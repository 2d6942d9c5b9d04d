import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { AssignmentQueries } from './assignments.queries.js';
import { AssignmentsService } from './assignments.service.js';
import { ExtensionsService } from './extensions.service.js';
import { IssuingService } from './issuing.service.js';

@Module({
  imports: [PeopleModule],
  providers: [IssuingService, AssignmentsService, ExtensionsService, AssignmentQueries],
  exports: [IssuingService, AssignmentsService, ExtensionsService, AssignmentQueries],
})
export class AssignmentsModule {}
