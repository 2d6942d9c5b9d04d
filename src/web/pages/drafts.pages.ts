import { Controller, Post } from '@nestjs/common';
import { For } from '../../access/route-rules.js';
import { DraftUnitsService } from '../../conclusions/draft-units.service.js';
import { DraftChanges, Renaming, type Seen } from '../../conclusions/drafts.dto.js';
import { DraftsService } from '../../conclusions/drafts.service.js';
import type { Instant } from '../../domain/day.js';
import { Id } from '../../platform/id.js';
import { type Asked, Sent } from '../asked.js';
import { checked, type Form, wholeNumber } from '../form.js';
import { ReviewDesk } from '../review-desk.js';

/** What a clerk does with the drafts of a conclusion until they are issued. */
@Controller('ket-luan/:id/du-thao')
export class DraftsPages {
  constructor(
    private readonly desk: ReviewDesk,
    private readonly drafts: DraftsService,
    private readonly units: DraftUnitsService,
  ) {}

  @For('row')
  @Post()
  add(@Sent() asked: Asked) {
    return this.desk.act(asked, 'new', async (typed, now) => {
      const draft = await this.drafts.add(asked.id, changesIn(typed), asked.who, now);
      return { done: 'added', row: draft.id };
    });
  }

  @For('row')
  @Post('tu-van-ban')
  addFromText(@Sent() asked: Asked) {
    return this.desk.act(asked, 'table', async (typed, now) => {
      const place = { start: typed.number('start') ?? 0, end: typed.number('end') ?? 0 };
      const draft = await this.drafts.addFromText(asked.id, place, asked.who, now);
      return { done: 'taken-from-text', row: draft.id };
    });
  }

  @For('row')
  @Post('gop')
  merge(@Sent() asked: Asked) {
    return this.desk.act(asked, 'table', async (typed, now) => {
      const seen = typed.all('row').map((row): Seen => {
        const [draft, version] = row.split(':').map(wholeNumber);
        return { id: draft ?? 0, version: version ?? 0, conclusionId: asked.id };
      });
      const draft = await this.drafts.merge(seen, asked.who, now);
      return { done: 'merged', row: draft.id };
    });
  }

  @For('row')
  @Post('hoan-tac')
  takeBack(@Sent() asked: Asked) {
    return this.desk.act(asked, 'table', async (typed, now) => {
      await this.drafts.takeBack(asked.id, typed.text('act') ?? '', asked.who, now);
      const row = typed.number('row');
      const left = (await this.drafts.list(asked.id, asked.who)).some((draft) => draft.id === row);
      return { done: 'taken-back', row: left ? row : undefined };
    });
  }

  @For('row')
  @Post(':draft/sua')
  edit(@Sent() asked: Asked, @Id('draft') row: number) {
    return this.on(asked, row, async (seen, now, typed) => {
      await this.drafts.edit(seen, changesIn(typed), asked.who, now);
      return 'saved';
    });
  }

  @For('row')
  @Post(':draft/tach')
  split(@Sent() asked: Asked, @Id('draft') row: number) {
    return this.on(asked, row, async (seen, now, typed) => {
      await this.drafts.split(seen, typed.number('at') ?? 0, asked.who, now);
      return 'split';
    });
  }

  @For('row')
  @Post(':draft/bo')
  drop(@Sent() asked: Asked, @Id('draft') row: number) {
    return this.on(asked, row, async (seen, now) => {
      await this.drafts.drop(seen, asked.who, now);
      return 'dropped';
    });
  }

  @For('row')
  @Post(':draft/khoi-phuc')
  restore(@Sent() asked: Asked, @Id('draft') row: number) {
    return this.on(asked, row, async (seen, now) => {
      await this.drafts.restore(seen, asked.who, now);
      return 'restored';
    });
  }

  @For('row')
  @Post(':draft/da-xem')
  review(@Sent() asked: Asked, @Id('draft') row: number) {
    return this.on(asked, row, async (seen, now) => {
      await this.drafts.review(seen, asked.who, now);
      return 'reviewed';
    });
  }

  /** Puts a known unit's name in the place of one that nobody knows: a suggestion (`unit`), or what was typed. */
  @For('row')
  @Post(':draft/chon-don-vi')
  choose(@Sent() asked: Asked, @Id('draft') row: number) {
    return this.on(asked, row, async (seen, now, typed) => {
      const wanted = checked(Renaming, {
        name: typed.text('name') ?? '',
        unit: typed.text('unit') ?? typed.text('other') ?? '',
        everywhere: typed.ticked('everywhere'),
        learn: typed.ticked('learn'),
      });
      await this.units.rename(seen, wanted, asked.who, now);
      return wanted.learn ? 'learnt' : 'renamed';
    });
  }

  /** `work` on one draft gives the word for what was done. */
  private on(asked: Asked, row: number, work: (seen: Seen, now: Instant, typed: Form) => Promise<string>) {
    return this.desk.act(asked, row, async (typed, now) => {
      const seen = { id: row, version: typed.number('version') ?? 0, conclusionId: asked.id };
      const done = await work(seen, now, typed);
      return { done, row };
    });
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
    deadline: deadlineIn(form),
  });
}

/** A report chosen from the list stands for itself; the fields of the day show what was there before. */
function deadlineIn(form: Form): object {
  const [report, phrase] = [form.text('report'), form.text('deadline.phrase')];
  if (report && report !== phrase) return { phrase: report };
  const [due, time] = [form.text('deadline.due'), form.text('deadline.time')];
  return { phrase: phrase ?? null, due: due ?? null, time: time ?? null };
}
