import { ApiProperty } from '@nestjs/swagger';
import { AssignmentView, assignmentView } from '../assignments/assignments.view.js';
import { dayOf, formatDay, type Instant } from '../domain/day.js';
import { CLASS_LABELS, type OfficialClass } from '../domain/four-classes.js';
import { DayField, NumberField, TextField } from '../platform/fields.js';
import type { Late, UnitRow } from './reports.service.js';

class LateView extends AssignmentView {
  @NumberField({ min: 0, description: 'Số lần đã nhắc đơn vị' })
  timesReminded: number;

  @TextField({
    optional: true,
    description: 'Lý do đơn vị nêu gần nhất: vướng mắc, xin gia hạn hoặc tiến độ',
  })
  reason: string | null;
}

class CountsView {
  @ApiProperty({ type: Object, description: Object.values(CLASS_LABELS).join(' · ') })
  classes: Record<OfficialClass, number>;

  @NumberField({ min: 0, description: 'Số đề nghị, theo dõi riêng và không xếp hạng' })
  requests: number;
}

class UnitRowView extends CountsView {
  @TextField()
  code: string;

  @TextField()
  name: string;

  @ApiProperty({
    type: CountsView,
    nullable: true,
    description: 'Cuối kỳ liền trước, khi có hỏi và có số liệu',
  })
  before: CountsView | null;
}

/** What every report prints of itself: the day of its figures and how deadlines were read. */
class ReportView {
  @DayField()
  asOf: string;

  @TextField()
  statement: string;

  @TextField()
  policy: string;

  @NumberField({ min: 0 })
  total: number;
}

/** The overdue list (domain.md 2, register form 1). */
export class OverdueReport extends ReportView {
  @ApiProperty({ type: [LateView] })
  items: LateView[];

  @ApiProperty({
    type: [LateView],
    description: 'Đề nghị quá ngày mong muốn: theo dõi riêng, không xếp hạng',
  })
  requests: LateView[];
}

/** The table of units. */
export class UnitsReport extends ReportView {
  @ApiProperty({ type: [UnitRowView] })
  items: UnitRowView[];
}

/** `Dữ liệu tính đến ngày 07/11/2025`, as the official registers head themselves (domain.md 2). */
export function statement(now: Instant): string {
  return `Dữ liệu tính đến ngày ${formatDay(dayOf(now))}`;
}

const POLICIES = {
  register: 'Hạn “trước ngày X” được tính đến hết ngày X, như các sổ theo dõi vẫn ghi.',
  strict: 'Hạn “trước ngày X” được tính đến hết ngày liền trước ngày X.',
};

/** How "trước ngày X" was read (domain.md 4.1). */
export function policy(beforeDay: keyof typeof POLICIES): string {
  return POLICIES[beforeDay];
}

/** An overdue assignment with how late it is and how often its unit was reminded. */
export function lateView({ assignment, daysLate, timesReminded, reason }: Late, now: Instant): LateView {
  const view = assignmentView(assignment, now);
  // Here lateness also counts while the office has not yet confirmed what came late.
  return { ...view, overdue: true, daysLate, timesReminded, reason: reason?.text ?? null };
}

/** One row of the table of units. */
export function unitRowView({ unit, classes, requests, before }: UnitRow): UnitRowView {
  return { code: unit.code, name: unit.name, classes, requests, before: before ?? null };
}
