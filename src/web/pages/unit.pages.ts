import { Controller, Get, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { AssignmentQueries } from '../../assignments/assignments.queries.js';
import { namedBeside } from '../../assignments/scope.js';
import { type UnitRow, UnitListQueries } from '../../assignments/unit-list.queries.js';
import { isOpen } from '../../domain/assignment-state.js';
import { urgency } from '../../domain/urgency.js';
import { Kept } from '../kept-pages.js';
import { Names } from '../names.js';
import type { Present } from '../parts/due.js';
import { pageNumber } from '../parts/pager.js';
import { Today } from '../today.js';
import { UnitPage, type View, VIEWS } from './unit.page.js';

const SIZE = 30;

/** What the units owe that a person answers for. */
@Controller('don-vi')
export class UnitPages {
  constructor(
    private readonly lists: UnitListQueries,
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
    @Query('don_vi') code: string | undefined,
    @Query('trang') trang: string | undefined,
    @Query('xong') done: string | undefined,
  ) {
    const view: View = wanted && Object.hasOwn(VIEWS, wanted) ? (wanted as View) : 'dang-lam';
    const now = this.today.now();
    const present = await this.today.present();
    const page = pageNumber(trang);
    const units = await this.names.units(who.actsForUnits);
    const unit = units.find((each) => each.code === code);
    const side = unit
      ? { unitIds: [unit.id], named: [] }
      : { unitIds: who.actsForUnits, named: namedBeside(who, who.actsForUnits) };
    const rows = await this.lists.unfinished(side, present);
    const fitting = (each: View) => rows.filter((row) => fits(row, each, present));
    const counts = Object.fromEntries(
      (Object.keys(VIEWS) as View[]).map((each) => [each, fitting(each).length]),
    ) as Record<View, number>;
    counts['da-xong'] = await this.lists.finishedCount(side);
    const shown = fitting(view).slice((page - 1) * SIZE, page * SIZE);
    const items =
      view === 'da-xong'
        ? await this.lists.finished(side, { page, size: SIZE })
        : await this.lists.whole(shown.map(({ id }) => id));
    const progress = await this.queries.progressOf(items);
    const list = { view, items, progress, counts, page, size: SIZE };
    return UnitPage({ who, units, unit, ...list, present, now, done });
  }
}

function fits(row: UnitRow, view: View, present: Present): boolean {
  switch (view) {
    case 'dang-lam':
      return isOpen(row.status);
    case 'qua-han':
      return urgency(row, present) === 'late';
    case 'sap-den-han':
      return urgency(row, present) === 'soon';
    case 'dang-cho':
      return row.status === 'waiting' || row.status === 'suspended';
    case 'cho-xac-nhan':
      return row.status === 'submitted';
    case 'da-xong':
      return false;
  }
}
