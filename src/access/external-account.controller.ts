import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock } from '../platform/clock.js';
import { instantText } from '../platform/columns.js';
import { TextField } from '../platform/fields.js';
import { Who } from './authentication.guard.js';
import { ExternalAccounts } from './external-accounts.js';
import type { Principal } from './principal.js';
import { For } from './route-rules.js';

/** The account of another service by which somebody may sign in on the pages. */
class ExternalAccountView {
  @TextField({ optional: true, description: 'Cách gọi tài khoản ấy' })
  name: string | null;

  @TextField({ optional: true, description: 'Liên kết lúc nào; không có: chưa liên kết' })
  linkedAt: string | null;
}

/** Linking needs a browser, which has to go to the provider (web/pages/sso.pages.ts). */
@ApiTags('Tài khoản')
@ApiBearerAuth()
@Controller('api/me/external-account')
export class ExternalAccountController {
  constructor(
    private readonly accounts: ExternalAccounts,
    private readonly clock: Clock,
  ) {}

  @Get()
  @For('person')
  @ApiOperation({ summary: 'Tài khoản của nơi khác mà người gọi dùng để đăng nhập' })
  @ApiOkResponse({ type: ExternalAccountView })
  async of(@Who() { personId }: Principal): Promise<ExternalAccountView> {
    const { name, linked } = await this.accounts.standing(personId);
    return { name, linkedAt: linked && instantText(linked.linkedAt) };
  }

  @Post('unlink')
  @For('person')
  @HttpCode(200)
  @ApiOperation({ summary: 'Bỏ liên kết tài khoản của nơi khác' })
  @ApiOkResponse({ type: ExternalAccountView })
  async unlink(@Who() who: Principal): Promise<ExternalAccountView> {
    await this.accounts.unlink(who.personId, this.clock.now());
    return this.of(who);
  }
}
