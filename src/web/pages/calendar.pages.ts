import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { existsOn } from '../../domain/unit-names.js';
import { CalendarService } from '../../reminders/calendar.service.js';
import type { CalendarChange } from '../../rules/calendar-changes.js';
import { tried } from '../answer.js';
import { changeOf } from '../calendar-form.js';
import { changeWords } from '../calendar-words.js';
import { Form, type FormBody, wholeNumber } from '../form.js';
import { links, withQuery } from '../links.js';
import { Names } from '../names.js';
import type { CalendarAttempt } from '../parts/calendar-forms.js';
import { Today } from '../today.js';
import { CalendarPage } from './calendar.page.js';
import { CalendarPreviewPage } from './calendar-preview.page.js';

/** The working calendar: looked at by the offices, changed by the secretariats. */
@Controller('lich-lam-viec')
export class CalendarPages {
  constructor(
    private readonly calendar: CalendarService,
    private readonly names: Names,
    private readonly today: Today,
  ) {}

  @For('office')
  @Get()
  show(
    @Who() who: Principal,
    @Query('nam') year: string | undefined,
    @Query('xong') done: string | undefined,
    @Query('doi') moved: string | undefined,
  ) {
    return this.page(who, wholeNumber(year), { done, moved: wholeNumber(moved) });
  }

  /** Shows what the form would do; stores it when it is sent for the second time. */
  @For('secretariat')
  @Post(':act')
  act(@Param('act') act: string, @Who() who: Principal, @Body() body: FormBody) {
    const typed = new Form(body);
    const year = typed.number('nam');
    return tried(
      async () => {
        const change = changeOf(act, typed, await this.typedUnits(typed));
        const sure = typed.ticked('chac') || change.kind === 'year';
        if (!sure) return this.preview(act, change, who, body);
        const moved = await this.calendar.change(change, who, this.today.now());
        return withQuery(links.calendar, { nam: yearOf(change) ?? year, xong: 'calendar', doi: moved });
      },
      (refusal) => this.page(who, year, { attempt: { act, typed, refusal } }),
    );
  }

  private async preview(act: string, change: CalendarChange, who: Principal, body: FormBody) {
    const moved = await this.calendar.preview(change, who, this.today.now());
    const year = yearOf(change) ?? (await this.yearShown(wholeNumber(new Form(body).text('nam'))));
    const closed = change.kind === 'close' ? (change.unitIds ?? []) : [];
    const units = new Map((await this.names.units(closed)).map(({ id, name }) => [id, name]));
    const sentences = changeWords(change, await this.calendar.ofYear(year), units);
    return CalendarPreviewPage({ who, act, year, sentences, moved, body });
  }

  private async page(
    who: Principal,
    wanted: number | undefined,
    said: { done?: string | undefined; moved?: number | undefined; attempt?: CalendarAttempt },
  ) {
    const { today } = await this.today.present();
    const calendar = await this.calendar.ofYear(await this.yearShown(wanted));
    const units = (await this.names.few()).filter((unit) => existsOn(unit, today));
    return CalendarPage({ who, today, calendar, units, ...said });
  }

  /** The units that were written, where they are too many to be ticked. */
  private async typedUnits(typed: Form): Promise<number[]> {
    const lines = typed.lines('units');
    if (lines.length === 0 || typed.text('scope') === 'all') return [];
    const { today } = await this.today.present();
    return (await this.names.meant(lines, 'units', today)).map(({ id }) => id);
  }

  /** The year that is asked for, if the calendar can show it; else the present one. */
  private async yearShown(wanted: number | undefined): Promise<number> {
    return wanted && wanted >= 2000 && wanted <= 2100 ? wanted : (await this.today.present()).today.year;
  }
}

/** The year in which the change begins; undefined where only its id is known. */
function yearOf(change: CalendarChange): number | undefined {
  if (change.kind === 'days') return change.days[0]?.day.year;
  if (change.kind === 'close') return change.fromDay.year;
  return change.kind === 'year' ? change.year : undefined;
}
