import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Who } from '../access/authentication.guard.js';
import type { Principal } from '../access/principal.js';
import { For } from '../access/route-rules.js';
import { Clock } from '../platform/clock.js';
import { Id } from '../platform/id.js';
import { AssignmentFileView, assignmentFileView } from './assignment-file.view.js';
import { AssignmentQueries } from './assignments.queries.js';
import { EndOfficerInput, OfficerInput } from './officers.dto.js';
import { OfficersService } from './officers.service.js';

@ApiTags('Việc được giao')
@ApiBearerAuth()
@Controller('api/assignments/:id/officer')
export class OfficersController {
  constructor(
    private readonly officers: OfficersService,
    private readonly queries: AssignmentQueries,
    private readonly clock: Clock,
  ) {}

  @For('row')
  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Cử một cán bộ của đơn vị theo dõi việc, thay người đã cử trước nếu có' })
  @ApiOkResponse({ type: AssignmentFileView })
  async name(@Id() id: number, @Body() input: OfficerInput, @Who() who: Principal) {
    await this.officers.name(id, input, who, this.clock.now());
    return this.file(id, who);
  }

  @For('row')
  @Post('end')
  @HttpCode(200)
  @ApiOperation({ summary: 'Thôi cử cán bộ theo dõi' })
  @ApiOkResponse({ type: AssignmentFileView })
  async end(@Id() id: number, @Body() input: EndOfficerInput, @Who() who: Principal) {
    await this.officers.end(id, input, who, this.clock.now());
    return this.file(id, who);
  }

  private async file(id: number, who: Principal): Promise<AssignmentFileView> {
    return assignmentFileView(await this.queries.one(id, who), who, this.clock.now());
  }
}
