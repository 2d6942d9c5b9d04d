import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Who } from '../access/authentication.guard.js';
import type { Principal } from '../access/principal.js';
import { For } from '../access/route-rules.js';
import { Clock } from '../platform/clock.js';
import { BulkInput, BulkView, UndoneView } from './bulk.dto.js';
import { BulkService } from './bulk.service.js';
import { leftOutView } from './left-out.js';
import { UndoService } from './undo.service.js';

@ApiTags('Việc được giao')
@ApiBearerAuth()
@Controller('api')
export class BulkController {
  constructor(
    private readonly bulk: BulkService,
    private readonly undoing: UndoService,
    private readonly clock: Clock,
  ) {}

  @For('office')
  @Post('assignments/bulk')
  @HttpCode(200)
  @ApiOperation({ summary: 'Xác nhận, trả lại, tạm dừng, cho tiếp tục hoặc thu hồi nhiều việc một lần' })
  @ApiOkResponse({ type: BulkView })
  async act(@Body() input: BulkInput, @Who() who: Principal): Promise<BulkView> {
    const { done, left, undo } = await this.bulk.act(input, who, this.clock.now());
    return { done: done.map(({ id }) => id), left: left.map(leftOutView), undo };
  }

  @For('office')
  @Post('undo/:token')
  @HttpCode(200)
  @ApiOperation({ summary: 'Hoàn tác thao tác vừa làm của chính mình, trong 10 phút' })
  @ApiOkResponse({ type: UndoneView })
  async undo(@Param('token') token: string, @Who() who: Principal): Promise<UndoneView> {
    const { undone, left } = await this.undoing.undo(token, who, this.clock.now());
    return { undone: undone.map(({ id }) => id), left: left.map(leftOutView) };
  }
}
