import { ApiProperty } from '@nestjs/swagger';
import { type Act, ACTS, isOpen, type State, STATES, stateLabel } from '../domain/assignment-state.js';
import { type Day, dayOf, type Instant } from '../domain/day.js';
import { daysLate, isOverdue } from '../domain/deadline-aim.js';
import { classify } from '../domain/four-classes.js';
import {
  ChoiceField,
  DayField,
  FlagField,
  NamesField,
  NumberField,
  TextField,
  TimeField,
} from '../platform/fields.js';
import type { Assignment } from './assignment.entity.js';
import type { HistoryEntry } from './history.entity.js';

class NamedView {
  @TextField()
  code: string;

  @TextField()
  name: string;
}

class SourceView {
  @NumberField()
  id: number;

  @TextField({ optional: true })
  number: string | null;

  @TextField({ optional: true })
  title: string | null;
}

/** An assignment as the API tells it. */
export class AssignmentView {
  @NumberField()
  id: number;

  @NumberField()
  version: number;

  @ApiProperty({ type: SourceView })
  conclusion: SourceView;

  @ApiProperty({ type: NamedView })
  committee: NamedView;

  @ApiProperty({ type: NamedView })
  unit: NamedView;

  @TextField()
  section: string;

  @TextField()
  task: string;

  @NamesField()
  coordinating: string[];

  @ChoiceField(STATES)
  status: State;

  @TextField()
  statusLabel: string;

  @FlagField({ description: 'Đề nghị (không phải giao việc)' })
  request: boolean;

  @FlagField({ description: 'Nhiệm vụ thường xuyên' })
  standing: boolean;

  @DayField({ optional: true, description: 'Hạn ban đầu, không bao giờ đổi' })
  originalDue: string | null;

  @DayField({ optional: true, description: 'Hạn hiện nay: ngày cuối cùng' })
  due: string | null;

  @TimeField({ optional: true })
  dueTime: string | null;

  @FlagField({ description: 'Đơn vị còn nợ việc và đã qua hạn' })
  overdue: boolean;

  @NumberField({ min: 0 })
  daysLate: number;

  @FlagField({ optional: true, description: 'Đã hoàn thành nhưng nộp sau hạn; null khi chưa hoàn thành' })
  completedLate: boolean | null;

  @NumberField({ min: 0, description: 'Số lần đã được gia hạn' })
  timesExtended: number;

  @NumberField({ min: 0, description: 'Số lần văn phòng đã đôn đốc' })
  urgings: number;

  @TextField({ optional: true, description: 'Lần đôn đốc gần nhất' })
  urgedAt: string | null;

  @TextField({ optional: true, description: 'Lúc đơn vị mở xem lần đầu' })
  openedAt: string | null;

  @NumberField({ optional: true, description: 'Nhiệm vụ định kỳ mà việc này là một kỳ' })
  series: number | null;

  @NumberField({ optional: true, description: 'Kỳ thứ mấy' })
  turn: number | null;

  @TextField({ optional: true })
  receivedAt: string | null;

  @TextField({ optional: true })
  submittedAt: string | null;

  @TextField({ optional: true })
  completedAt: string | null;
}

/** A page of assignments, and how many there are in all. */
export class AssignmentList {
  @ApiProperty({ type: [AssignmentView] })
  items: AssignmentView[];

  @NumberField({ min: 0 })
  total: number;
}

/** An assignment with its relations loaded, as it stands at `now`. */
export function assignmentView(assignment: Assignment, now: Instant): AssignmentView {
  const { id, version, directive, unit, committee, status, request, standing, due, dueTime } = assignment;
  const { conclusion, section, task, coordinating } = directive;
  const overdue = isOpen(status) && !standing && isOverdue(due, now);
  return {
    id,
    version,
    conclusion: { id: conclusion.id, number: conclusion.number, title: conclusion.title },
    committee: { code: committee.code, name: committee.name },
    unit: { code: unit.code, name: unit.name },
    section,
    task,
    coordinating,
    status,
    statusLabel: stateLabel(status),
    request,
    standing,
    originalDue: text(assignment.originalDue),
    due: text(due),
    dueTime,
    overdue,
    daysLate: overdue && due ? daysLate(due, dayOf(now)) : 0,
    completedLate: status === 'completed' ? classify(assignment, dayOf(now)) === 'completed-late' : null,
    timesExtended: assignment.extensions,
    urgings: assignment.urged,
    urgedAt: text(assignment.urgedAt),
    openedAt: text(assignment.openedAt),
    series: assignment.seriesId,
    turn: assignment.turn,
    receivedAt: text(assignment.receivedAt),
    submittedAt: text(assignment.submittedAt),
    completedAt: text(assignment.completedAt),
  };
}

/** A day as `YYYY-MM-DD`, a moment as ISO text. */
export function text(value: Day | Instant | null): string | null {
  return value?.toString() ?? null;
}

const LABELS: Readonly<Record<Exclude<HistoryEntry['act'], Act>, string>> = {
  issue: 'Ban hành',
  open: 'Đã mở xem',
  'ask-extension': 'Xin gia hạn',
  'refuse-extension': 'Không đồng ý gia hạn',
  'tell-obstacle': 'Báo vướng mắc vượt thẩm quyền',
  'answer-obstacle': 'Trả lời vướng mắc',
  'close-obstacle': 'Kết thúc vướng mắc',
  'remove-file': 'Gỡ tệp',
  'name-officer': 'Cử cán bộ theo dõi',
  'end-officer': 'Thôi cử cán bộ theo dõi',
  undo: 'Hoàn tác',
};

/** The act's name as people read it, of those that are in the history too. */
export function actLabel(act: HistoryEntry['act']): string {
  return act in ACTS ? ACTS[act as Act].label : LABELS[act as keyof typeof LABELS];
}
