import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Who } from '../access/authentication.guard.js';
import type { Principal } from '../access/principal.js';
import { For } from '../access/route-rules.js';
import { Clock } from '../platform/clock.js';
import { FilterQuery } from './saved-filters.dto.js';
import { replyWithRegister, WORKBOOK } from './register-file-reply.js';
import { RegisterFileService } from './register-file.service.js';

@ApiTags('Việc được giao')
@ApiBearerAuth()
@Controller('api/register.xlsx')
export class RegisterFileController {
  constructor(
    private readonly file: RegisterFileService,
    private readonly clock: Clock,
  ) {}

  @For('person')
  @Get()
  @ApiOperation({ summary: 'Sổ theo dõi thành tệp Excel, lọc và xếp như danh sách; nhiều nhất 5.000 việc' })
  @ApiProduces(WORKBOOK)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async load(@Query() filter: FilterQuery, @Who() who: Principal, @Res() reply: FastifyReply): Promise<void> {
    await replyWithRegister(reply, await this.file.make(filter, who, this.clock.now()));
  }
}
