import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import type { Errand } from '../../platform/errand.entity.js';
import { isOpen } from '../../platform/errands.js';
import { Id } from '../../platform/id.js';
import { Conflict, Invalid, type Problem } from '../../platform/refusal.js';
import { readForm } from '../../platform/upload.js';
import { type Loaded, OrganisationLoads } from '../../staff/organisation-loads.service.js';
import { tried } from '../answer.js';
import { Form } from '../form.js';
import { links } from '../links.js';
import { ImportPeoplePage } from './import-people.page.js';
import { LoadingPage } from './loading-people.page.js';
import { LOOK_AGAIN_SECONDS } from './recognition.pages.js';

/** A file of at most so many bytes travels with its preview, so that it need not be chosen a second time. */
const MOST_KEPT = 40_000;

/** The organisation file as an administrator loads it. */
@Controller('nguoi/nhap')
export class ImportPeoplePages {
  constructor(private readonly loads: OrganisationLoads) {}

  @Get()
  @For('admin')
  form(@Who() who: Principal) {
    return ImportPeoplePage({ who });
  }

  @Post()
  @For('admin')
  load(@Who() who: Principal, @Req() request: FastifyRequest) {
    return tried(
      async () => {
        const { fields, file } = await readForm(request);
        const typed = new Form(fields);
        const kept = Buffer.from(typed.exactly('kept'), 'base64');
        const { name, bytes } = file ?? { name: 'Tệp vừa xem', bytes: kept };
        if (bytes.length === 0)
          throw new Invalid(
            'organisation/no-file',
            'Chưa chọn tệp, hoặc tệp trống. Hãy chọn tệp tổ chức rồi gửi lại.',
          );
        const taken = await this.loads.load({ name, bytes }, typed.text('lam') === 'nap', who);
        if ('errand' in taken) return links.loading(taken.errand.id);
        const small = bytes.length <= MOST_KEPT;
        return ImportPeoplePage({
          who,
          loaded: taken.outcome,
          ...(small && { kept: Buffer.from(bytes).toString('base64') }),
        });
      },
      (refusal) => ImportPeoplePage({ who, refusal }),
    );
  }

  /** Asks the browser to come again while it goes on. */
  @Get(':id')
  @For('admin')
  async show(@Id() id: number, @Who() who: Principal, @Res({ passthrough: true }) reply: FastifyReply) {
    const errand = await this.loads.one(id, who);
    if (isOpen(errand)) {
      void reply.header('refresh', LOOK_AGAIN_SECONDS);
      return LoadingPage({ who, errand });
    }
    if (errand.state !== 'done') return ImportPeoplePage({ who, refusal: whyNot(errand) });
    return ImportPeoplePage({ who, loaded: errand.outcome as Loaded });
  }
}

function whyNot({ message, outcome }: Errand): Conflict {
  const { problems = [] } = (outcome ?? {}) as { problems?: Problem[] };
  return new Conflict('organisation/not-loaded', message ?? '', problems);
}
