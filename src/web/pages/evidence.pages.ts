import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { EVIDENCE_FORMATS, type EvidenceFormat } from '../../notifications/evidence/evidence.dto.js';
import { replyWith } from '../../notifications/evidence/evidence-reply.js';
import { EvidenceService } from '../../notifications/evidence/evidence.service.js';
import { Id } from '../../platform/id.js';
import { NotFound, type Refusal } from '../../platform/refusal.js';
import { tried } from '../answer.js';
import { Form, type FormBody } from '../form.js';
import { links, withQuery } from '../links.js';
import { criteriaIn } from '../log-criteria.js';
import { Names } from '../names.js';
import { Today } from '../today.js';
import { EvidenceListPage, EvidencePage } from './evidence.page.js';

/** Exports of the log as evidence. */
@Controller('nhat-ky/bang-chung')
export class EvidencePages {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly names: Names,
    private readonly today: Today,
  ) {}

  @For('office')
  @Get()
  show(@Who() who: Principal, @Query() query: FormBody) {
    return this.page(who, new Form(query));
  }

  @For('office')
  @Post()
  make(@Who() who: Principal, @Body() body: FormBody) {
    const typed = new Form(body);
    return tried(
      async () => {
        const id = await this.evidence.make(criteriaIn(typed), who, this.today.now());
        return withQuery(links.evidence(id), { xong: 'evidence' });
      },
      (refusal) => this.page(who, typed, refusal),
    );
  }

  @For('row')
  @Get(':id')
  async one(
    @Id() id: number,
    @Who() who: Principal,
    @Query('kiem_tra') wanted: string | undefined,
    @Query('xong') done: string | undefined,
  ) {
    const file = await this.evidence.file(id, who);
    const committees = await this.committees(who);
    const check = wanted ? await this.evidence.check(file) : undefined;
    return EvidencePage({ who, file, committees, check, done });
  }

  @For('row')
  @Get(':id/tep')
  async download(
    @Id() id: number,
    @Query('dang') format: string | undefined,
    @Who() who: Principal,
    @Res() reply: FastifyReply,
  ) {
    if (!isFormat(format)) throw new NotFound('evidence/unknown-format', 'Không có dạng tệp này.');
    await replyWith(reply, await this.evidence.file(id, who), format);
  }

  private async page(who: Principal, typed: Form, refusal?: Refusal) {
    const committees = await this.committees(who);
    return EvidenceListPage({ who, typed, refusal, committees, kept: await this.evidence.list(who) });
  }

  private committees(who: Principal) {
    return this.names.committees([...who.chairOf, ...who.secretaryOf]);
  }
}

function isFormat(text: string | undefined): text is EvidenceFormat {
  return (EVIDENCE_FORMATS as readonly (string | undefined)[]).includes(text);
}
