import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { isOpen, stateLabel } from '../domain/assignment-state.js';
import { dayOf, formatDay, formatInstant, type Instant } from '../domain/day.js';
import { daysLate, isOverdue } from '../domain/deadline-aim.js';
import { progressWords } from '../domain/progress.js';
import { Invalid } from '../platform/refusal.js';
import { type Column, writeWorkbook } from '../platform/workbook.js';
import type { Assignment } from './assignment.entity.js';
import type { AssignmentFilter } from './assignments.dto.js';
import { AssignmentQueries } from './assignments.queries.js';
import type { LatestProgress } from './progress.js';
import { MOST_SORTED } from './sorted.js';

interface Line {
  assignment: Assignment;
  progress: LatestProgress | undefined;
  now: Instant;
}

const dayIn = (at: Instant | null) => (at ? dayOf(at) : null);

/** The columns of the register on paper, in Vietnamese, with how wide they are. */
const COLUMNS: readonly Column<Line>[] = [
  ['Việc số', 8, ({ assignment }) => assignment.id],
  ['Nhiệm vụ', 60, ({ assignment }) => assignment.directive.task],
  ['Văn bản', 22, ({ assignment }) => assignment.directive.conclusion.number],
  ['Ngày văn bản', 12, ({ assignment }) => assignment.directive.conclusion.issuedOn],
  ['Mục', 8, ({ assignment }) => assignment.directive.section],
  ['Ban Chỉ đạo', 28, ({ assignment }) => assignment.committee.name],
  ['Đơn vị chủ trì', 26, ({ assignment }) => assignment.unit.name],
  ['Đơn vị phối hợp', 30, ({ assignment }) => assignment.directive.coordinating.join('; ') || null],
  ['Hạn ban đầu', 12, ({ assignment }) => assignment.originalDue],
  ['Hạn hiện nay', 12, ({ assignment }) => assignment.due],
  ['Tình trạng', 18, ({ assignment }) => stateLabel(assignment.status)],
  ['Quá hạn (ngày)', 9, ({ assignment, now }) => lateBy(assignment, now)],
  ['Tiến độ', 18, ({ progress }) => (progress?.measured && progressWords(progress.measured)) ?? null],
  ['Báo cáo gần nhất', 50, ({ progress }) => progress?.text ?? null],
  ['Ngày báo cáo', 12, ({ progress }) => dayIn(progress?.at ?? null)],
  ['Ngày hoàn thành', 12, ({ assignment }) => dayIn(assignment.completedAt)],
  ['Số lần gia hạn', 9, ({ assignment }) => assignment.extensions],
  ['Số lần đôn đốc', 9, ({ assignment }) => assignment.urged],
];

/** The register as a file for Excel, in the order and with the filter that it is read with. */
@Injectable()
export class RegisterFileService {
  constructor(private readonly queries: AssignmentQueries) {}

  /** The workbook of all that `who` may read there and fits; Invalid when it is more than one file holds. */
  async make(
    filter: AssignmentFilter,
    who: Principal,
    now: Instant,
  ): Promise<{ name: string; bytes: Buffer }> {
    const today = dayOf(now);
    const { ids, total } = await this.queries.ids(filter, who, today, { skip: 0, take: MOST_SORTED });
    if (total > MOST_SORTED) throw tooMany(total);
    const foot = [`Sổ theo dõi lúc ${formatInstant(now)}; ${ids.length} việc. Người xuất: ${who.name}.`];
    const bytes = await writeWorkbook('Sổ theo dõi', COLUMNS, this.lines(ids, now), foot);
    return { name: `so-theo-doi-${formatDay(today).replaceAll('/', '-')}.xlsx`, bytes };
  }

  /** A part after the other, so that only one is held as records. */
  private async *lines(ids: readonly number[], now: Instant): AsyncGenerator<Line> {
    for (let from = 0; from < ids.length; from += PART) {
      const assignments = await this.queries.whole(ids.slice(from, from + PART));
      const progress = await this.queries.progressOf(assignments);
      for (const assignment of assignments) yield { assignment, progress: progress.get(assignment.id), now };
    }
  }
}

const PART = 200;

function lateBy({ status, standing, due }: Assignment, now: Instant): number | null {
  return due && isOpen(status) && !standing && isOverdue(due, now) ? daysLate(due, dayOf(now)) : null;
}

function tooMany(total: number): Invalid {
  const words = (count: number) => count.toLocaleString('vi');
  return new Invalid(
    'register/too-many-for-a-file',
    `Một tệp có nhiều nhất ${words(MOST_SORTED)} việc, bộ lọc này có ${words(total)}; hãy lọc hẹp hơn rồi tải.`,
  );
}
