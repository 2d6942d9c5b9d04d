import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Who } from '../access/authentication.guard.js';
import type { Principal } from '../access/principal.js';
import { For } from '../access/route-rules.js';
import { Clock } from '../platform/clock.js';
import { AssignmentList, assignmentView } from './assignments.view.js';
import { CoordinatingFilter, CoordinatingQueries } from './coordinating.queries.js';

@ApiTags('Việc được giao')
@ApiBearerAuth()
@Controller('api/coordinating')
export class CoordinatingController {
  constructor(
    private readonly queries: CoordinatingQueries,
    private readonly clock: Clock,
  ) {}

  @For('person')
  @Get()
  @ApiOperation({ summary: 'Các việc mà đơn vị của người gọi phối hợp, hạn sớm nhất trước' })
  @ApiOkResponse({ type: AssignmentList })
  async list(@Query() filter: CoordinatingFilter, @Who() who: Principal): Promise<AssignmentList> {
    const { items, total } = await this.queries.list(filter, who);
    return { items: items.map((each) => assignmentView(each, this.clock.now())), total };
  }
}
