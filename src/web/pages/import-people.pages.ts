import { Controller, Get, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { OrganisationService } from '../../people/organisation.service.js';
import { Clock } from '../../platform/clock.js';
import { Invalid } from '../../platform/refusal.js';
import { readForm } from '../../platform/upload.js';
import { tried } from '../answer.js';
import { Form } from '../form.js';
import { ImportPeoplePage } from './import-people.page.js';

/** A file of at most so many bytes travels with its preview, so that it need not be chosen a second time. */
const MOST_KEPT = 1_000_000;

/** The organisation file as an administrator loads it. */
@Controller('nguoi/nhap')
export class ImportPeoplePages {
  constructor(
    private readonly organisation: OrganisationService,
    private readonly clock: Clock,
  ) {}

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
        const bytes = file ? Buffer.from(file.bytes) : Buffer.from(typed.exactly('kept'), 'base64');
        if (bytes.length === 0)
          throw new Invalid('organisation/no-file', 'Hãy chọn tệp tổ chức rồi gửi lại.');
        const now = this.clock.now();
        if (typed.text('lam') === 'nap')
          return ImportPeoplePage({ who, loaded: await this.organisation.setup(bytes, now, who.personId) });
        const preview = await this.organisation.preview(bytes, now);
        const kept = bytes.length > MOST_KEPT ? undefined : bytes.toString('base64');
        return ImportPeoplePage({ who, preview: { ...preview, kept } });
      },
      (refusal) => ImportPeoplePage({ who, refusal }),
    );
  }
}
