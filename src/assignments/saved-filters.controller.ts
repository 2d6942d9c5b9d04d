import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Who } from '../access/authentication.guard.js';
import type { Principal } from '../access/principal.js';
import { For } from '../access/route-rules.js';
import { Clock } from '../platform/clock.js';
import { Id } from '../platform/id.js';
import { SavedFilterInput, SavedFilterView } from './saved-filters.dto.js';
import { type KeptFilter, SavedFiltersService } from './saved-filters.service.js';

@ApiTags('Bộ lọc đã lưu')
@ApiBearerAuth()
@Controller('api/filters')
export class SavedFiltersController {
  constructor(
    private readonly filters: SavedFiltersService,
    private readonly clock: Clock,
  ) {}

  @For('person')
  @Get()
  @ApiOperation({ summary: 'Bộ lọc sổ theo dõi của người gọi, và bộ lọc dùng chung của Ban Chỉ đạo' })
  @ApiOkResponse({ type: [SavedFilterView] })
  async list(@Who() who: Principal): Promise<SavedFilterView[]> {
    return (await this.filters.of(who)).map(view);
  }

  @For('person')
  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Lưu một bộ lọc; trùng tên thì thay bộ lọc cũ' })
  @ApiOkResponse({ type: [SavedFilterView] })
  async save(@Body() input: SavedFilterInput, @Who() who: Principal): Promise<SavedFilterView[]> {
    await this.filters.save(input, who, this.clock.now());
    return this.list(who);
  }

  @For('person')
  @Post(':id/drop')
  @HttpCode(200)
  @ApiOperation({ summary: 'Bỏ một bộ lọc đã lưu' })
  @ApiOkResponse({ type: [SavedFilterView] })
  async drop(@Id() id: number, @Who() who: Principal): Promise<SavedFilterView[]> {
    await this.filters.drop(id, who);
    return this.list(who);
  }
}

function view({ filter, committee, mine }: KeptFilter): SavedFilterView {
  const { id, name, query } = filter;
  return { id, name, committee: committee?.name ?? null, mine, query };
}
