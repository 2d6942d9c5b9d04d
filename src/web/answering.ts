import { Injectable } from '@nestjs/common';
import type { OpenedLink } from '../access/answer-links.js';
import { AttachmentsService } from '../assignments/attachments.service.js';
import { OpeningService } from '../assignments/opening.service.js';
import type { Instant } from '../domain/day.js';
import { noteSeen } from '../notifications/log/used-links.js';
import { Database } from '../platform/database.js';
import type { Room } from '../platform/upload.js';
import { type Typed, type UnitAct, UnitActs } from './unit-acts.js';

/** Does what the form on a link's page says, in the name of the link's person. */
@Injectable()
export class Answering {
  constructor(
    private readonly database: Database,
    private readonly opening: OpeningService,
    private readonly acts: UnitActs,
    private readonly attachments: AttachmentsService,
  ) {}

  /** How much room a report's form has for files. */
  get room(): Room {
    return this.attachments.room;
  }

  /** A file that came with a report of the link's assignment. */
  file({ link, who }: OpenedLink, file: number) {
    return this.attachments.open(link.assignmentId, file, who);
  }

  /** Notes that the message and the assignment were seen, then does `act`; refused as on the signed-in page. */
  async answer({ link, who }: OpenedLink, act: UnitAct, typed: Typed, now: Instant): Promise<void> {
    await this.database.write((tx) => noteSeen(tx, link.noticeId, now));
    await this.opening.open(link.assignmentId, who, now);
    await this.acts.do(link.assignmentId, act, typed, who, now);
  }
}
