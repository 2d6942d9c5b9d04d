import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Who } from '../access/authentication.guard.js';
import type { Principal } from '../access/principal.js';
import { For } from '../access/route-rules.js';
import { Clock } from '../platform/clock.js';
import { instantText } from '../platform/columns.js';
import { Id } from '../platform/id.js';
import { HandOverInput } from './hand-over.dto.js';
import { HandOvers } from './hand-over.service.js';
import { SignInLinks } from './sign-in-links.service.js';
import { PersonFileView, SignInLinkView } from './staff.dto.js';
import { StaffQueries } from './staff.queries.js';
import { personFileView } from './staff.view.js';

@ApiTags('Cán bộ')
@ApiBearerAuth()
@Controller('api/people/:id')
export class HandOverController {
  constructor(
    private readonly handOvers: HandOvers,
    private readonly signInLinks: SignInLinks,
    private readonly queries: StaffQueries,
    private readonly clock: Clock,
  ) {}

  @Post('hand-over')
  @For('admin')
  @HttpCode(200)
  @ApiOperation({ summary: 'Bàn giao vai trò cho người kế nhiệm; trả lời là người kế nhiệm' })
  @ApiOkResponse({ type: PersonFileView })
  async handOver(
    @Id() id: number,
    @Body() input: HandOverInput,
    @Who() who: Principal,
  ): Promise<PersonFileView> {
    const now = this.clock.now();
    const successorId = await this.handOvers.handOver(id, input, who, now);
    return personFileView(await this.queries.one(successorId, who, now));
  }

  @Post('sign-in-link')
  @For('keeper')
  @HttpCode(200)
  @ApiOperation({ summary: 'Tạo mã đăng nhập một lần cho một người; chỉ trả lời một lần này' })
  @ApiOkResponse({ type: SignInLinkView })
  async signInLink(@Id() id: number, @Who() who: Principal): Promise<SignInLinkView> {
    const { secret, expiresAt } = await this.signInLinks.make(id, who, this.clock.now());
    return { secret, expiresAt: instantText(expiresAt) };
  }
}
