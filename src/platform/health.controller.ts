import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { earlier, formatInstant, type Instant } from '../domain/day.js';
import { Clock } from './clock.js';
import { Config } from './config.js';
import { Database } from './database.js';
import { HEARTBEAT, Mark, SILENCE } from './mark.entity.js';
import { Open } from './open.js';

/** The registry that /metrics shows; whoever has something to count registers it here. */
export function newRegistry(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
}

/** For whoever watches the service from outside: does it live, is it of use, how much does it do. */
@Open()
@ApiExcludeController()
@Controller()
export class HealthController {
  private readonly startedAt: Instant;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly registry: Registry,
  ) {
    this.startedAt = clock.now();
    const lastHeartbeat = () => this.lastHeartbeat();
    new Gauge({
      name: 'dondoc_last_heartbeat_seconds',
      help: 'Unix time at which the heartbeat last ran; absent before the first one.',
      registers: [registry],
      async collect() {
        const last = await lastHeartbeat();
        if (last) this.set(last.epochMilliseconds / 1000);
      },
    });
  }

  /** 200 as long as the process answers at all: whoever gets none should start it anew. */
  @Get('health/live')
  live() {
    return { status: 'live' };
  }

  /** 200 when the database answers and the heartbeat beats, else 503 with the reasons. */
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const reason = await this.whyNotReady();
    if (!reason) return { status: 'ready' };
    reply.status(503);
    return { status: 'not-ready', reason };
  }

  @Get('metrics')
  @Header('content-type', Registry.PROMETHEUS_CONTENT_TYPE)
  metrics(): Promise<string> {
    return this.registry.metrics();
  }

  private async whyNotReady(): Promise<string | undefined> {
    let last: Instant | undefined;
    try {
      last = await this.lastHeartbeat();
    } catch {
      return 'Cơ sở dữ liệu không trả lời.';
    }
    if (this.config.heartbeat === 'off') return undefined;
    // A service that was just started has not had its first heartbeat yet, and its last one may be days ago.
    const since = last && earlier(this.startedAt, last) ? last : this.startedAt;
    if (!earlier(since.add(SILENCE), this.clock.now())) return undefined;
    return last
      ? `Nhịp nhắc việc đã ngừng: lần chạy cuối lúc ${formatInstant(last)}.`
      : 'Nhịp nhắc việc chưa chạy lần nào.';
  }

  private async lastHeartbeat(): Promise<Instant | undefined> {
    return (await this.database.read.findOneBy(Mark, { name: HEARTBEAT }))?.at ?? undefined;
  }
}
