import { In } from 'typeorm';
import { Assignment } from '../../assignments/assignment.entity.js';
import { isOpen } from '../../domain/assignment-state.js';
import { type Day, day, instant, isAfter, isBefore } from '../../domain/day.js';
import type { CommitteeOverview } from '../../domain/digest.js';
import { type ClassFacts, classify, type OfficialClass, tally } from '../../domain/four-classes.js';
import { grouped } from '../../domain/grouping.js';
import { Committee } from '../../people/committee.entity.js';
import type { Reader } from '../../platform/database.js';

/** Assignments of a committee that are alike in all that an overview counts. */
interface Alike extends ClassFacts {
  committeeId: number;
  count: number;
}

/** How each of the committees stands on `today`. Requests are not counted: nobody is late with one (domain.md 5.4). */
export async function readOverviews(
  reader: Reader,
  committeeIds: number[],
  today: Day,
): Promise<Map<number, CommitteeOverview>> {
  if (committeeIds.length === 0) return new Map();
  const committees = await reader.findBy(Committee, { id: In(committeeIds) });
  const owed = grouped(await readAlike(reader, committeeIds), ({ committeeId }) => committeeId);
  return new Map(
    committees.map((committee) => [committee.id, overviewOf(committee, owed.get(committee.id) ?? [], today)]),
  );
}

/** Counted by the database: a committee may have a hundred thousand. */
async function readAlike(reader: Reader, committeeIds: number[]): Promise<Alike[]> {
  const rows = await reader
    .createQueryBuilder(Assignment, 'owed')
    .select('owed.committeeId', 'committeeId')
    .addSelect('owed.status', 'status')
    .addSelect('owed.standing', 'standing')
    .addSelect('owed.due', 'due')
    .addSelect('MAX(owed.submittedAt)', 'submittedAt')
    .addSelect('COUNT(*)', 'count')
    .where({ committeeId: In(committeeIds), request: false })
    .groupBy('owed.committeeId')
    .addGroupBy('owed.status')
    .addGroupBy('owed.standing')
    .addGroupBy('owed.due')
    // Of a submission counts on which side of its last day's end, midnight in Vietnam, it lies.
    .addGroupBy(`owed.submittedAt < owed.due || 'T17:00:00.000Z'`)
    .getRawMany<Row>();
  return rows.map(({ standing, due, submittedAt, count, ...row }) => ({
    ...row,
    standing: standing === 1,
    // The overview goes by the present last day.
    originalDue: null,
    due: due === null ? null : day(due),
    submittedAt: submittedAt === null ? null : instant(submittedAt),
    count: Number(count),
  }));
}

interface Row extends Pick<Alike, 'committeeId' | 'status'> {
  standing: number;
  due: string | null;
  submittedAt: string | null;
  count: number | string;
}

function overviewOf({ id, name }: Committee, owed: Alike[], today: Day): CommitteeOverview {
  const sunday = today.add({ days: 7 - today.dayOfWeek });
  const inWeek = (due: Day | null) => due !== null && !isBefore(due, today) && !isAfter(due, sunday);
  return {
    committeeId: id,
    name,
    classes: tally(owed.flatMap((alike) => Array<OfficialClass>(alike.count).fill(classify(alike, today)))),
    dueThisWeek: counted(owed.filter(({ status, due }) => isOpen(status) && inWeek(due))),
    awaitingConfirmation: counted(owed.filter(({ status }) => status === 'submitted')),
  };
}

function counted(owed: Alike[]): number {
  return owed.reduce((sum, { count }) => sum + count, 0);
}
