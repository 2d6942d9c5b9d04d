import { Module } from '@nestjs/common';
import { RulesModule } from '../rules/rules.module.js';
import { ClausesService } from './clauses.service.js';
import { ConclusionsController } from './conclusions.controller.js';
import { ConclusionQueries } from './conclusions.queries.js';
import { ConclusionsService } from './conclusions.service.js';
import { DraftDesk } from './draft-desk.js';
import { DraftUnitsService } from './draft-units.service.js';
import { DraftsService } from './drafts.service.js';
import { ImportController } from './import.controller.js';
import { LearntNamesService } from './learnt-names.service.js';
import { RecognitionsController } from './recognitions.controller.js';
import { RecognitionsService } from './recognitions.service.js';

@Module({
  imports: [RulesModule],
  controllers: [ConclusionsController, ImportController, RecognitionsController],
  providers: [
    DraftDesk,
    ClausesService,
    DraftUnitsService,
    ConclusionsService,
    ConclusionQueries,
    DraftsService,
    LearntNamesService,
    RecognitionsService,
  ],
  exports: [
    ClausesService,
    DraftUnitsService,
    ConclusionsService,
    ConclusionQueries,
    DraftsService,
    LearntNamesService,
    RecognitionsService,
  ],
})
export class ConclusionsModule {}
