import { Injectable } from '@nestjs/common';
import type { OpenedLink } from '../access/answer-links.js';
import { ActInput, ExtensionInput } from '../assignments/assignments.dto.js';
import { AssignmentsService } from '../assignments/assignments.service.js';
import { ExtensionsService } from '../assignments/extensions.service.js';
import { OpeningService } from '../assignments/opening.service.js';
import type { Instant } from '../domain/day.js';
import { noteSeen } from '../notifications/log/used-links.js';
import { Database } from '../platform/database.js';
import { checked, type Form } from './form.js';

/** What can be done by a link; nothing else is reachable by one. */
export const ANSWERS = ['receive', 'progress', 'submit', 'ask-extension'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Does what the form on a link's page says, in the name of the link's person. */
@Injectable()
export class Answering {
  constructor(
    private readonly database: Database,
    private readonly opening: OpeningService,
    private readonly assignments: AssignmentsService,
    private readonly extensions: ExtensionsService,
  ) {}

  /** Notes that the message and the assignment were seen, then does `act`; refused as on the signed-in page. */
  async answer({ link, who }: OpenedLink, act: Answer, typed: Form, now: Instant): Promise<void> {
    const id = link.assignmentId;
    await this.database.write((tx) => noteSeen(tx, link.noticeId, now));
    await this.opening.open(id, who, now);
    if (act === 'ask-extension')
      await this.extensions.ask(id, checked(ExtensionInput, fields(typed, EXTENSION)), who, now);
    else {
      const version = act === 'receive' ? null : (typed.number('version') ?? null);
      await this.assignments.act(
        id,
        act,
        checked(ActInput, { ...fields(typed, ['text']), version }),
        who,
        now,
      );
    }
  }
}

const EXTENSION = ['newDue', 'reason', 'obstacle', 'commitment'] as const;

function fields(typed: Form, names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, typed.text(name)]));
}
