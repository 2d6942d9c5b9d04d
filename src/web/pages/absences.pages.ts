import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { fold } from '../../domain/fold.js';
import type { Person } from '../../people/person.entity.js';
import { Id } from '../../platform/id.js';
import type { Refusal } from '../../platform/refusal.js';
import { AbsencesService } from '../../rules/absences.service.js';
import { SeeOther, tried } from '../answer.js';
import { Form, type FormBody, wholeNumber } from '../form.js';
import { links, ownPath, withQuery } from '../links.js';
import { Today } from '../today.js';
import { AbsencesPage } from './absences.page.js';
import { absenceIn } from './wishes.pages.js';

interface Said {
  /** What was typed to find somebody. */
  wanted?: string | undefined;
  done?: string | undefined;
  typed?: Form;
  refusal?: Refusal;
}

/** Days away of heads of units, as their secretariat writes them down; and everybody's way back. */
@Controller('vang-mat')
export class AbsencesPages {
  constructor(
    private readonly absences: AbsencesService,
    private readonly today: Today,
  ) {}

  @For('secretariat')
  @Get()
  show(
    @Who() who: Principal,
    @Query('nguoi') person: string | undefined,
    @Query('xong') done: string | undefined,
  ) {
    const id = wholeNumber(person);
    return this.page(who, (head) => (id ? head.id === id : isMeant(head, person)), { wanted: person, done });
  }

  @For('secretariat')
  @Post()
  enter(@Who() who: Principal, @Body() body: FormBody) {
    const typed = new Form(body);
    return tried(
      async () => {
        await this.absences.enter(absenceIn(typed), who, this.today.now());
        return withQuery(links.absences, { xong: 'away' });
      },
      (refusal) => this.page(who, ({ email }) => email === typed.text('person'), { typed, refusal }),
    );
  }

  @For('row')
  @Post(':kind/:id/ket-thuc')
  async end(@Param('kind') kind: string, @Id() id: number, @Who() who: Principal, @Body() body: FormBody) {
    await this.absences.end(kind, id, who, this.today.now());
    return new SeeOther(withQuery(ownPath(new Form(body).text('ve') ?? links.wishes), { xong: 'back' }));
  }

  private async page(who: Principal, isMeantBy: (head: Person) => boolean, said: Said) {
    const now = this.today.now();
    const heads = await this.absences.heads(who, now);
    const found = heads.filter(isMeantBy);
    const [person] = found.length === 1 ? found : [];
    const standIns = person ? await this.absences.standInsFor(person.id, now) : [];
    return AbsencesPage({
      who,
      absences: await this.absences.list(who, now),
      ...{ heads, found },
      chosen: person && { person, standIns },
      ...said,
    });
  }
}

/** Whether each word that was typed begins one of what tells the person apart. */
function isMeant({ name, position, unit, email }: Person, typed: string | undefined): boolean {
  const words = fold(typed ?? '').split(' ');
  const text = ` ${fold(`${name} ${position} ${unit.name} ${email}`)}`;
  return typed !== undefined && words.every((word) => text.includes(` ${word}`));
}
