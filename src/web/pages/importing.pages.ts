import { Controller, Get, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { ImportInput } from '../../conclusions/conclusions.dto.js';
import { RecognitionsService } from '../../conclusions/recognitions.service.js';
import { day } from '../../domain/day.js';
import type { Committee } from '../../people/committee.entity.js';
import { Config } from '../../platform/config.js';
import { Invalid } from '../../platform/refusal.js';
import { readForm } from '../../platform/upload.js';
import { tried } from '../answer.js';
import { checked, Form } from '../form.js';
import { links, withQuery } from '../links.js';
import { Names } from '../names.js';
import { ImportPage } from './importing.page.js';

/** The way in for a new conclusion. */
@Controller('ket-luan')
export class ImportingPages {
  constructor(
    private readonly recognitions: RecognitionsService,
    private readonly names: Names,
    private readonly config: Config,
  ) {}

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
        const taken = await this.recognitions.take(paper, into, who, this.config.limits.answerSeconds);
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
