import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Who } from '../access/authentication.guard.js';
import type { Principal } from '../access/principal.js';
import { For } from '../access/route-rules.js';
import { UnitRow } from '../people/organisation.dto.js';
import { Clock } from '../platform/clock.js';
import { changeView } from './staff.view.js';
import { UnitCorrection, UnitFileView, UnitList, UnitsQuery, type UnitView } from './units.dto.js';
import { type KnownUnit, UnitsService } from './units.service.js';

@ApiTags('Tổ chức')
@ApiBearerAuth()
@Controller('api/units')
export class UnitsController {
  constructor(
    private readonly units: UnitsService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @For('keeper')
  @ApiOperation({ summary: 'Danh sách đơn vị' })
  @ApiOkResponse({ type: UnitList })
  async list(@Query() query: UnitsQuery, @Who() who: Principal): Promise<UnitList> {
    const { items, total } = await this.units.list(query, who, this.clock.now());
    return { items: items.map(unitView), total };
  }

  @Post()
  @For('admin')
  @ApiOperation({ summary: 'Thêm một đơn vị' })
  @ApiCreatedResponse({ type: UnitFileView })
  async add(@Body() row: UnitRow, @Who() who: Principal): Promise<UnitFileView> {
    await this.units.add(row, who, this.clock.now());
    return this.one(row.code, who);
  }

  @Get(':code')
  @For('keeper')
  @ApiOperation({ summary: 'Một đơn vị với lịch sử thay đổi' })
  @ApiOkResponse({ type: UnitFileView })
  async one(@Param('code') code: string, @Who() who: Principal): Promise<UnitFileView> {
    const file = await this.units.one(code, who, this.clock.now());
    const { aliases, successors } = file.unit;
    return {
      ...unitView(file),
      aliases,
      successors,
      version: file.version,
      changes: file.changes.map(changeView),
    };
  }

  @Put(':code')
  @For('admin')
  @ApiOperation({ summary: 'Sửa một đơn vị; mã không đổi' })
  @ApiOkResponse({ type: UnitFileView })
  async correct(
    @Param('code') code: string,
    @Body() { version, ...row }: UnitCorrection,
    @Who() who: Principal,
  ): Promise<UnitFileView> {
    await this.units.correct({ ...row, code }, who, this.clock.now(), version);
    return this.one(code, who);
  }
}

function unitView({ unit, parent, heads }: KnownUnit): UnitView {
  const { code, name, kind, validFrom, validTo } = unit;
  return {
    ...{ code, name, kind, parent: parent?.code ?? null },
    ...{ validFrom: validFrom?.toString() ?? null, validTo: validTo?.toString() ?? null },
    heads: heads.map((head) => head.name),
  };
}
