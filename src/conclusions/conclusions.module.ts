import { Module } from '@nestjs/common';
import { ConclusionsController } from './conclusions.controller.js';
import { ConclusionQueries } from './conclusions.queries.js';
import { ConclusionsService } from './conclusions.service.js';
import { DraftDesk } from './draft-desk.js';
import { DraftsService } from './drafts.service.js';

@Module({
  controllers: [ConclusionsController],
  providers: [DraftDesk, ConclusionsService, ConclusionQueries, DraftsService],
  exports: [ConclusionsService, ConclusionQueries, DraftsService],
})
export class ConclusionsModule {}
