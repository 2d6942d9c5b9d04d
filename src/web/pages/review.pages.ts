import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import { mayAct } from '../../access/policy.js';
import type { Principal } from '../../access/principal.js';
import { ConclusionChanges } from '../../conclusions/conclusions.dto.js';
import { ConclusionsService } from '../../conclusions/conclusions.service.js';
import { DraftChanges, type Seen } from '../../conclusions/drafts.dto.js';
import { DraftsService } from '../../conclusions/drafts.service.js';
import { Clock } from '../../platform/clock.js';
import { Id } from '../../platform/id.js';
import { tried } from '../answer.js';
import { checked, Form, type FormBody, wholeNumber } from '../form.js';
import { links, withQuery } from '../links.js';
import { Review } from '../review.js';
import { type Attempt, ReviewPage } from './review.page.js';

/** The clerk's table: what was read is corrected here until it is issued. */
@Controller('ket-luan/:id')
export class ReviewPages {
  constructor(
    private readonly review: Review,
    private readonly conclusions: ConclusionsService,
    private readonly drafts: DraftsService,
    private readonly clock: Clock,
  ) {}

  @Get()
  show(
    @Id() id: number,
    @Who() who: Principal,
    @Query('xong') done: string | undefined,
    @Query('dong') row: string | undefined,
  ) {
    return this.page(id, who, { done, row: wholeNumber(row) });
  }

  @Post()
  correct(@Id() id: number, @Who() who: Principal, @Body() body: FormBody) {
    const typed = new Form(body);
    const names = ['number', 'issuer', 'title', 'issuedOn', 'meetingDate', 'chair'] as const;
    return tried(
      async () => {
        const fields = Object.fromEntries(names.map((name) => [name, typed.text(name) ?? null]));
        await this.conclusions.correct(id, checked(ConclusionChanges, fields), who, this.clock.now());
        return withQuery(links.conclusion(id), { xong: 'saved' });
      },
      (refusal) => this.page(id, who, { attempt: { on: 'head', typed, refusal } }),
    );
  }

  @Post('du-thao')
  add(@Id() id: number, @Who() who: Principal, @Body() body: FormBody) {
    const typed = new Form(body);
    return tried(
      async () => {
        const draft = await this.drafts.add(id, changesIn(typed), who, this.clock.now());
        return withQuery(links.draft(id, draft.id), { xong: 'added', dong: draft.id });
      },
      (refusal) => this.page(id, who, { attempt: { on: 'new', typed, refusal } }),
    );
  }

  @Post('du-thao/gop')
  merge(@Id() id: number, @Who() who: Principal, @Body() body: FormBody) {
    const typed = new Form(body);
    const seen = typed.all('row').map((row): Seen => {
      const [draft, version] = row.split(':').map(wholeNumber);
      return { id: draft ?? 0, version: version ?? 0 };
    });
    return tried(
      async () => {
        const draft = await this.drafts.merge(seen, who, this.clock.now());
        return withQuery(links.draft(id, draft.id), { xong: 'merged', dong: draft.id });
      },
      (refusal) => this.page(id, who, { attempt: { on: 'merge', typed, refusal } }),
    );
  }

  @Post('du-thao/:draft/sua')
  edit(@Id() id: number, @Id('draft') row: number, @Who() who: Principal, @Body() body: FormBody) {
    return this.on(id, row, who, body, 'saved', (seen, typed) =>
      this.drafts.edit(seen, changesIn(typed), who, this.clock.now()),
    );
  }

  @Post('du-thao/:draft/tach')
  split(@Id() id: number, @Id('draft') row: number, @Who() who: Principal, @Body() body: FormBody) {
    return this.on(id, row, who, body, 'split', (seen, typed) =>
      this.drafts.split(seen, typed.number('at') ?? 0, who, this.clock.now()),
    );
  }

  @Post('du-thao/:draft/bo')
  drop(@Id() id: number, @Id('draft') row: number, @Who() who: Principal, @Body() body: FormBody) {
    return this.on(id, row, who, body, 'dropped', (seen) => this.drafts.drop(seen, who, this.clock.now()));
  }

  @Post('du-thao/:draft/khoi-phuc')
  restore(@Id() id: number, @Id('draft') row: number, @Who() who: Principal, @Body() body: FormBody) {
    return this.on(id, row, who, body, 'restored', (seen) =>
      this.drafts.restore(seen, who, this.clock.now()),
    );
  }

  /** Puts a known unit's name in the place of one that nobody knows, here or in every row that has it. */
  @Post('du-thao/:draft/chon-don-vi')
  choose(@Id() id: number, @Id('draft') row: number, @Who() who: Principal, @Body() body: FormBody) {
    return this.on(id, row, who, body, 'saved', async (seen, typed) => {
      const [unknown, unit] = [typed.text('name'), typed.text('unit') ?? ''];
      const rows = (await this.drafts.list(id, who)).filter(
        (draft) =>
          draft.id === row ||
          (typed.ticked('everywhere') && draft.state === 'proposed' && draft.lead.includes(unknown ?? '')),
      );
      for (const draft of rows) {
        const names = draft.lead.map((name) => (name === unknown ? unit : name));
        const version = draft.id === row ? seen.version : draft.version;
        await this.drafts.edit(
          { id: draft.id, version },
          checked(DraftChanges, { lead: names }),
          who,
          this.clock.now(),
        );
      }
    });
  }

  private on(
    id: number,
    row: number,
    who: Principal,
    body: FormBody,
    done: string,
    work: (seen: Seen, typed: Form) => Promise<unknown>,
  ) {
    const typed = new Form(body);
    return tried(
      async () => {
        await work({ id: row, version: typed.number('version') ?? 0 }, typed);
        return withQuery(links.draft(id, row), { xong: done, dong: row });
      },
      (refusal) => this.page(id, who, { attempt: { on: row, typed, refusal } }),
    );
  }

  private async page(
    id: number,
    who: Principal,
    rest: { done?: string | undefined; row?: number | undefined; attempt?: Attempt },
  ) {
    const table = await this.review.table(id, who, this.clock.now());
    const editable = mayAct(who, 'edit-drafts', table.conclusion);
    return ReviewPage({ who, table, editable, ...rest });
  }
}

function changesIn(form: Form): DraftChanges {
  return checked(DraftChanges, {
    task: form.text('task') ?? '',
    ...(form.text('section') && { section: form.text('section') }),
    lead: form.lines('lead'),
    coordinating: form.lines('coordinating'),
    request: form.ticked('request'),
    urgent: form.ticked('urgent'),
    standing: form.ticked('standing'),
    deadline: {
      phrase: form.text('deadline.phrase') ?? null,
      due: form.text('deadline.due') ?? null,
      time: form.text('deadline.time') ?? null,
    },
  });
}
