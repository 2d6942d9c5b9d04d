import { Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { ImportInput } from '../../conclusions/conclusions.dto.js';
import { ConclusionQueries } from '../../conclusions/conclusions.queries.js';
import { RecognitionsService } from '../../conclusions/recognitions.service.js';
import { recognitionView } from '../../conclusions/recognitions.view.js';
import { day } from '../../domain/day.js';
import type { Committee } from '../../people/committee.entity.js';
import { Clock } from '../../platform/clock.js';
import { Invalid } from '../../platform/refusal.js';
import { readForm } from '../../platform/upload.js';
import { tried } from '../answer.js';
import { checked, Form } from '../form.js';
import { links, withQuery } from '../links.js';
import { Names } from '../names.js';
import { pageNumber } from '../parts/pager.js';
import { ConclusionsPage, ImportPage } from './conclusions.page.js';

const SIZE = 30;

/** The conclusions of one's committees, and the way in for a new one. */
@Controller('ket-luan')
export class ConclusionsPages {
  constructor(
    private readonly queries: ConclusionQueries,
    private readonly recognitions: RecognitionsService,
    private readonly names: Names,
    private readonly clock: Clock,
  ) {}

  @For('office')
  @Get()
  async list(@Who() who: Principal, @Query('trang') trang: string | undefined) {
    const page = pageNumber(trang);
    const list = await this.queries.list({ page, size: SIZE }, who);
    const now = this.clock.now();
    const scans = (await this.recognitions.recent(who)).map((row) => recognitionView(row, now));
    return ConclusionsPage({ who, list, page, size: SIZE, mayImport: who.secretaryOf.length > 0, scans });
  }

  @For('secretariat')
  @Get('nhap')
  async form(@Who() who: Principal) {
    return ImportPage({ who, committees: await this.importable(who) });
  }

  @For('secretariat')
  @Post('nhap')
  async import(@Who() who: Principal, @Req() request: FastifyRequest) {
    const committees = await this.importable(who);
    let typed = new Form(undefined);
    return tried(
      async () => {
        const { fields, file } = await readForm(request);
        typed = new Form(fields);
        const input = checked(ImportInput, {
          committee: typed.text('committee') ?? '',
          ...(!file && { text: typed.text('text') ?? null }),
          issued: typed.text('issued') ?? null,
          number: typed.text('number') ?? null,
        });
        const committee = committees.find(({ code }) => code === input.committee);
        if (!committee) throw unknownCommittee();
        const issuedOn = input.issued ? day(input.issued) : null;
        const into = { committeeId: committee.id, issuedOn, number: input.number ?? null };
        const paper = file ?? { text: input.text ?? '' };
        const taken = await this.recognitions.take(paper, into, who);
        if ('recognition' in taken) return links.recognition(taken.recognition.id);
        return withQuery(links.conclusion(taken.conclusion.id), { xong: 'imported' });
      },
      (refusal) => ImportPage({ who, committees, typed, refusal }),
    );
  }

  private importable({ secretaryOf }: Principal): Promise<Committee[]> {
    return this.names.committees(secretaryOf);
  }
}

function unknownCommittee(): Invalid {
  const message = 'Hãy chọn Ban Chỉ đạo.';
  return new Invalid('web/no-committee', message, [{ at: 'committee', message }]);
}
