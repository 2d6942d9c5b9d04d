import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Who } from '../access/authentication.guard.js';
import type { Principal } from '../access/principal.js';
import { For } from '../access/route-rules.js';
import { Clock } from '../platform/clock.js';
import { Id } from '../platform/id.js';
import { ForesightService } from './foresight.service.js';
import { ScheduleList, scheduleList } from './schedules.dto.js';

@ApiTags('Lịch nhắc')
@ApiBearerAuth()
@Controller('api')
export class SchedulesController {
  constructor(
    private readonly foresight: ForesightService,
    private readonly clock: Clock,
  ) {}

  @For('row')
  @Get('assignments/:id/schedule')
  @ApiOperation({ summary: 'Đã báo ai điều gì về một việc, và sẽ báo gì nếu không ai trả lời' })
  @ApiOkResponse({ type: ScheduleList })
  async ofAssignment(@Id() id: number, @Who() who: Principal): Promise<ScheduleList> {
    const { told, coming } = await this.foresight.ofAssignment(id, who, this.clock.now());
    return scheduleList([...told, ...coming]);
  }

  @For('row')
  @Get('conclusions/:id/schedule')
  @ApiOperation({ summary: 'Như trên cho cả kết luận; phần chưa ban hành tính như ban hành bây giờ' })
  @ApiOkResponse({ type: ScheduleList })
  async ofConclusion(@Id() id: number, @Who() who: Principal): Promise<ScheduleList> {
    const { told, coming, ifIssued } = await this.foresight.ofConclusion(id, who, this.clock.now());
    return scheduleList([...told, ...coming, ...ifIssued]);
  }
}
