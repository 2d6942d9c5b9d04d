import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { Contacts } from '../../people/organisation.dto.js';
import { Id } from '../../platform/id.js';
import { EndInput, StaffQuery } from '../../staff/staff.dto.js';
import { StaffQueries } from '../../staff/staff.queries.js';
import { StaffService } from '../../staff/staff.service.js';
import { tried } from '../answer.js';
import { checked, Form, type FormBody, WRONG_FILTER } from '../form.js';
import { links, withQuery } from '../links.js';
import { Names } from '../names.js';
import { pageNumber } from '../parts/pager.js';
import { personIn } from '../parts/person-form.js';
import { Today } from '../today.js';
import { AddPersonPage } from './add-person.page.js';
import { LEFT, PeoplePage } from './people.page.js';
import { PersonPage, type PersonSaid } from './person.page.js';

const SIZE = 50;

/** People as administrators and secretariats look after them. */
@Controller('nguoi')
export class PeoplePages {
  constructor(
    private readonly queries: StaffQueries,
    private readonly staff: StaffService,
    private readonly names: Names,
    private readonly today: Today,
  ) {}

  @Get()
  @For('keeper')
  async list(@Who() who: Principal, @Query() query: FormBody) {
    const typed = new Form(query);
    const page = pageNumber(typed.text('trang'));
    const list = (q: string | undefined) => {
      const wanted = checked(StaffQuery, { q: q ?? null, left: typed.text('xem') === LEFT }, WRONG_FILTER);
      return this.queries.list({ ...wanted, page, size: SIZE }, who, this.today.now());
    };
    return tried(
      async () => PeoplePage({ who, typed, page, size: SIZE, list: await list(typed.text('q')) }),
      async (refusal) => PeoplePage({ who, typed, page, size: SIZE, refusal, list: await list(undefined) }),
    );
  }

  @Get('them')
  @For('admin')
  async form(@Who() who: Principal) {
    return AddPersonPage({ who, units: await this.names.offered() });
  }

  @Post('them')
  @For('admin')
  add(@Who() who: Principal, @Body() body: FormBody) {
    const typed = new Form(body);
    return tried(
      async () => {
        const id = await this.staff.add(await personIn(typed, this.names), who, this.today.now());
        return withQuery(links.person(id), { xong: 'person-added' });
      },
      async (refusal) => AddPersonPage({ who, units: await this.names.offered(), typed, refusal }),
    );
  }

  @Get(':id')
  @For('keeper')
  one(@Id() id: number, @Who() who: Principal, @Query('xong') done: string | undefined) {
    return this.page(id, who, { done });
  }

  @Post(':id')
  @For('admin')
  correct(@Id() id: number, @Who() who: Principal, @Body() body: FormBody) {
    return this.saved(id, who, 'row', body, async (typed) =>
      this.staff.correct(
        id,
        await personIn(typed, this.names),
        who,
        this.today.now(),
        typed.number('version'),
      ),
    );
  }

  @Post(':id/lien-lac')
  @For('keeper')
  reachAt(@Id() id: number, @Who() who: Principal, @Body() body: FormBody) {
    return this.saved(id, who, 'contacts', body, (typed) => {
      const contacts = { email: typed.text('email'), phone: typed.text('phone') ?? null };
      return this.staff.reachAt(
        id,
        checked(Contacts, contacts),
        who,
        this.today.now(),
        typed.number('version'),
      );
    });
  }

  @Post(':id/thoi')
  @For('admin')
  end(@Id() id: number, @Who() who: Principal, @Body() body: FormBody) {
    return this.saved(id, who, 'end', body, (typed) => {
      const { lastDay = null } = checked(EndInput, { lastDay: typed.text('lastDay') ?? null });
      return this.staff.end(id, lastDay, who, this.today.now(), typed.number('version'));
    });
  }

  private saved(
    id: number,
    who: Principal,
    form: PersonSaid['form'] & string,
    body: FormBody,
    work: (typed: Form) => Promise<void>,
  ) {
    const typed = new Form(body);
    return tried(
      async () => {
        await work(typed);
        return withQuery(links.person(id), { xong: 'saved' });
      },
      (refusal) => this.page(id, who, { form, typed, refusal }),
    );
  }

  private async page(id: number, who: Principal, said: PersonSaid) {
    const file = await this.queries.one(id, who, this.today.now());
    const units = file.reach === 'all' ? await this.names.offered() : [];
    return PersonPage({ who, file, units, ...said });
  }
}
