import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { CHANNEL_NAMES, ROUTES } from '../../channels/channel.js';
import type { Instant } from '../../domain/day.js';
import { instantText } from '../../platform/columns.js';
import { ChoiceField, NumberField, TextField } from '../../platform/fields.js';
import { PageQuery } from '../../platform/page.js';
import { ATTEMPT_OUTCOMES, type AttemptOutcome } from '../attempt.entity.js';
import { NoticeCriteria } from './notice-criteria.dto.js';
import { NOTICE_STATES, type NoticeState } from '../notice.entity.js';
import type { LoggedNotice } from './notice.queries.js';

/** Which messages are wanted. */
export class NoticesQuery extends IntersectionType(NoticeCriteria, PageQuery) {
  @ChoiceField(NOTICE_STATES, { optional: true })
  state?: NoticeState;
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

  @ChoiceField(ATTEMPT_OUTCOMES)
  outcome: AttemptOutcome;

  @TextField()
  code: string;

  @TextField()
  reason: string;

  @ChoiceField(ROUTES, { optional: true })
  route: string | null;

  @TextField({ optional: true, description: 'Mã tin mà kênh gửi đã nhận' })
  providerId: string | null;

  @NumberField({ optional: true, description: 'Người làm bằng tay' })
  actor: number | null;
}

/** One message: to whom, about what, and what became of it. */
export class NoticeView {
  @NumberField()
  id: number;

  @ApiProperty({ type: RecipientView })
  person: RecipientView;

  @ChoiceField(CHANNEL_NAMES)
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

  @TextField({ optional: true, description: 'Theo biên nhận của kênh gửi' })
  deliveredAt: string | null;

  @TextField({ optional: true, description: 'Theo biên nhận của kênh gửi' })
  seenAt: string | null;

  @TextField({ optional: true, description: 'Mã thư, như nhau ở mọi lần gửi lại' })
  messageId: string | null;

  @NumberField({ optional: true, description: 'Tin mới hơn đã nhận hết nội dung của tin này' })
  heir: number | null;

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
  const { id, person, channel, slot, state, reason, subject, messageId } = notice;
  const written = (at: Instant | null) => at && instantText(at);
  return {
    ...{ id, channel, slot, state, reason, subject, messageId },
    person: { name: person.name, position: person.position },
    createdAt: instantText(notice.createdAt),
    sentAt: written(notice.sentAt),
    deliveredAt: written(notice.deliveredAt),
    seenAt: written(notice.seenAt),
    heir: notice.heirId,
    items: items.map(({ stage, dropped }) => ({ assignment: stage.assignmentId, step: stage.step, dropped })),
    attempts: attempts.map(({ at, outcome, code, reason: why, route, providerId, actorId }) => ({
      ...{ at: instantText(at), outcome, code, reason: why, route, providerId, actor: actorId },
    })),
  };
}
