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
import { VersionField } from './staff.dto.js';
import { CommitteesService } from './committees.service.js';

/** A committee's row as it is to be. */
class CommitteeCorrection extends CommitteeRow {
  @VersionField() version?: number;
}

class CommitteeFileView extends CommitteeRow {
  @NumberField({ min: 0 }) version: number;
}

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
  @ApiCreatedResponse({ type: CommitteeFileView })
  async add(@Body() row: CommitteeRow, @Who() who: Principal): Promise<CommitteeFileView> {
    await this.committees.add(row, who, this.clock.now());
    return this.one(row.code, who);
  }

  @Get(':code')
  @For('keeper')
  @ApiOperation({ summary: 'Một Ban Chỉ đạo' })
  @ApiOkResponse({ type: CommitteeFileView })
  async one(@Param('code') code: string, @Who() who: Principal): Promise<CommitteeFileView> {
    const { row, version } = await this.committees.one(code, who);
    return { ...row, version };
  }

  @Put(':code')
  @For('admin')
  @ApiOperation({ summary: 'Sửa một Ban Chỉ đạo; mã không đổi' })
  @ApiOkResponse({ type: CommitteeFileView })
  async correct(
    @Param('code') code: string,
    @Body() { version, ...row }: CommitteeCorrection,
    @Who() who: Principal,
  ): Promise<CommitteeFileView> {
    await this.committees.correct({ ...row, code }, who, this.clock.now(), version);
    return this.one(code, who);
  }
}
