import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Who } from '../access/authentication.guard.js';
import type { Principal } from '../access/principal.js';
import { For } from '../access/route-rules.js';
import { GroupRow } from '../people/organisation.dto.js';
import { Clock } from '../platform/clock.js';
import { GroupCorrection, GroupFileView, GroupList, GroupRemoval, type GroupView } from './groups.dto.js';
import { GroupsQueries, type KnownGroup } from './groups.queries.js';
import { GroupsService } from './groups.service.js';
import { changeView } from './staff.view.js';

@ApiTags('Tổ chức')
@ApiBearerAuth()
@Controller('api/groups')
export class GroupsController {
  constructor(
    private readonly queries: GroupsQueries,
    private readonly groups: GroupsService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @For('keeper')
  @ApiOperation({ summary: 'Các nhóm đơn vị' })
  @ApiOkResponse({ type: GroupList })
  async list(@Who() who: Principal): Promise<GroupList> {
    const items = (await this.queries.list(who, this.clock.now())).map(groupView);
    return { items, total: items.length };
  }

  @Post()
  @For('admin')
  @ApiOperation({ summary: 'Thêm một nhóm đơn vị' })
  @ApiCreatedResponse({ type: GroupFileView })
  async add(@Body() row: GroupRow, @Who() who: Principal): Promise<GroupFileView> {
    await this.groups.add(row, who, this.clock.now());
    return this.one(row.code, who);
  }

  @Get(':code')
  @For('keeper')
  @ApiOperation({ summary: 'Một nhóm đơn vị với lịch sử thay đổi' })
  @ApiOkResponse({ type: GroupFileView })
  async one(@Param('code') code: string, @Who() who: Principal): Promise<GroupFileView> {
    const file = await this.queries.one(code, who, this.clock.now());
    return {
      ...groupView(file),
      absent: file.absent.map((unit) => unit.code),
      version: file.version,
      changes: file.changes.map(changeView),
    };
  }

  @Put(':code')
  @For('admin')
  @ApiOperation({ summary: 'Sửa một nhóm đơn vị; mã không đổi' })
  @ApiOkResponse({ type: GroupFileView })
  async correct(
    @Param('code') code: string,
    @Body() { version, ...row }: GroupCorrection,
    @Who() who: Principal,
  ): Promise<GroupFileView> {
    await this.groups.correct({ ...row, code }, who, this.clock.now(), version);
    return this.one(code, who);
  }

  @Post(':code/remove')
  @For('admin')
  @HttpCode(200)
  @ApiOperation({ summary: 'Bỏ một nhóm đơn vị; việc đã giao không đổi' })
  @ApiOkResponse({ type: GroupList })
  async remove(
    @Param('code') code: string,
    @Body() { version }: GroupRemoval,
    @Who() who: Principal,
  ): Promise<GroupList> {
    await this.groups.remove(code, who, this.clock.now(), version);
    return this.list(who);
  }
}

function groupView({ group, members }: KnownGroup): GroupView {
  const { code, names } = group;
  const kind = 'kind' in group.members ? group.members.kind : null;
  return { code, names, kind, units: members.map((unit) => unit.code) };
}
