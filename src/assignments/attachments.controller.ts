import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Who } from '../access/authentication.guard.js';
import type { Principal } from '../access/principal.js';
import { For } from '../access/route-rules.js';
import { ATTACHMENT_KINDS, type Report } from '../domain/attachments.js';
import { Clock } from '../platform/clock.js';
import { TextField } from '../platform/fields.js';
import { Id } from '../platform/id.js';
import { readSubmission } from '../platform/upload.js';
import { AssignmentFileView, assignmentFileView } from './assignment-file.view.js';
import { ActInput } from './assignments.dto.js';
import { AssignmentQueries } from './assignments.queries.js';
import { replyWithFile } from './attachment-reply.js';
import { AttachmentsService } from './attachments.service.js';

class RemovalInput {
  @TextField({ max: 1000, description: 'Lý do gỡ tệp' })
  reason: string;
}

const FILES = { type: 'array', items: { type: 'string', format: 'binary' } } as const;
const WITH_FILES = {
  allOf: [
    { $ref: getSchemaPath(ActInput) },
    { type: 'object', properties: Object.fromEntries(ATTACHMENT_KINDS.map((kind) => [kind, FILES])) },
  ],
};

@ApiTags('Báo cáo của đơn vị')
@ApiBearerAuth()
@ApiExtraModels(ActInput)
@Controller('api/assignments/:id')
export class AttachmentsController {
  constructor(
    private readonly attachments: AttachmentsService,
    private readonly queries: AssignmentQueries,
    private readonly clock: Clock,
  ) {}

  @For('row')
  @Post('progress')
  @HttpCode(200)
  @ApiOperation({ summary: 'Báo cáo tiến độ, kèm khối lượng và tệp, ảnh (trước, trong, sau khi làm) nếu có' })
  @ApiConsumes('application/json', 'multipart/form-data')
  @ApiBody({ schema: WITH_FILES })
  @ApiOkResponse({ type: AssignmentFileView })
  progress(@Id() id: number, @Req() request: FastifyRequest, @Who() who: Principal) {
    return this.report(id, 'progress', request, who);
  }

  @For('row')
  @Post('submit')
  @HttpCode(200)
  @ApiOperation({ summary: 'Báo cáo hoàn thành, kèm tệp, ảnh nếu có' })
  @ApiConsumes('application/json', 'multipart/form-data')
  @ApiBody({ schema: WITH_FILES })
  @ApiOkResponse({ type: AssignmentFileView })
  submit(@Id() id: number, @Req() request: FastifyRequest, @Who() who: Principal) {
    return this.report(id, 'submit', request, who);
  }

  @For('row')
  @Get('attachments/:file')
  @ApiOperation({ summary: 'Nội dung một tệp kèm báo cáo' })
  @ApiOkResponse({
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  async file(
    @Id() id: number,
    @Id('file') file: number,
    @Who() who: Principal,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await replyWithFile(reply, await this.attachments.open(id, file, who));
  }

  @For('row')
  @Post('attachments/:file/remove')
  @HttpCode(200)
  @ApiOperation({ summary: 'Gỡ một tệp: nội dung bị xóa, tên tệp và lý do còn lại' })
  @ApiOkResponse({ type: AssignmentFileView })
  async remove(
    @Id() id: number,
    @Id('file') file: number,
    @Body() { reason }: RemovalInput,
    @Who() who: Principal,
  ): Promise<AssignmentFileView> {
    await this.attachments.remove(id, file, reason, who, this.clock.now());
    return this.view(id, who);
  }

  private async report(id: number, act: Report, request: FastifyRequest, who: Principal) {
    const { input, files } = await readSubmission(request, ActInput, this.attachments.room);
    await this.attachments.report(id, act, input, files, who, this.clock.now());
    return this.view(id, who);
  }

  private async view(id: number, who: Principal): Promise<AssignmentFileView> {
    return assignmentFileView(await this.queries.one(id, who), who, this.clock.now());
  }
}
