import type { State } from '../../domain/assignment-state.js';
import { type Day, dayOf, formatDay, formatDayLong, type Instant } from '../../domain/day.js';
import { dueWords } from '../../domain/deadline-aim.js';
import { urgency } from '../../domain/urgency.js';
import type { WorkingCalendar } from '../../domain/working-calendar.js';
import { Icon } from './icon.js';

/** The day a page is read on, and the calendar that counts towards a deadline. */
export interface Present {
  today: Day;
  calendar: WorkingCalendar;
}

/** What a deadline's colour and words depend on; an assignment as it is stored satisfies it. */
export interface DueFacts {
  status: State;
  standing: boolean;
  submittedAt: Instant | null;
  originalDue: Day | null;
  due: Day | null;
  dueTime: string | null;
  /** How often a later day was granted. */
  extensions: number;
}

/** `Thứ Tư, 08/5/2024 (còn 3 ngày làm việc)`, with the original day when it was moved. */
export function Due({ facts, present }: { facts: DueFacts; present: Present }) {
  const { due, dueTime, originalDue } = facts;
  if (!due) return <span class="due">{noDay(facts)}</span>;
  const pressing = urgency(facts, present);
  const running = pressing !== 'done' && facts.status !== 'suspended';
  return (
    <span class={running ? `due due-${pressing}` : 'due'}>
      {pressing === 'late' && <Icon shape="triangle" />}
      {pressing === 'soon' && <Icon shape="clock" />}
      {running && pressing !== 'calm' && ' '}
      {dueTime && `${dueTime} `}
      {formatDayLong(due)}{' '}
      {running && <span class="nowrap">({dueWords(due, present.today, present.calendar)})</span>}
      {facts.status === 'submitted' && facts.submittedAt && (
        <>(đã báo cáo ngày {formatDay(dayOf(facts.submittedAt))})</>
      )}
      {originalDue && !originalDue.equals(due) && (
        <span class="soft small d-block">
          Hạn ban đầu: {formatDay(originalDue)}
          {facts.extensions > 0 && `, gia hạn lần ${facts.extensions}`}
        </span>
      )}
    </span>
  );
}

function noDay({ status, standing }: DueFacts): string {
  if (status === 'waiting') return 'Hạn chờ ngày của mốc';
  return standing ? 'Nhiệm vụ thường xuyên' : 'Không ghi hạn';
}
