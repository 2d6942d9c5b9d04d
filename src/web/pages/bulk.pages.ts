import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { AssignmentQueries } from '../../assignments/assignments.queries.js';
import { BulkInput, MOST } from '../../assignments/bulk.dto.js';
import { BulkService } from '../../assignments/bulk.service.js';
import type { Refusal } from '../../platform/refusal.js';
import { tried } from '../answer.js';
import { checked, Form, type FormBody, wholeNumber } from '../form.js';
import { links, ownPath, withQuery } from '../links.js';
import { filterOf, filterQuery } from '../register-filter.js';
import { Today } from '../today.js';
import { BulkPage } from './bulk.page.js';
import { BulkDonePage } from './undo.page.js';

const BATCH = 200;

/** One act on many assignments of the register: those that were ticked there, or all that its filter finds. */
@Controller('so-theo-doi/hang-loat')
export class BulkPages {
  constructor(
    private readonly bulk: BulkService,
    private readonly queries: AssignmentQueries,
    private readonly today: Today,
  ) {}

  @For('office')
  @Get()
  async look(@Who() who: Principal, @Query() query: FormBody) {
    const typed = new Form(query);
    const ids = typed.ticked('tat_ca') ? await this.matching(typed, who) : seenIn(typed).map(({ id }) => id);
    const back = ownPath(typed.text('ve') ?? withQuery(links.register, filterQuery(typed)));
    return this.page(ids, typed, who, back);
  }

  @For('office')
  @Post()
  act(@Who() who: Principal, @Body() body: FormBody) {
    const typed = new Form(body);
    const back = ownPath(typed.text('ve') ?? links.register);
    const rows = seenIn(typed);
    return tried(
      async () => {
        const [reason, newDue] = [typed.text('reason'), typed.text('newDue')];
        const input = checked(BulkInput, { act: typed.text('act'), rows, reason, newDue }, NOT_DONE);
        const outcome = await this.bulk.act(input, who, this.today.now());
        return BulkDonePage({ who, outcome, back });
      },
      (refusal) => this.page(shownIn(typed), typed, who, back, refusal),
    );
  }

  /** Shown with the versions of this moment: after a refusal nobody has acted on what they had not seen. */
  private async page(ids: number[], typed: Form, who: Principal, back: string, refusal?: Refusal) {
    const chosen = await this.bulk.chosen(ids, who);
    const ticked = new Set(refusal ? seenIn(typed).map(({ id }) => id) : ids);
    const present = await this.today.present();
    return BulkPage({ who, chosen, ticked, typed, refusal, back, present });
  }

  /** What the register's filter finds, up to as many as one act takes. */
  private async matching(typed: Form, who: Principal): Promise<number[]> {
    const filter = filterOf(typed);
    const { today } = await this.today.present();
    const ids: number[] = [];
    for (let page = 1; ids.length < MOST; page += 1) {
      const list = await this.queries.list({ ...filter, page, size: BATCH }, who, today);
      ids.push(...list.items.map(({ id }) => id));
      if (page * BATCH >= list.total) break;
    }
    return ids.slice(0, MOST);
  }
}

const NOT_DONE = 'Chưa thực hiện được, hãy sửa:';

/** Everything that stood on the page, ticked or not. */
function shownIn(typed: Form): number[] {
  return typed.all('co').flatMap((value) => wholeNumber(value) ?? []);
}

/** What was ticked: ids, and after a dot the version that was seen. */
function seenIn(typed: Form): { id: number; version: number | undefined }[] {
  return typed.all('viec').flatMap((value) => {
    const [id, version] = value.split('.', 2).map(wholeNumber);
    return id ? [{ id, version }] : [];
  });
}
