import { Body, Controller, Post } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { SavedFilterInput } from '../../assignments/saved-filters.dto.js';
import { SavedFiltersService } from '../../assignments/saved-filters.service.js';
import { Clock } from '../../platform/clock.js';
import { Id } from '../../platform/id.js';
import { tried } from '../answer.js';
import { checked, Form, type FormBody } from '../form.js';
import { links, withQuery } from '../links.js';
import { filterQuery } from '../register-filter.js';
import { RegisterDesk } from '../register-desk.js';

/** Keeping the register's filter under a name, and forgetting it. */
@Controller('so-theo-doi/loc')
export class SavedFilterPages {
  constructor(
    private readonly filters: SavedFiltersService,
    private readonly desk: RegisterDesk,
    private readonly clock: Clock,
  ) {}

  @For('person')
  @Post()
  save(@Who() who: Principal, @Body() body: FormBody) {
    const typed = new Form(body);
    return tried(
      async () => {
        const { name, committee } = { name: typed.text('name'), committee: typed.text('committee') };
        const { filter: query, typed: found } = await this.desk.asked(typed);
        const input = checked(SavedFilterInput, { name, committee: committee ?? null, query });
        await this.filters.save(input, who, this.clock.now());
        return withQuery(links.register, { ...filterQuery(found), xong: 'filter' });
      },
      (refusal) => this.desk.page(typed, who, refusal),
    );
  }

  @For('person')
  @Post(':id/bo')
  drop(@Id() id: number, @Who() who: Principal, @Body() body: FormBody) {
    const typed = new Form(body);
    return tried(
      async () => {
        await this.filters.drop(id, who);
        return withQuery(links.register, { ...filterQuery(typed), xong: 'filter-dropped' });
      },
      (refusal) => this.desk.page(typed, who, refusal),
    );
  }
}
