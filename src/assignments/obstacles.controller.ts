import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import { Who } from '../access/authentication.guard.js';
import type { Principal } from '../access/principal.js';
import { For } from '../access/route-rules.js';
import { Clock } from '../platform/clock.js';
import { NumberField, TextField } from '../platform/fields.js';
import { Id } from '../platform/id.js';
import { PageQuery } from '../platform/page.js';
import { AssignmentFileView, assignmentFileView } from './assignment-file.view.js';
import { ObstacleAnswer, ObstacleInput } from './assignments.dto.js';
import { AssignmentQueries } from './assignments.queries.js';
import { ObstacleQueries, type ToldObstacle } from './obstacle.queries.js';
import { ObstaclesService } from './obstacles.service.js';

class WaitingObstacleView {
  @NumberField()
  id: number;

  @NumberField({ description: 'Việc gặp vướng mắc' })
  assignment: number;

  @TextField({ description: 'Mã đơn vị' })
  unit: string;

  @TextField()
  text: string;

  @TextField({ description: 'Cấp nào cần quyết định việc gì' })
  wanted: string;

  @TextField()
  toldAt: string;

  @TextField()
  toldBy: string;
}

class WaitingObstacles {
  @ApiProperty({ type: [WaitingObstacleView] })
  items: WaitingObstacleView[];

  @NumberField({ min: 0 })
  total: number;
}

@ApiTags('Vướng mắc')
@ApiBearerAuth()
@Controller('api')
export class ObstaclesController {
  constructor(
    private readonly obstacles: ObstaclesService,
    private readonly waiting: ObstacleQueries,
    private readonly queries: AssignmentQueries,
    private readonly clock: Clock,
  ) {}

  @For('office')
  @Get('obstacles')
  @ApiOperation({ summary: 'Vướng mắc vượt thẩm quyền đang chờ trả lời, cũ nhất trước' })
  @ApiOkResponse({ type: WaitingObstacles })
  async list(@Query() page: PageQuery, @Who() who: Principal): Promise<WaitingObstacles> {
    const { items, total } = await this.waiting.waitingFor(who, page);
    return { items: items.map(waitingView), total };
  }

  @For('row')
  @Post('assignments/:id/obstacles')
  @ApiOperation({ summary: 'Báo vướng mắc vượt thẩm quyền của đơn vị' })
  @ApiCreatedResponse({ type: AssignmentFileView })
  async tell(@Id() id: number, @Body() input: ObstacleInput, @Who() who: Principal) {
    await this.obstacles.tell(id, input, who, this.clock.now());
    return this.file(id, who);
  }

  @For('row')
  @Post('obstacles/:id/answer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Trả lời một vướng mắc, hoặc kết thúc khi không còn gì phải quyết định' })
  @ApiOkResponse({ type: AssignmentFileView })
  async answer(@Id() id: number, @Body() input: ObstacleAnswer, @Who() who: Principal) {
    return this.file(await this.obstacles.answer(id, input, who, this.clock.now()), who);
  }

  private async file(id: number, who: Principal): Promise<AssignmentFileView> {
    return assignmentFileView(await this.queries.one(id, who), who, this.clock.now());
  }
}

function waitingView({ obstacle, assignment, toldBy }: ToldObstacle): WaitingObstacleView {
  const { id, text, wanted, toldAt } = obstacle;
  const told = { text, wanted, toldAt: toldAt.toString(), toldBy: toldBy?.name ?? '' };
  return { id, assignment: assignment.id, unit: assignment.unit.code, ...told };
}
