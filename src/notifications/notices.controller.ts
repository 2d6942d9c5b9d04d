import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Who } from '../access/authentication.guard.js';
import type { Principal } from '../access/principal.js';
import { NoticeQueries } from './notice.queries.js';
import { NoticeList, NoticesQuery, noticeView } from './notices.dto.js';

@ApiTags('Tin nhắc')
@ApiBearerAuth()
@Controller('api/notices')
export class NoticesController {
  constructor(private readonly queries: NoticeQueries) {}

  @Get()
  @ApiOperation({ summary: 'Đã gửi gì cho ai, và vì sao tin nào chưa tới; mới nhất trước' })
  @ApiOkResponse({ type: NoticeList })
  async list(@Query() { state, ...query }: NoticesQuery, @Who() who: Principal): Promise<NoticeList> {
    const { items, total } = await this.queries.list({ ...query, ...(state && { states: [state] }) }, who);
    return { items: items.map(noticeView), total };
  }
}
