import { Module } from '@nestjs/common';
import { ConclusionQueries } from './conclusions.queries.js';
import { ConclusionsService } from './conclusions.service.js';
import { DraftDesk } from './draft-desk.js';
import { DraftsService } from './drafts.service.js';

@Module({
  providers: [DraftDesk, ConclusionsService, ConclusionQueries, DraftsService],
  exports: [ConclusionsService, ConclusionQueries, DraftsService],
})
export class ConclusionsModule {}
