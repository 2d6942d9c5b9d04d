import { Body, Controller, Param, Post } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { UndoService } from '../../assignments/undo.service.js';
import { Clock } from '../../platform/clock.js';
import { tried } from '../answer.js';
import { Form, type FormBody } from '../form.js';
import { links, ownPath, withQuery } from '../links.js';
import { TooLatePage, UndonePage } from './undo.page.js';

/** Undoing what the office has just done, from whatever page it was done on. */
@Controller('hoan-tac')
export class UndoPages {
  constructor(
    private readonly undoing: UndoService,
    private readonly clock: Clock,
  ) {}

  @For('office')
  @Post(':token')
  undo(@Param('token') token: string, @Who() who: Principal, @Body() body: FormBody) {
    const back = ownPath(new Form(body).text('ve') ?? links.register);
    return tried(
      async () => {
        const undone = await this.undoing.undo(token, who, this.clock.now());
        if (undone.left.length > 0) return UndonePage({ who, undone, back });
        return withQuery(back, { xong: 'undone' });
      },
      (refusal) => TooLatePage({ who, refusal, back }),
    );
  }
}
