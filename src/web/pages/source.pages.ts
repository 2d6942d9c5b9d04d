import { Controller, Get } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { SourcesService } from '../../assignments/sources.service.js';
import { Id } from '../../platform/id.js';
import { SourcePage } from './source.page.js';

/** The passage of the paper that an assignment comes from. */
@Controller('viec/:id/nguon')
export class SourcePages {
  constructor(private readonly sources: SourcesService) {}

  @For('row')
  @Get()
  async show(@Id() id: number, @Who() who: Principal) {
    return SourcePage({ who, passage: await this.sources.passage(id, who) });
  }
}
