import { Controller, Get, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { AssignmentFilter } from '../../assignments/assignments.dto.js';
import { AssignmentQueries } from '../../assignments/assignments.queries.js';
import { Invalid, Refusal } from '../../platform/refusal.js';
import { checked, Form, type FormBody, WRONG_FILTER } from '../form.js';
import { Kept } from '../kept-pages.js';
import { Names } from '../names.js';
import { pageNumber } from '../parts/pager.js';
import { Today } from '../today.js';
import { RegisterPage } from './register.page.js';

const SIZE = 50;

/** What the contract's filters are called in the page's address. */
const FIELDS: Readonly<Record<string, string>> = {
  q: 'q',
  state: 'trang_thai',
  unit: 'don_vi',
  committee: 'ban',
  dueBefore: 'truoc',
};

@Controller('so-theo-doi')
export class RegisterPages {
  constructor(
    private readonly queries: AssignmentQueries,
    private readonly names: Names,
    private readonly today: Today,
  ) {}

  @For('person')
  @Get()
  @Kept()
  async show(@Who() who: Principal, @Query() query: FormBody) {
    const typed = new Form(query);
    const page = pageNumber(typed.text('trang'));
    const present = await this.today.present();
    const { filter, refusal } = filterIn(typed);
    const list = refusal
      ? { items: [], total: 0 }
      : await this.queries.list({ ...filter, page, size: SIZE }, who, present.today);
    const office = who.chairOf.length + who.secretaryOf.length > 0;
    const units = await this.names.units(office ? undefined : who.actsForUnits);
    const committees = await this.names.committees([...who.chairOf, ...who.secretaryOf]);
    return RegisterPage({ who, typed, refusal, list, units, committees, page, size: SIZE, present });
  }
}

function filterIn(typed: Form): { filter: Partial<AssignmentFilter>; refusal?: Refusal } {
  try {
    const wanted = Object.fromEntries(
      Object.entries(FIELDS).map(([name, field]) => [name, typed.text(field)]),
    );
    return { filter: checked(AssignmentFilter, wanted, WRONG_FILTER) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const problems = error.problems.map(({ at, message }) => ({ at: FIELDS[at] ?? at, message }));
    return { filter: {}, refusal: new Invalid(error.code, error.message, problems) };
  }
}
