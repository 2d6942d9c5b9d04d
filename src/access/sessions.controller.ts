import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock } from '../platform/clock.js';
import { instantText } from '../platform/columns.js';
import { Who } from './authentication.guard.js';
import type { Principal } from './principal.js';
import { For } from './route-rules.js';
import { EndSessionInput, SessionList } from './sessions.dto.js';
import { Sessions } from './sessions.js';

@ApiTags('Tài khoản')
@ApiBearerAuth()
@Controller('api/me/sessions')
export class SessionsController {
  constructor(
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  @Get()
  @For('person')
  @ApiOperation({ summary: 'Những nơi mà người gọi đang đăng nhập; mã của chương trình không kể' })
  @ApiOkResponse({ type: SessionList })
  async list(@Who() { personId }: Principal): Promise<SessionList> {
    const rows = await this.sessions.of(personId, this.clock.now());
    const items = rows.map(({ hash: id, agent, address, method, createdAt, lastSeenAt }) => ({
      ...{ id, agent, address, method },
      ...{ createdAt: instantText(createdAt), lastSeenAt: instantText(lastSeenAt) },
    }));
    return { items, total: items.length };
  }

  @Post('end')
  @For('person')
  @HttpCode(200)
  @ApiOperation({ summary: 'Đăng xuất một nơi hoặc mọi nơi; trả lời là những nơi còn lại' })
  @ApiOkResponse({ type: SessionList })
  async end(@Body() { id }: EndSessionInput, @Who() who: Principal): Promise<SessionList> {
    const now = this.clock.now();
    if (id) await this.sessions.endOne(who.personId, id, now);
    else await this.sessions.endAll(who.personId, now);
    return this.list(who);
  }
}
