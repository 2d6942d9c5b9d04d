import { Controller, Get, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { ConclusionFilter } from '../../conclusions/conclusions.dto.js';
import { ConclusionQueries } from '../../conclusions/conclusions.queries.js';
import { RecognitionsService } from '../../conclusions/recognitions.service.js';
import { recognitionView } from '../../conclusions/recognitions.view.js';
import { dayOf } from '../../domain/day.js';
import { Clock } from '../../platform/clock.js';
import { Refusal } from '../../platform/refusal.js';
import { ConclusionProgress } from '../conclusion-progress.js';
import { checked, Form, type FormBody, WRONG_FILTER } from '../form.js';
import { pageNumber } from '../parts/pager.js';
import { ConclusionsPage } from './conclusions.page.js';

const SIZE = 30;

/** The conclusions of one's committees. */
@Controller('ket-luan')
export class ConclusionsPages {
  constructor(
    private readonly queries: ConclusionQueries,
    private readonly progress: ConclusionProgress,
    private readonly recognitions: RecognitionsService,
    private readonly clock: Clock,
  ) {}

  @For('office')
  @Get()
  async list(@Who() who: Principal, @Query() query: FormBody) {
    const typed = new Form(query);
    const page = pageNumber(typed.text('trang'));
    const now = this.clock.now();
    const { filter, refusal } = filterIn(typed);
    const list = refusal
      ? { items: [], total: 0 }
      : await this.queries.list({ ...filter, page, size: SIZE }, who);
    const ids = list.items.map(({ id }) => id);
    return ConclusionsPage({
      ...{ who, typed, refusal, list, page, size: SIZE },
      progress: await this.progress.of(ids, dayOf(now)),
      mayImport: who.secretaryOf.length > 0,
      scans: (await this.recognitions.recent(who)).map(recognitionView),
    });
  }
}

function filterIn(typed: Form): { filter: Partial<ConclusionFilter>; refusal?: Refusal } {
  try {
    const wanted = { q: typed.text('q'), state: typed.text('state') };
    return { filter: checked(ConclusionFilter, wanted, WRONG_FILTER) };
  } catch (error) {
    if (error instanceof Refusal) return { filter: {}, refusal: error };
    throw error;
  }
}
