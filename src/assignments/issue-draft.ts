import { onBehalfOf } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import type { Conclusion } from '../conclusions/conclusion.entity.js';
import { changeDraft } from '../conclusions/draft-rows.js';
import type { Draft } from '../conclusions/draft.entity.js';
import { dayOf, type Instant } from '../domain/day.js';
import { deadlineOf } from '../domain/drafts.js';
import { rulesOf } from '../domain/recurrence-words.js';
import type { Timing } from '../domain/step.js';
import type { Transaction } from '../platform/database.js';
import { DirectiveCoordinator } from './coordinator.entity.js';
import { dated } from './deadlines.js';
import { Directive } from './directive.entity.js';
import { give } from './give.js';
import type { Addressees } from './resolve-units.js';
import { startSeries } from './series-start.js';

/** A draft whose units are known, and who issues it. */
export interface Issuable {
  conclusion: Conclusion;
  draft: Draft;
  addressees: Addressees;
  who: Principal;
  now: Instant;
  policyId: number;
  timing: Timing;
}

/**
 * Makes the directive and one assignment per lead unit, of a recurring duty for its first turn; returns how many. The
 * draft is marked as issued.
 */
export async function issueDraft(tx: Transaction, from: Issuable): Promise<number> {
  const { conclusion, draft, addressees, who, now, policyId, timing } = from;
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
  const along = addressees.coordinatingUnitIds.map((unitId) => ({ directiveId: directive.id, unitId }));
  if (along.length > 0) await tx.insert(DirectiveCoordinator, along);
  const { committeeId, number, beforeDay } = conclusion;
  const giver = { personId: who.personId, onBehalfOfId: onBehalfOf(who, conclusion) };
  const duty = { directive, committeeId, number, units: addressees.leads, policyId, giver, now };
  // A duty whose day within the period nobody has told yet is given once, without a last day.
  const rules = draft.deadlineKind === 'recurring' ? rulesOf(draft) : [];
  if (rules.length > 0) {
    const begins = draft.printed ?? conclusion.issuedOn ?? dayOf(now);
    const { phrase } = draft;
    let given = 0;
    for (const rule of rules)
      given += await startSeries(tx, { ...duty, rule, phrase, beforeDay, from: begins }, timing);
    return given;
  }
  const decision = { reason: null, askedById: null, decidedById: who.personId, at: now };
  return give(tx, { ...duty, deadline: dated(deadlineOf(draft), decision), turn: null, words: null });
}
