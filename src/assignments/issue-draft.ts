import { onBehalfOf } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import type { Conclusion } from '../conclusions/conclusion.entity.js';
import { changeDraft } from '../conclusions/draft-rows.js';
import type { Draft } from '../conclusions/draft.entity.js';
import type { State } from '../domain/assignment-state.js';
import type { Instant } from '../domain/day.js';
import { deadlineOf } from '../domain/drafts.js';
import { fold } from '../domain/fold.js';
import { chunked } from '../domain/grouping.js';
import type { Transaction } from '../platform/database.js';
import { Assignment } from './assignment.entity.js';
import { DeadlineVersion } from './deadline.entity.js';
import { dated, type NewDeadline } from './deadlines.js';
import { Directive } from './directive.entity.js';
import { HistoryEntry } from './history.entity.js';
import type { Addressees } from './resolve-units.js';

/** A draft whose units are known, and who issues it. */
export interface Issuable {
  conclusion: Conclusion;
  draft: Draft;
  addressees: Addressees;
  who: Principal;
  now: Instant;
  policyId: number;
}

/** Makes the directive and one assignment per lead unit; returns how many. The draft is marked as issued. */
export async function issueDraft(tx: Transaction, from: Issuable): Promise<number> {
  const { conclusion, draft, addressees, who, now } = from;
  await changeDraft(tx, draft, draft.version, { state: 'issued' });
  const { section, task, coordinating, request, urgent, standing } = draft;
  const directive = await tx.save(Directive, {
    conclusionId: conclusion.id,
    draftId: draft.id,
    section,
    task,
    coordinating,
    coordinatingUnitIds: addressees.coordinatingUnitIds,
    request,
    urgent,
    standing,
  });
  const decision = { reason: null, askedById: null, decidedById: who.personId, at: now };
  const deadline = dated(deadlineOf(draft), decision);
  const rows = addressees.leads.map((unit) => newAssignment(from, directive.id, unit, deadline));
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
        actorId: who.personId,
        onBehalfOfId: onBehalfOf(who, conclusion),
        text: null,
        details: null,
      })),
    );
  }
  return rows.length;
}

function newAssignment(
  { conclusion, draft, now, policyId }: Issuable,
  directiveId: number,
  unit: Addressees['leads'][number],
  { due, time, aimOn, deadlineKind }: NewDeadline,
) {
  // What hangs on an event without a date owes nothing by a day until somebody enters that date.
  const status: State = deadlineKind === 'relative' && !due ? 'waiting' : 'new';
  return {
    directiveId,
    committeeId: conclusion.committeeId,
    unitId: unit.id,
    status,
    suspendedFrom: null,
    originalDue: due,
    due,
    dueTime: time,
    aimOn,
    deadlineVersion: 1,
    request: draft.request,
    standing: draft.standing,
    urgent: draft.urgent,
    policyId,
    seriesId: null,
    occurrence: null,
    issuedAt: now,
    armedAt: now,
    openedAt: null,
    receivedAt: null,
    heardAt: null,
    submittedAt: null,
    completedAt: null,
    extensionAskedAt: null,
    extensions: 0,
    urged: 0,
    urgedAt: null,
    announce: 'issue',
    nextActionAt: now,
    toldUpTo: null,
    version: 1,
    searchKey: fold([draft.task, unit.name, unit.code, conclusion.number ?? ''].join(' ')),
  };
}
