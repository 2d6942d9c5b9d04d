import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { Database } from './database.js';
import { Mark } from './mark.entity.js';
import { Open } from './open.js';
import { Readiness } from './readiness.js';

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
  constructor(
    private readonly database: Database,
    private readonly readiness: Readiness,
    private readonly registry: Registry,
  ) {}

  /** 200 as long as the process answers at all: whoever gets none should start it anew. */
  @Get('health/live')
  live() {
    return { status: 'live' };
  }

  /** 200 when the database answers and all that was added to Readiness holds, else 503 with the reason. */
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
    try {
      await this.database.read.existsBy(Mark, {});
      return await this.readiness.whyNot();
    } catch {
      return 'Cơ sở dữ liệu không trả lời.';
    }
  }
}
