import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { ZaloAccounts } from '../../people/zalo-accounts.service.js';
import { Clock } from '../../platform/clock.js';
import { ZaloAccountView, zaloAccountView, ZaloConsentInput } from './zalo-accounts.dto.js';

@ApiTags('Nhận tin và vắng mặt')
@ApiBearerAuth()
@Controller('api/me/zalo')
export class ZaloAccountsController {
  constructor(
    private readonly accounts: ZaloAccounts,
    private readonly clock: Clock,
  ) {}

  @For('person')
  @Get()
  @ApiOperation({ summary: 'Tài khoản Zalo và việc nhận tin qua Zalo của người gọi' })
  @ApiOkResponse({ type: ZaloAccountView })
  async of(@Who() { personId }: Principal): Promise<ZaloAccountView> {
    return zaloAccountView(await this.accounts.of(personId, this.clock.now()));
  }

  @For('person')
  @Post('code')
  @HttpCode(200)
  @ApiOperation({ summary: 'Lấy mã để liên kết tài khoản Zalo; mã lấy trước đó hết hiệu lực' })
  @ApiOkResponse({ type: ZaloAccountView })
  async code(@Who() who: Principal): Promise<ZaloAccountView> {
    await this.accounts.makeCode(who.personId, this.clock.now());
    return this.of(who);
  }

  @For('person')
  @Post('unlink')
  @HttpCode(200)
  @ApiOperation({ summary: 'Hủy liên kết tài khoản Zalo' })
  @ApiOkResponse({ type: ZaloAccountView })
  async unlink(@Who() who: Principal): Promise<ZaloAccountView> {
    await this.accounts.unlink(who.personId, this.clock.now());
    return this.of(who);
  }

  @For('person')
  @Put('consent')
  @ApiOperation({ summary: 'Đồng ý hoặc thôi nhận tin qua Zalo' })
  @ApiOkResponse({ type: ZaloAccountView })
  async consent(@Body() input: ZaloConsentInput, @Who() who: Principal): Promise<ZaloAccountView> {
    await this.accounts.setConsent(who.personId, input.consent, this.clock.now());
    return this.of(who);
  }
}
