import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Who } from '../access/authentication.guard.js';
import type { Principal } from '../access/principal.js';
import { For } from '../access/route-rules.js';
import { Clock } from '../platform/clock.js';
import { Id } from '../platform/id.js';
import { AssignmentFileView, assignmentFileView } from './assignment-file.view.js';
import { DecisionInput, ExtensionInput } from './assignments.dto.js';
import { AssignmentQueries } from './assignments.queries.js';
import { ExtensionsService } from './extensions.service.js';

@ApiTags('Gia hạn')
@ApiBearerAuth()
@Controller('api')
export class ExtensionsController {
  constructor(
    private readonly extensions: ExtensionsService,
    private readonly queries: AssignmentQueries,
    private readonly clock: Clock,
  ) {}

  @For('row')
  @Post('assignments/:id/extensions')
  @ApiOperation({ summary: 'Xin gia hạn' })
  @ApiCreatedResponse({ type: AssignmentFileView })
  async ask(@Id() id: number, @Body() input: ExtensionInput, @Who() who: Principal) {
    await this.extensions.ask(id, input, who, this.clock.now());
    return this.file(id, who);
  }

  @For('row')
  @Post('extensions/:id/decision')
  @HttpCode(200)
  @ApiOperation({ summary: 'Quyết định một đề nghị gia hạn' })
  @ApiOkResponse({ type: AssignmentFileView })
  async decide(@Id() id: number, @Body() input: DecisionInput, @Who() who: Principal) {
    return this.file(await this.extensions.decide(id, input, who, this.clock.now()), who);
  }

  private async file(id: number, who: Principal): Promise<AssignmentFileView> {
    return assignmentFileView(await this.queries.one(id, who), who, this.clock.now());
  }
}
