import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { Clock } from '../../platform/clock.js';
import { Id } from '../../platform/id.js';
import { CancelInput, ResendInput, SettleInput } from './by-hand.dto.js';
import { ByHandService } from './by-hand.service.js';
import { NoticeQueries } from './notice.queries.js';
import { NoticeList, NoticesQuery, NoticeView, noticeView } from './notices.dto.js';

@ApiTags('Tin nhắc')
@ApiBearerAuth()
@Controller('api/notices')
export class NoticesController {
  constructor(
    private readonly queries: NoticeQueries,
    private readonly byHand: ByHandService,
    private readonly clock: Clock,
  ) {}

  @For('person')
  @Get()
  @ApiOperation({ summary: 'Đã gửi gì cho ai, và vì sao tin nào chưa tới; mới nhất trước' })
  @ApiOkResponse({ type: NoticeList })
  async list(@Query() { state, ...query }: NoticesQuery, @Who() who: Principal): Promise<NoticeList> {
    const { items, total } = await this.queries.list({ ...query, ...(state && { states: [state] }) }, who);
    return { items: items.map(noticeView), total };
  }

  @For('row')
  @Get(':id')
  @ApiOperation({ summary: 'Một tin với mọi lần gửi' })
  @ApiOkResponse({ type: NoticeView })
  async one(@Id() id: number, @Who() who: Principal): Promise<NoticeView> {
    return noticeView(await this.queries.one(id, who));
  }

  @For('row')
  @Post(':id/resend')
  @HttpCode(200)
  @ApiOperation({ summary: 'Cho gửi lại một tin không đến, chưa rõ hoặc đang chờ' })
  @ApiOkResponse({ type: NoticeView })
  async resend(@Id() id: number, @Body() input: ResendInput, @Who() who: Principal): Promise<NoticeView> {
    await this.byHand.resend(id, input, who, this.clock.now());
    return this.one(id, who);
  }

  @For('row')
  @Post(':id/settle')
  @HttpCode(200)
  @ApiOperation({ summary: 'Xác nhận một tin chưa rõ kết quả là đã đến hay không' })
  @ApiOkResponse({ type: NoticeView })
  async settle(@Id() id: number, @Body() input: SettleInput, @Who() who: Principal): Promise<NoticeView> {
    await this.byHand.settle(id, input, who, this.clock.now());
    return this.one(id, who);
  }

  @For('row')
  @Post(':id/cancel')
  @HttpCode(200)
  @ApiOperation({ summary: 'Hủy một tin đang chờ gửi' })
  @ApiOkResponse({ type: NoticeView })
  async cancel(@Id() id: number, @Body() input: CancelInput, @Who() who: Principal): Promise<NoticeView> {
    await this.byHand.cancel(id, input, who, this.clock.now());
    return this.one(id, who);
  }
}
