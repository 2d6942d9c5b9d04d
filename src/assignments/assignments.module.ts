import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { RulesModule } from '../rules/rules.module.js';
import { AssignmentsController } from './assignments.controller.js';
import { AssignmentQueries } from './assignments.queries.js';
import { AssignmentsService } from './assignments.service.js';
import { AttachmentsController } from './attachments.controller.js';
import { AttachmentsService } from './attachments.service.js';
import { BulkController } from './bulk.controller.js';
import { BulkService } from './bulk.service.js';
import { CalendarEntriesQueries } from './calendar-entries.queries.js';
import { ContactsService } from './contacts.service.js';
import { CoordinatingController } from './coordinating.controller.js';
import { CoordinatingQueries } from './coordinating.queries.js';
import { ExtensionQueries } from './extension.queries.js';
import { ExtensionsController } from './extensions.controller.js';
import { ExtensionsService } from './extensions.service.js';
import { IssuingController } from './issuing.controller.js';
import { IssuingService } from './issuing.service.js';
import { ObstacleQueries } from './obstacle.queries.js';
import { ObstaclesController } from './obstacles.controller.js';
import { ObstaclesService } from './obstacles.service.js';
import { OfficersController } from './officers.controller.js';
import { OfficersService } from './officers.service.js';
import { OpenWorkQueries } from './open-work.service.js';
import { OpeningService } from './opening.service.js';
import { RegisterFileController } from './register-file.controller.js';
import { RegisterFileService } from './register-file.service.js';
import { SeriesController } from './series.controller.js';
import { SeriesQueries } from './series.queries.js';
import { SeriesService } from './series.service.js';
import { SavedFiltersController } from './saved-filters.controller.js';
import { SavedFiltersService } from './saved-filters.service.js';
import { UndoService } from './undo.service.js';
import { SourcesController } from './sources.controller.js';
import { SourcesService } from './sources.service.js';
import { UnitListQueries } from './unit-list.queries.js';
import { UrgingController } from './urging.controller.js';
import { UrgingService } from './urging.service.js';

const SERVICES = [
  IssuingService,
  AssignmentsService,
  ExtensionsService,
  ExtensionQueries,
  OpenWorkQueries,
  OpeningService,
  UrgingService,
  AssignmentQueries,
  UnitListQueries,
  CoordinatingQueries,
  SourcesService,
  ContactsService,
  CalendarEntriesQueries,
  SeriesService,
  SeriesQueries,
  AttachmentsService,
  ObstaclesService,
  ObstacleQueries,
  OfficersService,
  BulkService,
  UndoService,
  SavedFiltersService,
  RegisterFileService,
];

@Module({
  imports: [PeopleModule, RulesModule],
  controllers: [
    IssuingController,
    ExtensionsController,
    AttachmentsController,
    ObstaclesController,
    OfficersController,
    // Before the single assignment, whose address would match `bulk` too.
    BulkController,
    SavedFiltersController,
    RegisterFileController,
    AssignmentsController,
    CoordinatingController,
    SourcesController,
    UrgingController,
    SeriesController,
  ],
  providers: SERVICES,
  exports: SERVICES,
})
export class AssignmentsModule {}
