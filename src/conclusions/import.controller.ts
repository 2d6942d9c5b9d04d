import { Controller, Post, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Who } from '../access/authentication.guard.js';
import type { Principal } from '../access/principal.js';
import { For } from '../access/route-rules.js';
import { day } from '../domain/day.js';
import { type Submission, Submitted } from '../platform/upload.js';
import { ImportInput } from './conclusions.dto.js';
import { ConclusionQueries } from './conclusions.queries.js';
import { reviewView, ReviewView } from './conclusions.view.js';
import { DraftsService } from './drafts.service.js';
import { RecognitionsService } from './recognitions.service.js';
import { recognitionView, RecognitionView } from './recognitions.view.js';

@ApiTags('Kết luận')
@ApiBearerAuth()
@Controller('api/conclusions')
export class ImportController {
  constructor(
    private readonly recognitions: RecognitionsService,
    private readonly queries: ConclusionQueries,
    private readonly drafts: DraftsService,
  ) {}

  @For('secretariat')
  @Post()
  @ApiOperation({
    summary:
      'Nhập một kết luận: gửi tệp “file” (.docx, .doc, .pdf, .txt, ảnh) hoặc toàn văn “text”; bản quét được nhận dạng sau, xem tiến độ ở địa chỉ trong Location',
  })
  @ApiConsumes('application/json', 'multipart/form-data')
  @ApiBody({ type: ImportInput })
  @ApiCreatedResponse({ type: ReviewView })
  @ApiAcceptedResponse({ type: RecognitionView, description: 'Bản quét: đang nhận dạng' })
  async import(
    @Submitted(ImportInput) { input, file }: Submission<ImportInput>,
    @Who() who: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReviewView | RecognitionView> {
    const into = {
      committeeId: await this.queries.committeeId(input.committee),
      issuedOn: input.issued ? day(input.issued) : null,
      number: input.number ?? null,
    };
    const taken = await this.recognitions.take(file ?? { text: input.text ?? '' }, into, who);
    if ('recognition' in taken) {
      void reply.status(202).header('location', `/api/recognitions/${taken.recognition.id}`);
      return recognitionView(taken.recognition);
    }
    const { id } = taken.conclusion;
    return reviewView(await this.queries.one(id, who), await this.drafts.list(id, who));
  }
}
