import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { CHANNEL_NAMES } from '../../channels/channel.js';
import { Clock } from '../../platform/clock.js';
import { ChannelList, channelList, TestedView, testedView, ZaloCheckView } from './channel-care.dto.js';
import { ChannelCare, channelIn } from './channel-care.service.js';

@ApiTags('Kênh gửi tin')
@ApiBearerAuth()
@Controller('api/channels')
export class ChannelsController {
  constructor(
    private readonly care: ChannelCare,
    private readonly clock: Clock,
  ) {}

  @For('keeper')
  @Get()
  @ApiOperation({ summary: 'Từng kênh gửi tin: gửi được không, vì sao không, đang chờ bao nhiêu tin' })
  @ApiOkResponse({ type: ChannelList })
  async list(@Who() who: Principal): Promise<ChannelList> {
    const { channels, zalo } = await this.care.standing(who, this.clock.now());
    return channelList(channels, zalo);
  }

  @For('keeper')
  @Get('zalo/check')
  @ApiOperation({ summary: 'Hỏi Zalo ngay bây giờ: hạn mức còn lại, mẫu tin có dùng được không' })
  @ApiOkResponse({ type: ZaloCheckView })
  async check(@Who() who: Principal): Promise<ZaloCheckView> {
    const { quota, template } = await this.care.checkZalo(who, this.clock.now());
    const known = 'reason' in quota ? undefined : quota;
    return {
      daily: known?.daily ?? null,
      remaining: known?.remaining ?? null,
      template: 'reason' in template ? null : template.status,
      mistakes: [
        ...('reason' in quota ? [quota.reason] : []),
        ...('reason' in template ? [template.reason] : template.mistakes),
      ],
    };
  }

  @For('keeper')
  @Post(':channel/test')
  @HttpCode(200)
  @ApiParam({ name: 'channel', enum: CHANNEL_NAMES })
  @ApiOperation({ summary: 'Gửi một tin thử cho chính mình; mỗi kênh nhiều nhất năm tin một giờ' })
  @ApiOkResponse({ type: TestedView })
  async test(@Param('channel') channel: string, @Who() who: Principal): Promise<TestedView> {
    return testedView(await this.care.test(channelIn(channel), who, this.clock.now()));
  }

  @For('keeper')
  @Post(':channel/retry')
  @HttpCode(200)
  @ApiParam({ name: 'channel', enum: CHANNEL_NAMES })
  @ApiOperation({ summary: 'Bỏ tạm dừng của kênh: tin đang giữ lại được gửi ở lần kiểm tra tới' })
  @ApiOkResponse({ type: ChannelList })
  async retry(@Param('channel') channel: string, @Who() who: Principal): Promise<ChannelList> {
    await this.care.retry(channelIn(channel), who, this.clock.now());
    return this.list(who);
  }
}
