import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { Clock } from '../../platform/clock.js';
import { Id } from '../../platform/id.js';
import {
  checkView,
  EvidenceCheckView,
  EvidenceFileView,
  EvidenceList,
  EvidenceQuery,
  EvidenceView,
  evidenceView,
} from './evidence.dto.js';
import { replyWith } from './evidence-reply.js';
import { EvidenceService } from './evidence.service.js';
import { NoticeCriteria } from '../log/notice-criteria.dto.js';

@ApiTags('Tin nhắc')
@ApiBearerAuth()
@ApiExtraModels(EvidenceFileView)
@Controller('api/notices/evidence')
export class EvidenceController {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly clock: Clock,
  ) {}

  @For('office')
  @Post()
  @ApiOperation({ summary: 'Xuất bằng chứng: ai đã được báo gì, khi nào, qua đâu; bản xuất được lưu lại' })
  @ApiCreatedResponse({ type: EvidenceView })
  async make(@Body() criteria: NoticeCriteria, @Who() who: Principal): Promise<EvidenceView> {
    const id = await this.evidence.make(criteria, who, this.clock.now());
    return evidenceView(await this.evidence.file(id, who));
  }

  @For('office')
  @Get()
  @ApiOperation({ summary: 'Các bản xuất gần đây, mới nhất trước' })
  @ApiOkResponse({ type: EvidenceList })
  async list(@Who() who: Principal): Promise<EvidenceList> {
    const kept = await this.evidence.list(who);
    return { items: kept.map(evidenceView), total: kept.length };
  }

  @For('row')
  @Get(':id')
  @ApiOperation({ summary: 'Một bản xuất, dạng JSON, Excel, CSV hoặc bản gốc' })
  @ApiOkResponse({
    content: { 'application/json': { schema: { $ref: getSchemaPath(EvidenceFileView) } } },
  })
  async file(
    @Id() id: number,
    @Query() { format }: EvidenceQuery,
    @Who() who: Principal,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await replyWith(reply, await this.evidence.file(id, who), format ?? 'json');
  }

  @For('row')
  @Get(':id/check')
  @ApiOperation({ summary: 'So bản xuất với nhật ký hiện nay: khớp hay đã thay đổi' })
  @ApiOkResponse({ type: EvidenceCheckView })
  async check(@Id() id: number, @Who() who: Principal): Promise<EvidenceCheckView> {
    return checkView(await this.evidence.check(await this.evidence.file(id, who)));
  }
}
