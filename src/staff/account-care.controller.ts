import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Who } from '../access/authentication.guard.js';
import type { Principal } from '../access/principal.js';
import { For } from '../access/route-rules.js';
import type { Instant } from '../domain/day.js';
import { Clock } from '../platform/clock.js';
import { Id } from '../platform/id.js';
import { AccountCare } from './account-care.service.js';
import { PersonFileView } from './staff.dto.js';
import { StaffQueries } from './staff.queries.js';
import { personFileView } from './staff.view.js';

@ApiTags('Cán bộ')
@ApiBearerAuth()
@Controller('api/people/:id')
export class AccountCareController {
  constructor(
    private readonly care: AccountCare,
    private readonly queries: StaffQueries,
    private readonly clock: Clock,
  ) {}

  @Post('sessions/end')
  @For('admin')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Đăng xuất một người khỏi mọi nơi; đường dẫn đăng nhập chưa dùng cũng hết hiệu lực',
  })
  @ApiOkResponse({ type: PersonFileView })
  async endSessions(@Id() id: number, @Who() who: Principal): Promise<PersonFileView> {
    const now = this.clock.now();
    await this.care.endSessions(id, who, now);
    return this.file(id, who, now);
  }

  @Post('external-account/end')
  @For('admin')
  @HttpCode(200)
  @ApiOperation({ summary: 'Bỏ liên kết tài khoản của nơi khác mà một người dùng để đăng nhập' })
  @ApiOkResponse({ type: PersonFileView })
  async endExternalAccount(@Id() id: number, @Who() who: Principal): Promise<PersonFileView> {
    const now = this.clock.now();
    await this.care.endExternalAccount(id, who, now);
    return this.file(id, who, now);
  }

  @Post('two-steps/end')
  @For('keeper')
  @HttpCode(200)
  @ApiOperation({ summary: 'Tắt xác thực hai bước của một người, khi người ấy mất điện thoại' })
  @ApiOkResponse({ type: PersonFileView })
  async endTwoSteps(@Id() id: number, @Who() who: Principal): Promise<PersonFileView> {
    const now = this.clock.now();
    await this.care.endTwoSteps(id, who, now);
    return this.file(id, who, now);
  }

  private async file(id: number, who: Principal, now: Instant): Promise<PersonFileView> {
    return personFileView(await this.queries.one(id, who, now));
  }
}
