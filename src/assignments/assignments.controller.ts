import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Who } from '../access/authentication.guard.js';
import type { Principal } from '../access/principal.js';
import { For } from '../access/route-rules.js';
import { type Act, ACTS } from '../domain/assignment-state.js';
import { dayOf } from '../domain/day.js';
import { Clock } from '../platform/clock.js';
import { Id } from '../platform/id.js';
import { NotFound } from '../platform/refusal.js';
import { AssignmentFileView, assignmentFileView } from './assignment-file.view.js';
import { ActInput, AssignmentFilter } from './assignments.dto.js';
import { AssignmentQueries } from './assignments.queries.js';
import { AssignmentsService } from './assignments.service.js';
import { AssignmentList, assignmentView } from './assignments.view.js';
import { OpeningService } from './opening.service.js';

@ApiTags('Việc được giao')
@ApiBearerAuth()
@Controller('api/assignments')
export class AssignmentsController {
  constructor(
    private readonly assignments: AssignmentsService,
    private readonly queries: AssignmentQueries,
    private readonly opening: OpeningService,
    private readonly clock: Clock,
  ) {}

  @For('person')
  @Get()
  @ApiOperation({ summary: 'Các việc người gọi được xem, hạn sớm nhất trước' })
  @ApiOkResponse({ type: AssignmentList })
  async list(@Query() filter: AssignmentFilter, @Who() who: Principal): Promise<AssignmentList> {
    const now = this.clock.now();
    const { items, total } = await this.queries.list(filter, who, dayOf(now));
    return { items: items.map((each) => assignmentView(each, now)), total };
  }

  @For('row')
  @Get(':id')
  @ApiOperation({ summary: 'Một việc với các lần đổi hạn và toàn bộ lịch sử' })
  @ApiOkResponse({ type: AssignmentFileView })
  async one(@Id() id: number, @Who() who: Principal): Promise<AssignmentFileView> {
    const now = this.clock.now();
    return assignmentFileView(await this.opening.open(id, who, now), who, now);
  }

  @For('row')
  @Post(':id/:act')
  @HttpCode(200)
  @ApiOperation({ summary: 'Tiếp nhận, báo cáo, xác nhận, trả lại, gia hạn, đôn đốc, tạm dừng, thu hồi…' })
  @ApiParam({ name: 'act', enum: Object.keys(ACTS) })
  @ApiOkResponse({ type: AssignmentFileView })
  async act(@Id() id: number, @Param('act') act: string, @Body() input: ActInput, @Who() who: Principal) {
    if (!isAct(act)) throw new NotFound('assignment/unknown-act', 'Không có thao tác này.');
    await this.assignments.act(id, act, input, who, this.clock.now());
    return assignmentFileView(await this.queries.one(id, who), who, this.clock.now());
  }
}

function isAct(text: string): text is Act {
  return Object.hasOwn(ACTS, text);
}
