import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Who } from '../access/authentication.guard.js';
import type { Principal } from '../access/principal.js';
import { For } from '../access/route-rules.js';
import { PersonRow } from '../people/organisation.dto.js';
import { Clock } from '../platform/clock.js';
import { Id } from '../platform/id.js';
import {
  ContactsCorrection,
  EndInput,
  PersonCorrection,
  PersonFileView,
  PersonList,
  StaffQuery,
} from './staff.dto.js';
import { StaffQueries } from './staff.queries.js';
import { StaffService } from './staff.service.js';
import { personFileView, personView } from './staff.view.js';

@ApiTags('Cán bộ')
@ApiBearerAuth()
@Controller('api/people')
export class StaffController {
  constructor(
    private readonly staff: StaffService,
    private readonly queries: StaffQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @For('keeper')
  @ApiOperation({ summary: 'Danh sách cán bộ mà người gọi quản lý hoặc là thư ký' })
  @ApiOkResponse({ type: PersonList })
  async list(@Query() query: StaffQuery, @Who() who: Principal): Promise<PersonList> {
    const { items, total } = await this.queries.list(query, who, this.clock.now());
    return { items: items.map(personView), total };
  }

  @Post()
  @For('admin')
  @ApiOperation({ summary: 'Thêm một người' })
  @ApiCreatedResponse({ type: PersonFileView })
  async add(@Body() row: PersonRow, @Who() who: Principal): Promise<PersonFileView> {
    return this.one(await this.staff.add(row, who, this.clock.now()), who);
  }

  @Get(':id')
  @For('keeper')
  @ApiOperation({ summary: 'Một người với chức vụ, liên lạc và lịch sử thay đổi' })
  @ApiOkResponse({ type: PersonFileView })
  async one(@Id() id: number, @Who() who: Principal): Promise<PersonFileView> {
    return personFileView(await this.queries.one(id, who, this.clock.now()));
  }

  @Put(':id')
  @For('admin')
  @ApiOperation({ summary: 'Sửa thông tin một người; đổi thư điện tử thì vẫn là người ấy' })
  @ApiOkResponse({ type: PersonFileView })
  async correct(
    @Id() id: number,
    @Body() { version, ...row }: PersonCorrection,
    @Who() who: Principal,
  ): Promise<PersonFileView> {
    await this.staff.correct(id, row, who, this.clock.now(), version);
    return this.one(id, who);
  }

  @Put(':id/contacts')
  @For('keeper')
  @ApiOperation({ summary: 'Sửa thư điện tử và điện thoại' })
  @ApiOkResponse({ type: PersonFileView })
  async reachAt(
    @Id() id: number,
    @Body() { version, ...contacts }: ContactsCorrection,
    @Who() who: Principal,
  ): Promise<PersonFileView> {
    await this.staff.reachAt(id, contacts, who, this.clock.now(), version);
    return this.one(id, who);
  }

  @Post(':id/end')
  @For('admin')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ghi ngày cuối giữ chức vụ' })
  @ApiOkResponse({ type: PersonFileView })
  async end(
    @Id() id: number,
    @Body() { lastDay, version }: EndInput,
    @Who() who: Principal,
  ): Promise<PersonFileView> {
    await this.staff.end(id, lastDay ?? null, who, this.clock.now(), version);
    return this.one(id, who);
  }
}
