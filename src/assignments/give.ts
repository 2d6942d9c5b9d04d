import type { Day, Instant } from '../domain/day.js';
import { fold } from '../domain/fold.js';
import { chunked } from '../domain/grouping.js';
import { ifIssued } from '../domain/if-issued.js';
import type { Transaction } from '../platform/database.js';
import { Assignment } from './assignment.entity.js';
import { DeadlineVersion } from './deadline.entity.js';
import type { NewDeadline } from './deadlines.js';
import type { Directive } from './directive.entity.js';
import { HistoryEntry } from './history.entity.js';

/** One task under one deadline for some units, and who gives it. */
export interface Duty {
  directive: Directive;
  committeeId: number;
  /** Number and symbol of the conclusion, by which it is found. */
  number: string | null;
  units: { id: number; name: string; code: string }[];
  deadline: NewDeadline;
  policyId: number;
  /** Which turn of which series it is; null for what does not come again. */
  turn: { seriesId: number; on: Day; number: number } | null;
  giver: { personId: number; onBehalfOfId: number | null };
  /** What the history says of it. */
  words: string | null;
  now: Instant;
}

/** Makes one assignment for each unit, with its deadline and its history; the heartbeat tells the units. */
export async function give(tx: Transaction, duty: Duty): Promise<number> {
  const { deadline, giver, words, now } = duty;
  const rows = duty.units.map((unit) => newAssignment(duty, unit));
  for (const part of chunked(rows)) {
    const assignments = await tx.save(Assignment, part);
    await tx.insert(
      DeadlineVersion,
      assignments.map(({ id }) => ({ ...deadline, assignmentId: id, version: 1 })),
    );
    await tx.insert(
      HistoryEntry,
      assignments.map(({ id, status }) => ({
        assignmentId: id,
        at: now,
        act: 'issue' as const,
        fromStatus: null,
        toStatus: status,
        actorId: giver.personId,
        onBehalfOfId: giver.onBehalfOfId,
        text: words,
        details: null,
      })),
    );
  }
  return rows.length;
}

function newAssignment(
  { directive, committeeId, number, deadline, policyId, turn, now }: Duty,
  unit: Duty['units'][number],
) {
  const { request, standing, urgent, task } = directive;
  return {
    ...ifIssued({ ...deadline, request, standing, urgent }, now),
    directiveId: directive.id,
    committeeId,
    unitId: unit.id,
    suspendedFrom: null,
    originalDue: deadline.due,
    deadlineVersion: 1,
    policyId,
    seriesId: turn?.seriesId ?? null,
    occurrence: turn?.on ?? null,
    turn: turn?.number ?? null,
    issuedAt: now,
    officerId: null,
    announceToOfficer: null,
    receivedAt: null,
    submittedAt: null,
    completedAt: null,
    extensions: 0,
    urged: 0,
    urgedAt: null,
    version: 1,
    searchKey: fold([task, unit.name, unit.code, number ?? ''].join(' ')),
  };
}
