import { Injectable } from '@nestjs/common';
import { mayAct } from '../access/policy.js';
import { dayOf, type Instant } from '../domain/day.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { type SeeOther, type Shown, tried } from './answer.js';
import type { Asked } from './asked.js';
import { Form } from './form.js';
import { links, withQuery } from './links.js';
import { Names } from './names.js';
import { ReviewPage } from './pages/review.page.js';
import { Review } from './review.js';
import { type Attempt, keeping, viewIn } from './review-view.js';

/** Where to go on after an act, and what to say there. */
interface Outcome {
  done: string;
  row?: number | undefined;
  clause?: number | undefined;
}

/** Answers the acts on the clerk's table: back to the place they were done at, or the table with what was refused. */
@Injectable()
export class ReviewDesk {
  constructor(
    private readonly review: Review,
    private readonly names: Names,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** The table as `query` asks for it. */
  async page({ id, who, query }: Omit<Asked, 'body'>, attempt?: Attempt) {
    const now = this.clock.now();
    const table = await this.review.table(id, who, now);
    const { conclusion } = table;
    const editable = mayAct(who, 'edit-drafts', conclusion);
    const known = editable ? await this.names.known(conclusion.issuedOn ?? dayOf(now)) : [];
    const { reports } = this.config;
    return ReviewPage({ who, table, known, reports, editable, view: viewIn(query), attempt });
  }

  /** Does `work`, whose refusal is told on `place`. */
  act(
    asked: Asked,
    place: Attempt['on'],
    work: (typed: Form, now: Instant) => Promise<Outcome>,
  ): Promise<SeeOther | Shown> {
    const typed = new Form(asked.body);
    return tried(
      async () => {
        const { done, row, clause } = await work(typed, this.clock.now());
        const at = row ? links.draft(asked.id, row) : links.conclusion(asked.id);
        const anchored = clause ? `${at}#k-${clause}` : at;
        return withQuery(keeping(viewIn(asked.query), anchored), { xong: done, dong: row, muc: clause });
      },
      (refusal) => this.page(asked, { on: place, typed, refusal }),
    );
  }
}
