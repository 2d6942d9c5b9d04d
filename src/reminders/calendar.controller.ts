import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Who } from '../access/authentication.guard.js';
import type { Principal } from '../access/principal.js';
import { For } from '../access/route-rules.js';
import { dayOf } from '../domain/day.js';
import { Clock } from '../platform/clock.js';
import { Id, idIn } from '../platform/id.js';
import type { CalendarChange } from '../rules/calendar-changes.js';
import {
  CalendarDaysInput,
  CalendarQuery,
  closeChange,
  ClosureInput,
  daysChange,
  reopenChange,
  ReopenInput,
  Tentative,
  yearChange,
  YearInput,
} from './calendar.dto.js';
import { CalendarService } from './calendar.service.js';
import { calendarYearView, CalendarYearView, MovedView } from './calendar.view.js';

@ApiTags('Lịch làm việc')
@ApiBearerAuth()
@Controller('api/calendar')
export class CalendarController {
  constructor(
    private readonly calendar: CalendarService,
    private readonly clock: Clock,
  ) {}

  @For('person')
  @Get()
  @ApiOperation({ summary: 'Lịch làm việc của một năm' })
  @ApiOkResponse({ type: CalendarYearView })
  async year(@Query() { year }: CalendarQuery): Promise<CalendarYearView> {
    return calendarYearView(await this.calendar.ofYear(year ?? dayOf(this.clock.now()).year));
  }

  @For('secretariat')
  @Post('days')
  @HttpCode(200)
  @ApiOperation({ summary: 'Thêm ngày nghỉ, ngày làm bù, hoán đổi ngày, trở lại ngày thường' })
  @ApiOkResponse({ type: MovedView })
  setDays(@Body() input: CalendarDaysInput, @Who() who: Principal): Promise<MovedView> {
    return this.apply(daysChange(input), input, who);
  }

  @For('secretariat')
  @Post('days/:id/remove')
  @HttpCode(200)
  @ApiOperation({ summary: 'Bỏ một ngày đã thêm' })
  @ApiOkResponse({ type: MovedView })
  takeBack(@Id() id: number, @Body() input: Tentative, @Who() who: Principal): Promise<MovedView> {
    return this.apply({ kind: 'take-back-day', id }, input, who);
  }

  @For('secretariat')
  @Post('closures')
  @HttpCode(200)
  @ApiOperation({ summary: 'Thêm đợt nghỉ do thiên tai, sự cố cho tất cả hoặc một số đơn vị' })
  @ApiOkResponse({ type: MovedView })
  async close(@Body() input: ClosureInput, @Who() who: Principal): Promise<MovedView> {
    const unitIds = input.units ? await this.calendar.unitIds(input.units) : null;
    return this.apply(closeChange(input, unitIds), input, who);
  }

  @For('secretariat')
  @Post('closures/:id/remove')
  @HttpCode(200)
  @ApiOperation({ summary: 'Kết thúc sớm hoặc bỏ một đợt nghỉ' })
  @ApiOkResponse({ type: MovedView })
  reopen(@Id() id: number, @Body() input: ReopenInput, @Who() who: Principal): Promise<MovedView> {
    return this.apply(reopenChange(id, input), input, who);
  }

  @For('secretariat')
  @Post('years/:year/confirm')
  @HttpCode(200)
  @ApiOperation({ summary: 'Xác nhận lịch của một năm, hoặc bỏ xác nhận' })
  @ApiOkResponse({ type: MovedView })
  confirm(@Param('year') year: string, @Body() input: YearInput, @Who() who: Principal): Promise<MovedView> {
    return this.apply(yearChange(idIn(year), input), {}, who);
  }

  private async apply(change: CalendarChange, { preview }: Tentative, who: Principal): Promise<MovedView> {
    const now = this.clock.now();
    if (preview) return { moved: await this.calendar.preview(change, who, now), stored: false };
    return { moved: await this.calendar.change(change, who, now), stored: true };
  }
}
