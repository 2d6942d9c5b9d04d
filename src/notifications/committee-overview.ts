import { In } from 'typeorm';
import { Assignment } from '../assignments/assignment.entity.js';
import { isOpen } from '../domain/assignment-state.js';
import { type Day, isAfter, isBefore } from '../domain/day.js';
import type { CommitteeOverview } from '../domain/digest.js';
import { classify, tally } from '../domain/four-classes.js';
import { grouped } from '../domain/grouping.js';
import { Committee } from '../people/committee.entity.js';
import type { Reader } from '../platform/database.js';

/** How each of the committees stands on `today`. Requests are not counted: nobody is late with one (domain.md 5.4). */
export async function readOverviews(
  reader: Reader,
  committeeIds: number[],
  today: Day,
): Promise<Map<number, CommitteeOverview>> {
  if (committeeIds.length === 0) return new Map();
  const committees = await reader.findBy(Committee, { id: In(committeeIds) });
  const assignments = await reader.find(Assignment, {
    select: {
      id: true,
      committeeId: true,
      status: true,
      standing: true,
      submittedAt: true,
      originalDue: true,
      due: true,
    },
    where: { committeeId: In(committeeIds), request: false },
  });
  const owed = grouped(assignments, (assignment) => assignment.committeeId);
  return new Map(
    committees.map((committee) => [committee.id, overviewOf(committee, owed.get(committee.id) ?? [], today)]),
  );
}

function overviewOf({ id, name }: Committee, owed: Assignment[], today: Day): CommitteeOverview {
  const sunday = today.add({ days: 7 - today.dayOfWeek });
  const inWeek = (due: Day | null) => due !== null && !isBefore(due, today) && !isAfter(due, sunday);
  return {
    committeeId: id,
    name,
    classes: tally(owed.map((assignment) => classify(assignment, today))),
    dueThisWeek: owed.filter(({ status, due }) => isOpen(status) && inWeek(due)).length,
    awaitingConfirmation: owed.filter(({ status }) => status === 'submitted').length,
  };
}
