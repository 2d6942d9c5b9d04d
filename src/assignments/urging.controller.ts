import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Who } from '../access/authentication.guard.js';
import type { Principal } from '../access/principal.js';
import { For } from '../access/route-rules.js';
import { Clock } from '../platform/clock.js';
import { UrgeInput, UrgeScope } from './assignments.dto.js';
import { leftOutView, LeftOutView } from './left-out.js';
import { type Urging, UrgingService } from './urging.service.js';

class UrgingView {
  @ApiProperty({ type: Number, isArray: true, description: 'Mã các việc được đôn đốc' })
  urged: number[];

  @ApiProperty({ type: [LeftOutView], description: 'Các việc chưa đôn đốc được lúc này' })
  left: LeftOutView[];
}

@ApiTags('Đôn đốc')
@ApiBearerAuth()
@Controller('api/urges')
export class UrgingController {
  constructor(
    private readonly urging: UrgingService,
    private readonly clock: Clock,
  ) {}

  @For('office')
  @Get()
  @ApiOperation({ summary: 'Xem trước: nếu đôn đốc lúc này thì những việc nào được đôn đốc' })
  @ApiOkResponse({ type: UrgingView })
  async preview(@Query() scope: UrgeScope, @Who() who: Principal): Promise<UrgingView> {
    return this.view(await this.urging.preview(scope, who, this.clock.now()));
  }

  @For('office')
  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Đôn đốc mọi việc quá hạn (hoặc đang mở) của kết luận, nhiệm vụ, Ban Chỉ đạo' })
  @ApiOkResponse({ type: UrgingView })
  async urge(@Body() input: UrgeInput, @Who() who: Principal): Promise<UrgingView> {
    const { text = null, ...scope } = input;
    return this.view(await this.urging.urge(scope, text, who, this.clock.now()));
  }

  private async view({ urged, left }: Urging): Promise<UrgingView> {
    const whole = await this.urging.whole(left);
    return {
      urged: urged.map(({ id }) => id),
      left: left.map(({ id, reason }) => leftOutView({ id, assignment: whole.get(id), reason })),
    };
  }
}
