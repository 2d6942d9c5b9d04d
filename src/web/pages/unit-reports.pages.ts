import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { replyWithFile } from '../../assignments/attachment-reply.js';
import { AttachmentsService } from '../../assignments/attachments.service.js';
import { Id } from '../../platform/id.js';
import { readForm } from '../../platform/upload.js';
import { tried } from '../answer.js';
import { AssignmentDesk } from '../assignment-desk.js';
import { Form, type FormBody } from '../form.js';
import { links, withQuery } from '../links.js';
import { Today } from '../today.js';
import { type UnitAct, UnitActs } from '../unit-acts.js';

/** What a unit reports of an assignment, with its files, and the files themselves. */
@Controller('viec/:id')
export class UnitReportsPages {
  constructor(
    private readonly desk: AssignmentDesk,
    private readonly acts: UnitActs,
    private readonly attachments: AttachmentsService,
    private readonly today: Today,
  ) {}

  @For('row')
  @Post('progress')
  progress(@Id() id: number, @Who() who: Principal, @Req() request: FastifyRequest) {
    return this.report(id, 'progress', who, request);
  }

  @For('row')
  @Post('submit')
  submit(@Id() id: number, @Who() who: Principal, @Req() request: FastifyRequest) {
    return this.report(id, 'submit', who, request);
  }

  @For('row')
  @Post('gia-han')
  askExtension(@Id() id: number, @Who() who: Principal, @Req() request: FastifyRequest) {
    return this.report(id, 'ask-extension', who, request);
  }

  @For('row')
  @Post('vuong-mac')
  tellObstacle(@Id() id: number, @Who() who: Principal, @Req() request: FastifyRequest) {
    return this.report(id, 'obstacle', who, request);
  }

  @For('row')
  @Get('tep/:file')
  async file(
    @Id() id: number,
    @Id('file') file: number,
    @Who() who: Principal,
    @Query('xem') shown: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await replyWithFile(reply, await this.attachments.open(id, file, who), shown !== undefined);
  }

  @For('row')
  @Post('tep/:file/go')
  remove(@Id() id: number, @Id('file') file: number, @Who() who: Principal, @Body() body: FormBody) {
    const typed = new Form(body);
    return tried(
      async () => {
        await this.attachments.remove(id, file, typed.text('reason'), who, this.today.now());
        return withQuery(links.assignment(id), { xong: 'file-removed' });
      },
      (refusal) => this.desk.page(id, who, { removal: { file, typed, refusal } }),
    );
  }

  private async report(id: number, act: UnitAct, who: Principal, request: FastifyRequest) {
    const body: FormBody = {};
    const typed = new Form(body);
    return tried(
      async () => {
        const { files } = await readForm(request, this.attachments.room, body);
        await this.acts.do(id, act, { typed, files }, who, this.today.now());
        return withQuery(links.assignment(id), { xong: act });
      },
      (refusal) => this.desk.page(id, who, { attempt: { act, typed, refusal } }),
    );
  }
}
