import { Controller, Get, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { RecognitionsService } from '../../conclusions/recognitions.service.js';
import { recognitionView } from '../../conclusions/recognitions.view.js';
import { isOpen } from '../../platform/errands.js';
import { Id } from '../../platform/id.js';
import { SeeOther } from '../answer.js';
import { links, withQuery } from '../links.js';
import { RecognitionPage } from './recognition.page.js';

/** How soon a browser looks again how far a file is. */
export const LOOK_AGAIN_SECONDS = '3';

/** Where the clerk waits while a paper is read. */
@Controller('ket-luan/dang-doc/:id')
export class RecognitionPages {
  constructor(private readonly recognitions: RecognitionsService) {}

  /** Asks the browser to come again while it goes on; leads to the review when it is done. */
  @For('row')
  @Get()
  async show(@Id() id: number, @Who() who: Principal, @Res({ passthrough: true }) reply: FastifyReply) {
    const recognition = recognitionView(await this.recognitions.one(id, who));
    if (recognition.conclusion)
      return new SeeOther(withQuery(links.conclusion(recognition.conclusion), { xong: 'imported' }));
    if (isOpen(recognition)) void reply.header('refresh', LOOK_AGAIN_SECONDS);
    return RecognitionPage({ who, recognition });
  }

  @For('row')
  @Post('dung')
  async stop(@Id() id: number, @Who() who: Principal) {
    await this.recognitions.stop(id, who);
    return new SeeOther(links.recognition(id));
  }
}
