import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Who } from '../access/authentication.guard.js';
import type { Principal } from '../access/principal.js';
import { For } from '../access/route-rules.js';
import { Clock } from '../platform/clock.js';
import { Id } from '../platform/id.js';
import { AccountCare } from './account-care.service.js';

@ApiTags('Cán bộ')
@ApiBearerAuth()
@Controller('api/people/:id')
export class AccountCareController {
  constructor(
    private readonly care: AccountCare,
    private readonly clock: Clock,
  ) {}

  @Post('sessions/end')
  @For('admin')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Đăng xuất một người khỏi mọi nơi; đường dẫn đăng nhập chưa dùng cũng hết hiệu lực',
  })
  @ApiNoContentResponse()
  endSessions(@Id() id: number, @Who() who: Principal): Promise<void> {
    return this.care.endSessions(id, who, this.clock.now());
  }

  @Post('two-steps/end')
  @For('keeper')
  @HttpCode(204)
  @ApiOperation({ summary: 'Tắt xác thực hai bước của một người, khi người ấy mất điện thoại' })
  @ApiNoContentResponse()
  endTwoSteps(@Id() id: number, @Who() who: Principal): Promise<void> {
    return this.care.endTwoSteps(id, who, this.clock.now());
  }
}
