import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { replyWithRegister } from '../../assignments/register-file-reply.js';
import { RegisterFileService } from '../../assignments/register-file.service.js';
import { Form, type FormBody } from '../form.js';
import { Kept } from '../kept-pages.js';
import { RegisterDesk } from '../register-desk.js';
import { Today } from '../today.js';

/** The register of assignments. */
@Controller('so-theo-doi')
export class RegisterPages {
  constructor(
    private readonly desk: RegisterDesk,
    private readonly file: RegisterFileService,
    private readonly today: Today,
  ) {}

  @For('person')
  @Get()
  @Kept()
  show(@Who() who: Principal, @Query() query: FormBody) {
    return this.desk.page(new Form(query), who);
  }

  /** The same as a file, whatever stands on which page of it. */
  @For('person')
  @Get('tep')
  async load(@Who() who: Principal, @Query() query: FormBody, @Res() reply: FastifyReply) {
    const { filter } = await this.desk.asked(new Form(query));
    await replyWithRegister(reply, await this.file.make(filter, who, this.today.now()));
  }
}
