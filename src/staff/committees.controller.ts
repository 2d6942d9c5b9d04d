import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import { Who } from '../access/authentication.guard.js';
import type { Principal } from '../access/principal.js';
import { For } from '../access/route-rules.js';
import { CommitteeRow } from '../people/organisation.dto.js';
import { Clock } from '../platform/clock.js';
import { NumberField, TextField } from '../platform/fields.js';
import { CommitteesService } from './committees.service.js';

class CommitteeView {
  @TextField() code: string;
  @TextField() name: string;
}

class CommitteeList {
  @ApiProperty({ type: [CommitteeView] }) items: CommitteeView[];
  @NumberField({ min: 0 }) total: number;
}

@ApiTags('Tổ chức')
@ApiBearerAuth()
@Controller('api/committees')
export class CommitteesController {
  constructor(
    private readonly committees: CommitteesService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @For('keeper')
  @ApiOperation({ summary: 'Các Ban Chỉ đạo' })
  @ApiOkResponse({ type: CommitteeList })
  async list(@Who() who: Principal): Promise<CommitteeList> {
    const items = (await this.committees.list(who)).map(({ code, name }) => ({ code, name }));
    return { items, total: items.length };
  }

  @Post()
  @For('admin')
  @ApiOperation({ summary: 'Thêm một Ban Chỉ đạo' })
  @ApiCreatedResponse({ type: CommitteeRow })
  async add(@Body() row: CommitteeRow, @Who() who: Principal): Promise<CommitteeRow> {
    await this.committees.add(row, who, this.clock.now());
    return this.one(row.code, who);
  }

  @Get(':code')
  @For('keeper')
  @ApiOperation({ summary: 'Một Ban Chỉ đạo' })
  @ApiOkResponse({ type: CommitteeRow })
  async one(@Param('code') code: string, @Who() who: Principal): Promise<CommitteeRow> {
    return (await this.committees.one(code, who)).row;
  }

  @Put(':code')
  @For('admin')
  @ApiOperation({ summary: 'Sửa một Ban Chỉ đạo; mã không đổi' })
  @ApiOkResponse({ type: CommitteeRow })
  async correct(
    @Param('code') code: string,
    @Body() row: CommitteeRow,
    @Who() who: Principal,
  ): Promise<CommitteeRow> {
    await this.committees.correct({ ...row, code }, who, this.clock.now());
    return this.one(code, who);
  }
}
