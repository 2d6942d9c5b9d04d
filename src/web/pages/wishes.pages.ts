import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { ZaloAccounts } from '../../people/zalo-accounts.service.js';
import type { Refusal } from '../../platform/refusal.js';
import { AbsencesService } from '../../rules/absences.service.js';
import { AbsenceInput, WishesInput } from '../../rules/wishes.dto.js';
import { WishesService } from '../../rules/wishes.service.js';
import { tried } from '../answer.js';
import { checked, Form, type FormBody } from '../form.js';
import { links, withQuery } from '../links.js';
import { Today } from '../today.js';
import { WishesPage } from './wishes.page.js';

/** What everybody may decide for themselves: the hour of the day's message, and days away. */
@Controller('toi/thong-bao')
export class WishesPages {
  constructor(
    private readonly wishes: WishesService,
    private readonly absences: AbsencesService,
    private readonly zalo: ZaloAccounts,
    private readonly today: Today,
  ) {}

  @For('person')
  @Get()
  show(@Who() who: Principal, @Query('xong') done: string | undefined) {
    return this.page(who, { done });
  }

  @For('person')
  @Post()
  wish(@Who() who: Principal, @Body() body: FormBody) {
    const typed = new Form(body);
    return tried(
      async () => {
        const input = checked(WishesInput, { remindAt: typed.text('remindAt') ?? null });
        await this.wishes.wish(input, who);
        return withQuery(links.wishes, { xong: 'wished' });
      },
      (refusal) => this.page(who, { typed, refusal }),
    );
  }

  @For('person')
  @Post('vang-mat')
  enter(@Who() who: Principal, @Body() body: FormBody) {
    const typed = new Form(body);
    return tried(
      async () => {
        await this.absences.enter(absenceIn(typed), who, this.today.now());
        return withQuery(links.wishes, { xong: 'away' });
      },
      (refusal) => this.page(who, { typed, refusal }),
    );
  }

  private async page(who: Principal, said: { done?: string | undefined; typed?: Form; refusal?: Refusal }) {
    const now = this.today.now();
    const absences = await this.absences.list(who, now);
    return WishesPage({
      who,
      wishes: await this.wishes.of(who),
      absences: absences.filter(({ person }) => person.id === who.personId),
      zalo: await this.zalo.of(who.personId, now),
      standIns: await this.absences.standInsFor(who.personId, now),
      ...said,
    });
  }
}

/** The absence that a form tells of, the reader's own unless it names another person. */
export function absenceIn(typed: Form): AbsenceInput {
  return checked(AbsenceInput, {
    person: typed.text('person') ?? null,
    from: typed.text('from'),
    to: typed.text('to'),
    standIn: typed.text('standIn') ?? null,
  });
}
