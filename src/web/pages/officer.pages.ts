import { Body, Controller, Post } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { EndOfficerInput, OfficerInput } from '../../assignments/officers.dto.js';
import { OfficersService } from '../../assignments/officers.service.js';
import { Id } from '../../platform/id.js';
import { tried } from '../answer.js';
import { AssignmentDesk } from '../assignment-desk.js';
import { checked, Form, type FormBody } from '../form.js';
import { links, withQuery } from '../links.js';
import { Today } from '../today.js';

const FIELDS = ['name', 'position', 'email', 'phone'] as const;

/** Whom a unit names to see to one assignment. */
@Controller('viec/:id/can-bo')
export class OfficerPages {
  constructor(
    private readonly desk: AssignmentDesk,
    private readonly officers: OfficersService,
    private readonly today: Today,
  ) {}

  @For('row')
  @Post()
  name(@Id() id: number, @Who() who: Principal, @Body() body: FormBody) {
    const typed = new Form(body);
    return tried(
      async () => {
        const written = Object.fromEntries(FIELDS.map((name) => [name, typed.text(name)]));
        const input = checked(OfficerInput, { ...written, ...numbers(typed, ['person', 'version']) });
        await this.officers.name(id, input, who, this.today.now());
        return withQuery(links.assignment(id), { xong: 'officer-named' });
      },
      (refusal) => this.desk.page(id, who, { naming: { typed, refusal } }),
    );
  }

  @For('row')
  @Post('thoi')
  end(@Id() id: number, @Who() who: Principal, @Body() body: FormBody) {
    const typed = new Form(body);
    return tried(
      async () => {
        const input = checked(EndOfficerInput, numbers(typed, ['version']));
        await this.officers.end(id, input, who, this.today.now());
        return withQuery(links.assignment(id), { xong: 'officer-ended' });
      },
      (refusal) => this.desk.page(id, who, { naming: { typed, refusal } }),
    );
  }
}

function numbers(typed: Form, names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, typed.number(name) ?? null]));
}
