import { Controller, Get, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { AssignmentFilter } from '../../assignments/assignments.dto.js';
import { AssignmentQueries } from '../../assignments/assignments.queries.js';
import { Refusal } from '../../platform/refusal.js';
import { checked, Form, type FormBody, WRONG_FILTER } from '../form.js';
import { Names } from '../names.js';
import { pageNumber } from '../parts/pager.js';
import { Today } from '../today.js';
import { RegisterPage } from './register.page.js';

const SIZE = 50;

@Controller('so-theo-doi')
export class RegisterPages {
  constructor(
    private readonly queries: AssignmentQueries,
    private readonly names: Names,
    private readonly today: Today,
  ) {}

  @Get()
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
    const wanted = {
      q: typed.text('q'),
      state: typed.text('trang_thai'),
      unit: typed.text('don_vi'),
      committee: typed.text('ban'),
      dueBefore: typed.text('truoc'),
    };
    return { filter: checked(AssignmentFilter, wanted, WRONG_FILTER) };
  } catch (refusal) {
    if (refusal instanceof Refusal) return { filter: {}, refusal };
    throw refusal;
  }
}
