import { ApiProperty } from '@nestjs/swagger';
import { CHANNEL_NAMES } from '../channels/channel.js';
import { dayOf, timeOf } from '../domain/day.js';
import { stepWords } from '../domain/step-words.js';
import { NOTICE_STATES } from '../notifications/notice.entity.js';
import { instantText } from '../platform/columns.js';
import { ChoiceField, DayField, NumberField, TextField, TimeField } from '../platform/fields.js';
import type { ScheduledMessage } from './schedules.service.js';

class ScheduledPerson {
  @TextField()
  name: string;

  @TextField()
  position: string;
}

class ScheduledItem {
  @NumberField({ optional: true, description: 'Trống khi chưa ban hành' })
  assignment: number | null;

  @NumberField()
  unit: number;

  @TextField({ description: 'Bước: issue, before-3, due, late-1, secretariat-1, chair-3…' })
  step: string;

  @TextField({ description: 'Bước bằng lời: nhắc còn 3 ngày làm việc' })
  words: string;
}

/** One message of the schedule. */
export class ScheduledView {
  @TextField()
  at: string;

  @DayField()
  day: string;

  @TimeField()
  time: string;

  @ApiProperty({ type: ScheduledPerson })
  person: ScheduledPerson;

  @ChoiceField(CHANNEL_NAMES)
  channel: string;

  @ChoiceField([...NOTICE_STATES, 'paused', 'coming'], {
    description: 'coming: sẽ gửi nếu không ai trả lời; paused: hoãn vì người nhận đang vắng',
  })
  state: string;

  @ApiProperty({ type: [ScheduledItem] })
  items: ScheduledItem[];
}

/** A schedule, in the order of time. */
export class ScheduleList {
  @ApiProperty({ type: [ScheduledView] })
  items: ScheduledView[];

  @NumberField({ min: 0 })
  total: number;
}

/** The messages as programs read them, in the order given. */
export function scheduleList(messages: ScheduledMessage[]): ScheduleList {
  return { items: messages.map(viewOf), total: messages.length };
}

function viewOf({ at, person: { name, position }, channel, state, items }: ScheduledMessage): ScheduledView {
  return {
    at: instantText(at),
    day: dayOf(at).toString(),
    time: timeOf(at).toString({ smallestUnit: 'minute' }),
    person: { name, position },
    channel,
    state,
    items: items.map(({ assignmentId, unitId, step }) => ({
      assignment: assignmentId > 0 ? assignmentId : null,
      unit: unitId,
      step,
      words: stepWords(step),
    })),
  };
}
