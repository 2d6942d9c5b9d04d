import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Who } from '../access/authentication.guard.js';
import type { Principal } from '../access/principal.js';
import { For } from '../access/route-rules.js';
import { Clock } from '../platform/clock.js';
import { NumberField } from '../platform/fields.js';
import { Id } from '../platform/id.js';
import { SeriesEndInput, SeriesFilter, SeriesRuleInput } from './series.dto.js';
import { SeriesQueries } from './series.queries.js';
import { SeriesService } from './series.service.js';
import { SeriesView, seriesView } from './series.view.js';

class SeriesList {
  @ApiProperty({ type: [SeriesView] })
  items: SeriesView[];

  @NumberField({ min: 0 })
  total: number;
}

@ApiTags('Nhiệm vụ định kỳ')
@ApiBearerAuth()
@Controller('api/series')
export class SeriesController {
  constructor(
    private readonly queries: SeriesQueries,
    private readonly series: SeriesService,
    private readonly clock: Clock,
  ) {}

  @For('person')
  @Get()
  @ApiOperation({ summary: 'Các nhiệm vụ định kỳ của Ban Chỉ đạo mà người gọi phục vụ, kèm các kỳ sắp tới' })
  @ApiOkResponse({ type: SeriesList })
  async list(@Query() filter: SeriesFilter, @Who() who: Principal): Promise<SeriesList> {
    const { items, total } = await this.queries.list(filter, who);
    const coming = await this.queries.coming(items);
    return { items: items.map((each, i) => seriesView(each, coming[i]!)), total };
  }

  @For('row')
  @Get(':id')
  @ApiOperation({ summary: 'Một nhiệm vụ định kỳ' })
  @ApiOkResponse({ type: SeriesView })
  async one(@Id() id: number, @Who() who: Principal): Promise<SeriesView> {
    const { series, coming } = await this.queries.one(id, who);
    return seriesView(series, coming);
  }

  @For('row')
  @Post(':id/end')
  @HttpCode(200)
  @ApiOperation({ summary: 'Dừng: không giao kỳ mới; các kỳ đang làm ở lại hoặc được thu hồi' })
  @ApiOkResponse({ type: SeriesView })
  async end(@Id() id: number, @Body() input: SeriesEndInput, @Who() who: Principal): Promise<SeriesView> {
    await this.series.end(id, input, who, this.clock.now());
    return this.one(id, who);
  }

  @For('row')
  @Post(':id/rule')
  @HttpCode(200)
  @ApiOperation({ summary: 'Đổi định kỳ từ kỳ sau; các kỳ đã giao giữ nguyên' })
  @ApiOkResponse({ type: SeriesView })
  async change(@Id() id: number, @Body() input: SeriesRuleInput, @Who() who: Principal): Promise<SeriesView> {
    await this.series.change(id, input, who, this.clock.now());
    return this.one(id, who);
  }
}
