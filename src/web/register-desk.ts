import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Principal } from '../access/principal.js';
import type { AssignmentFilter } from '../assignments/assignments.dto.js';
import { AssignmentQueries } from '../assignments/assignments.queries.js';
import { SavedFiltersService } from '../assignments/saved-filters.service.js';
import { TOO_MANY } from '../assignments/sorted.js';
import { Refusal } from '../platform/refusal.js';
import type { Form } from './form.js';
import { Names } from './names.js';
import { RegisterPage } from './pages/register.page.js';
import { pageNumber } from './parts/pager.js';
import { filterOf } from './register-filter.js';
import { Today } from './today.js';

const SIZE = 50;
const NOTHING = { items: [], total: 0 };

/** What an address of the register asks for. */
export interface Asked {
  /** With the unit by its code, as it was typed else. */
  typed: Form;
  filter: Partial<AssignmentFilter>;
  /** What the field for the unit says. */
  unit: string | undefined;
}

/** Puts together the register as its address asks, or with what was wrong with keeping its filter. */
@Injectable()
export class RegisterDesk {
  constructor(
    private readonly queries: AssignmentQueries,
    private readonly filters: SavedFiltersService,
    private readonly names: Names,
    private readonly today: Today,
  ) {}

  /** What was asked; Invalid with every mistake at its field. */
  async asked(typed: Form): Promise<Asked> {
    const text = typed.text('don_vi');
    if (!text) return { typed, filter: filterOf(typed), unit: undefined };
    const { today } = await this.today.present();
    const { code, shown } = await this.names.unit(text, 'don_vi', today);
    const found = typed.with('don_vi', code);
    return { typed: found, filter: filterOf(found), unit: shown };
  }

  async page(wanted: Form, who: Principal, keeping?: Refusal): Promise<VNode> {
    const page = pageNumber(wanted.text('trang'));
    const present = await this.today.present();
    const asked = await settled(this.asked(wanted));
    const refusal = asked instanceof Refusal ? asked : undefined;
    const { typed, filter, unit } =
      asked instanceof Refusal ? { typed: wanted, filter: {}, unit: wanted.text('don_vi') } : asked;
    const find = (sort = filter.sort) =>
      this.queries.list({ ...filter, sort: sort ?? 'due', page, size: SIZE }, who, present.today);
    const sorted = refusal ? NOTHING : await settled(find(), TOO_MANY);
    const unsorted = sorted instanceof Refusal ? sorted : undefined;
    const list = sorted instanceof Refusal ? await find('due') : sorted;
    const offices = [...new Set([...who.chairOf, ...who.secretaryOf])];
    return RegisterPage({
      ...{ who, typed, refusal, keeping, list, page, size: SIZE, present, unit, unsorted },
      units: await this.names.offered(offices.length > 0 ? undefined : who.actsForUnits),
      committees: await this.names.committees(offices),
      kept: await this.filters.of(who),
      progress: await this.queries.progressOf(list.items),
    });
  }
}

/** What `work` gives, or its refusal: any, or that of the one code. */
async function settled<T>(work: Promise<T>, code?: string): Promise<T | Refusal> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refusal && (code === undefined || error.code === code)) return error;
    throw error;
  }
}
