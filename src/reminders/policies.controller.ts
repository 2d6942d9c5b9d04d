import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Who } from '../access/authentication.guard.js';
import type { Principal } from '../access/principal.js';
import { For } from '../access/route-rules.js';
import { Clock } from '../platform/clock.js';
import { PoliciesService } from '../rules/policies.service.js';
import { PolicyChanges } from './policy-changes.service.js';
import { PolicyInput, PolicyView, policyView } from './policies.dto.js';

@ApiTags('Quy định nhắc')
@ApiBearerAuth()
@Controller('api/committees/:code/policy')
export class PoliciesController {
  constructor(
    private readonly policies: PoliciesService,
    private readonly changes: PolicyChanges,
    private readonly clock: Clock,
  ) {}

  @For('office')
  @Get()
  @ApiOperation({ summary: 'Quy định nhắc của một Ban Chỉ đạo và các lần thay đổi' })
  @ApiOkResponse({ type: PolicyView })
  async one(@Param('code') code: string, @Who() who: Principal): Promise<PolicyView> {
    const file = await this.policies.one(code, who);
    return policyView(file, await this.changes.openUnderOthers(file.committee.id));
  }

  @For('office')
  @Put()
  @ApiOperation({ summary: 'Đặt quy định nhắc cho những gì ban hành từ nay' })
  @ApiOkResponse({ type: PolicyView })
  async save(@Param('code') code: string, @Body() input: PolicyInput, @Who() who: Principal) {
    const { seen, reminders, escalation } = input;
    await this.policies.save(code, { reminders, escalation }, who, this.clock.now(), seen ?? undefined);
    return this.one(code, who);
  }

  @For('office')
  @Post('apply')
  @HttpCode(200)
  @ApiOperation({ summary: 'Áp dụng quy định hiện nay cho các nhiệm vụ đang mở' })
  @ApiOkResponse({ type: PolicyView })
  async apply(@Param('code') code: string, @Who() who: Principal): Promise<PolicyView> {
    await this.changes.apply(code, who, this.clock.now());
    return this.one(code, who);
  }
}
