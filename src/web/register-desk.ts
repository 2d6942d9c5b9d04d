import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Principal } from '../access/principal.js';
import { AssignmentQueries } from '../assignments/assignments.queries.js';
import { SavedFiltersService } from '../assignments/saved-filters.service.js';
import type { Refusal } from '../platform/refusal.js';
import type { Form } from './form.js';
import { Names } from './names.js';
import { RegisterPage } from './pages/register.page.js';
import { pageNumber } from './parts/pager.js';
import { readFilter } from './register-filter.js';
import { Today } from './today.js';

const SIZE = 50;

/** Puts together the register as its address asks, or with what was wrong with keeping its filter. */
@Injectable()
export class RegisterDesk {
  constructor(
    private readonly queries: AssignmentQueries,
    private readonly filters: SavedFiltersService,
    private readonly names: Names,
    private readonly today: Today,
  ) {}

  async page(typed: Form, who: Principal, keeping?: Refusal): Promise<VNode> {
    const page = pageNumber(typed.text('trang'));
    const present = await this.today.present();
    const { filter, refusal } = readFilter(typed);
    const list = refusal
      ? { items: [], total: 0 }
      : await this.queries.list({ ...filter, page, size: SIZE }, who, present.today);
    const offices = [...new Set([...who.chairOf, ...who.secretaryOf])];
    return RegisterPage({
      ...{ who, typed, refusal, keeping, list, page, size: SIZE, present },
      units: await this.names.units(offices.length > 0 ? undefined : who.actsForUnits),
      committees: await this.names.committees(offices),
      kept: await this.filters.of(who),
      progress: await this.queries.progressOf(list.items),
    });
  }
}
