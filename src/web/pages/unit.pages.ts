import { Controller, Get, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import type { AssignmentFilter } from '../../assignments/assignments.dto.js';
import { AssignmentQueries } from '../../assignments/assignments.queries.js';
import { Kept } from '../kept-pages.js';
import { Names } from '../names.js';
import { NEAR, type Present } from '../parts/due.js';
import { pageNumber } from '../parts/pager.js';
import { Today } from '../today.js';
import { UnitPage, type View, VIEWS } from './unit.page.js';

const SIZE = 30;

/** What the units owe that a person answers for. */
@Controller('don-vi')
export class UnitPages {
  constructor(
    private readonly queries: AssignmentQueries,
    private readonly names: Names,
    private readonly today: Today,
  ) {}

  @For('person')
  @Get()
  @Kept()
  async show(
    @Who() who: Principal,
    @Query('xem') wanted: string | undefined,
    @Query('trang') trang: string | undefined,
    @Query('xong') done: string | undefined,
  ) {
    const view: View = wanted && Object.hasOwn(VIEWS, wanted) ? (wanted as View) : 'dang-lam';
    const present = await this.today.present();
    const page = pageNumber(trang);
    // Only the units' own side of a person who may also belong to an office.
    const asUnit = { ...who, chairOf: [], secretaryOf: [] };
    const read = (filter: AssignmentFilter) => this.queries.list(filter, asUnit, present.today);
    const list = await read({ ...filterOf(view, present), page, size: SIZE });
    const counts = {} as Record<View, number>;
    for (const each of Object.keys(VIEWS) as View[])
      counts[each] = each === view ? list.total : (await read({ ...filterOf(each, present), size: 1 })).total;
    const units = await this.names.units(who.actsForUnits);
    return UnitPage({ who, units, view, list, counts, page, size: SIZE, present, done });
  }
}

function filterOf(view: View, { today, calendar }: Present): AssignmentFilter {
  const near = calendar.addWorkingDays(today, NEAR).add({ days: 1 });
  const filters: Record<View, AssignmentFilter> = {
    'dang-lam': { state: 'open' },
    'qua-han': { state: 'overdue' },
    'sap-den-han': { state: 'open', dueFrom: today.toString(), dueBefore: near.toString() },
    'cho-xac-nhan': { state: 'submitted' },
    'da-xong': { state: 'completed' },
  };
  return filters[view];
}
