import { ApiProperty } from '@nestjs/swagger';
import { instantText } from '../platform/columns.js';
import { ChoiceField, NumberField, TextField } from '../platform/fields.js';
import { PageQuery } from '../platform/page.js';
import { NOTICE_STATES, type NoticeState } from './notice.entity.js';
import type { LoggedNotice } from './notice.queries.js';

/** Which messages are wanted. */
export class NoticesQuery extends PageQuery {
  @ChoiceField(NOTICE_STATES, { optional: true })
  state?: NoticeState;

  @NumberField({ optional: true, description: 'Chỉ các tin nói về một việc' })
  assignment?: number;
}

class RecipientView {
  @TextField()
  name: string;

  @TextField()
  position: string;
}

class NoticeItemView {
  @NumberField()
  assignment: number;

  @TextField({ description: 'Bước: issue, before-3, due, late-1, secretariat-1, chair-3…' })
  step: string;

  @TextField({ optional: true, description: 'Vì sao không còn trong tin' })
  dropped: string | null;
}

class AttemptView {
  @TextField()
  at: string;

  @TextField()
  outcome: string;

  @TextField()
  code: string;

  @TextField()
  reason: string;
}

/** One message: to whom, about what, and what became of it. */
export class NoticeView {
  @NumberField()
  id: number;

  @ApiProperty({ type: RecipientView })
  person: RecipientView;

  @ChoiceField(['email', 'zalo'])
  channel: string;

  @TextField()
  slot: string;

  @ChoiceField(NOTICE_STATES)
  state: NoticeState;

  @TextField({ optional: true, description: 'Vì sao đang ở tình trạng này' })
  reason: string | null;

  @TextField({ optional: true })
  subject: string | null;

  @TextField()
  createdAt: string;

  @TextField({ optional: true })
  sentAt: string | null;

  @ApiProperty({ type: [NoticeItemView] })
  items: NoticeItemView[];

  @ApiProperty({ type: [AttemptView] })
  attempts: AttemptView[];
}

export class NoticeList {
  @ApiProperty({ type: [NoticeView] })
  items: NoticeView[];

  @NumberField({ min: 0 })
  total: number;
}

export function noticeView({ notice, items, attempts }: LoggedNotice): NoticeView {
  const { id, person, channel, slot, state, reason, subject, createdAt, sentAt } = notice;
  return {
    id,
    person: { name: person.name, position: person.position },
    channel,
    slot,
    state,
    reason,
    subject,
    createdAt: instantText(createdAt),
    sentAt: sentAt && instantText(sentAt),
    items: items.map(({ stage, dropped }) => ({ assignment: stage.assignmentId, step: stage.step, dropped })),
    attempts: attempts.map((attempt) => ({
      at: instantText(attempt.at),
      outcome: attempt.outcome,
      code: attempt.code,
      reason: attempt.reason,
    })),
  };
}
