import { Body, Controller, Get, Patch, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Who } from '../access/authentication.guard.js';
import type { Principal } from '../access/principal.js';
import { For } from '../access/route-rules.js';
import { Clock } from '../platform/clock.js';
import { Id } from '../platform/id.js';
import { ConclusionChanges, ConclusionFilter } from './conclusions.dto.js';
import { ConclusionQueries } from './conclusions.queries.js';
import { ConclusionsService } from './conclusions.service.js';
import {
  ConclusionList,
  conclusionView,
  ConclusionView,
  reviewView,
  ReviewView,
} from './conclusions.view.js';
import { DraftList } from './drafts.dto.js';
import { DraftsService } from './drafts.service.js';

@ApiTags('Kết luận')
@ApiBearerAuth()
@Controller('api/conclusions')
export class ConclusionsController {
  constructor(
    private readonly conclusions: ConclusionsService,
    private readonly queries: ConclusionQueries,
    private readonly drafts: DraftsService,
    private readonly clock: Clock,
  ) {}

  @For('person')
  @Get()
  @ApiOperation({ summary: 'Các kết luận của Ban Chỉ đạo mà người gọi là thư ký hoặc người chủ trì' })
  @ApiOkResponse({ type: ConclusionList })
  async list(@Query() query: ConclusionFilter, @Who() who: Principal): Promise<ConclusionList> {
    const { items, total } = await this.queries.list(query, who);
    return { items: items.map(conclusionView), total };
  }

  @For('row')
  @Get(':id')
  @ApiOperation({ summary: 'Một kết luận và các dòng dự thảo giao việc' })
  @ApiOkResponse({ type: ReviewView })
  one(@Id() id: number, @Who() who: Principal): Promise<ReviewView> {
    return this.review(id, who);
  }

  @For('row')
  @Patch(':id')
  @ApiOperation({ summary: 'Sửa số, ngày và các thông tin khác của văn bản' })
  @ApiOkResponse({ type: ConclusionView })
  async correct(@Id() id: number, @Body() changes: ConclusionChanges, @Who() who: Principal) {
    const { conclusion } = await this.conclusions.correct(id, changes, who, this.clock.now());
    return conclusionView(conclusion);
  }

  @For('row')
  @Put(':id/drafts')
  @ApiOperation({ summary: 'Thay toàn bộ danh sách dự thảo; dòng không gửi lại coi như bỏ' })
  @ApiOkResponse({ type: ReviewView })
  async replace(@Id() id: number, @Body() { drafts }: DraftList, @Who() who: Principal) {
    await this.drafts.replace(id, drafts, who, this.clock.now());
    return this.review(id, who);
  }

  private async review(id: number, who: Principal): Promise<ReviewView> {
    const conclusion = await this.queries.one(id, who);
    const drafts = await this.drafts.list(id, who);
    return reviewView(conclusion, drafts);
  }
}
