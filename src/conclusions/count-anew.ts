import { type Day, dayOf } from '../domain/day.js';
import { deadlineOf } from '../domain/drafts.js';
import { readConclusion } from '../domain/reading/read-conclusion.js';
import { Document } from '../documents/document.entity.js';
import { asStored } from './deadline-edit.js';
import type { OpenedConclusion } from './draft-desk.js';
import { changeDraft } from './draft-rows.js';
import { Draft } from './draft.entity.js';

/**
 * Counts from `issuedOn` the deadlines that still stand as they were read from the paper under its former date of
 * issue; what a person corrected stays. Returns how many moved.
 */
export async function countAnew(opened: OpenedConclusion, issuedOn: Day | null): Promise<number> {
  const { tx, conclusion } = opened;
  const { calendar, beforeDay } = opened.context;
  if (!issuedOn || conclusion.issuedOn?.equals(issuedOn)) return 0;
  const { text } = await tx.findOneByOrFail(Document, { id: conclusion.documentId });
  const before = conclusion.issuedOn
    ? { correctedTo: conclusion.issuedOn }
    : { readOn: dayOf(conclusion.importedAt) };
  const former = readConclusion(text, { calendar, beforeDay, ...before }).assignments;
  const now = readConclusion(text, { calendar, beforeDay, correctedTo: issuedOn }).assignments;
  const drafts = await tx.findBy(Draft, { conclusionId: conclusion.id, state: 'proposed' });
  let moved = 0;
  for (const [at, { start, end, deadline }] of former.entries()) {
    const [was, after] = [asStored(deadline), asStored(now[at]!.deadline)];
    const same = (draft: Draft) =>
      draft.start === start && draft.end === end && equal(deadlineOf(draft), was);
    const draft = drafts.find(same);
    if (!draft || equal(was, after)) continue;
    await changeDraft(tx, draft, draft.version, { ...after, flags: [...now[at]!.deadline.flags] });
    moved += 1;
  }
  return moved;
}

function equal(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
