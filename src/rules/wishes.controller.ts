import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { Who } from '../access/authentication.guard.js';
import type { Principal } from '../access/principal.js';
import { For } from '../access/route-rules.js';
import { ABSENCE_KINDS } from '../people/absences.js';
import { Clock } from '../platform/clock.js';
import { instantText } from '../platform/columns.js';
import { Id } from '../platform/id.js';
import { AbsencesService, type KnownAbsence } from './absences.service.js';
import { AbsenceInput, AbsenceList, type AbsenceView, WishesInput, WishesView } from './wishes.dto.js';
import { WishesService } from './wishes.service.js';

@ApiTags('Nhận tin và vắng mặt')
@ApiBearerAuth()
@Controller('api')
export class WishesController {
  constructor(
    private readonly wishes: WishesService,
    private readonly absences: AbsencesService,
    private readonly clock: Clock,
  ) {}

  @For('person')
  @Get('me/wishes')
  @ApiOperation({ summary: 'Giờ người gọi muốn nhận tin hằng ngày' })
  @ApiOkResponse({ type: WishesView })
  of(@Who() who: Principal): Promise<WishesView> {
    return this.wishes.of(who);
  }

  @For('person')
  @Put('me/wishes')
  @ApiOperation({ summary: 'Chọn giờ nhận tin hằng ngày' })
  @ApiOkResponse({ type: WishesView })
  async wish(@Body() input: WishesInput, @Who() who: Principal): Promise<WishesView> {
    await this.wishes.wish(input, who);
    return this.of(who);
  }

  @For('person')
  @Get('absences')
  @ApiOperation({ summary: 'Những lần vắng mặt đang và sắp diễn ra mà người gọi quản lý' })
  @ApiOkResponse({ type: AbsenceList })
  async list(@Who() who: Principal): Promise<AbsenceList> {
    const items = (await this.absences.list(who, this.clock.now())).map(absenceView);
    return { items, total: items.length };
  }

  @For('row')
  @Post('absences')
  @ApiOperation({ summary: 'Nhập một lần vắng mặt, có người thay hoặc không' })
  @ApiCreatedResponse({ type: AbsenceList })
  async enter(@Body() input: AbsenceInput, @Who() who: Principal): Promise<AbsenceList> {
    await this.absences.enter(input, who, this.clock.now());
    return this.list(who);
  }

  @For('row')
  @Post('absences/:kind/:id/end')
  @HttpCode(200)
  @ApiOperation({ summary: 'Kết thúc sớm: người vắng đã có mặt từ hôm nay' })
  @ApiParam({ name: 'kind', enum: ABSENCE_KINDS })
  @ApiOkResponse({ type: AbsenceList })
  async end(@Param('kind') kind: string, @Id() id: number, @Who() who: Principal): Promise<AbsenceList> {
    await this.absences.end(kind, id, who, this.clock.now());
    return this.list(who);
  }
}

function absenceView({ absence, person, standIn, by }: KnownAbsence): AbsenceView {
  const { kind, id, fromDay, toDay, at } = absence;
  return {
    ...{ kind, id, person: person.email, standIn: standIn?.email ?? null },
    ...{ from: fromDay.toString(), to: toDay.toString() },
    ...{ by: by?.name ?? null, at: at && instantText(at) },
  };
}
