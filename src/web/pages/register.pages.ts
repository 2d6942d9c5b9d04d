import { Controller, Get, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { Form, type FormBody } from '../form.js';
import { Kept } from '../kept-pages.js';
import { RegisterDesk } from '../register-desk.js';

/** The register of assignments. */
@Controller('so-theo-doi')
export class RegisterPages {
  constructor(private readonly desk: RegisterDesk) {}

  @For('person')
  @Get()
  @Kept()
  show(@Who() who: Principal, @Query() query: FormBody) {
    return this.desk.page(new Form(query), who);
  }
}
