import { randomUUID } from 'node:crypto';
import { maybeDay } from '../domain/day.js';
import type { Transaction } from '../platform/database.js';
import { Conflict } from '../platform/refusal.js';
import { Clause, Conclusion } from './conclusion.entity.js';
import { changeDraft } from './draft-rows.js';
import { Draft } from './draft.entity.js';

interface Opened {
  tx: Transaction;
  conclusion: Conclusion;
}

/**
 * Does `work` and keeps on the conclusion what it changed in the drafts and clauses, so that `takeBack` can undo it; what
 * changed nothing leaves nothing to undo.
 */
export async function remembering<T>({ tx, conclusion }: Opened, work: () => Promise<T>): Promise<T> {
  const { id } = conclusion;
  const drafts = new Map((await draftsOf(tx, id)).map((draft) => [draft.id, draft]));
  const clauses = new Map((await clausesOf(tx, id)).map((clause) => [clause.id, clause.state]));
  const answer = await work();
  const rows = (await draftsOf(tx, id))
    .filter((draft) => drafts.get(draft.id)?.version !== draft.version)
    .map((draft) => ({ id: draft.id, version: draft.version, before: heldBy(drafts.get(draft.id)) }));
  const marked = (await clausesOf(tx, id))
    .filter((clause) => clauses.get(clause.id) !== clause.state)
    .map((clause) => ({ id: clause.id, before: clauses.get(clause.id)! }));
  const changed = rows.length + marked.length > 0;
  const lastAct = changed ? { token: randomUUID(), rows, clauses: marked } : null;
  if (changed || conclusion.lastAct) await tx.update(Conclusion, { id }, { lastAct });
  return answer;
}

/**
 * Puts every row and clause that the act `token` touched back as it was; rows that it added disappear. Throws Conflict
 * when something else happened on the table since, or the rows were issued.
 */
export async function takeBack({ tx, conclusion }: Opened, token: string): Promise<void> {
  const { lastAct } = conclusion;
  if (lastAct?.token !== token) throw tooLate();
  for (const { id, version, before } of lastAct.rows) {
    if (before) await changeDraft(tx, { id }, version, revived(before));
    else if ((await tx.delete(Draft, { id, version, state: 'proposed' })).affected !== 1) throw tooLate();
  }
  for (const { id, before } of lastAct.clauses) await tx.update(Clause, { id }, { state: before });
}

function tooLate(): Conflict {
  return new Conflict(
    'draft/cannot-take-back',
    'Đã có thay đổi khác sau thao tác này nên không hoàn tác được nữa; hãy sửa trực tiếp ở dòng.',
  );
}

function draftsOf(tx: Transaction, conclusionId: number): Promise<Draft[]> {
  return tx.findBy(Draft, { conclusionId });
}

function clausesOf(tx: Transaction, conclusionId: number): Promise<Pick<Clause, 'id' | 'state'>[]> {
  return tx.find(Clause, { where: { conclusionId }, select: { id: true, state: true } });
}

function heldBy(draft: Draft | undefined): string | null {
  if (!draft) return null;
  const { id: _id, conclusionId: _conclusion, ordinal: _ordinal, version: _version, ...held } = draft;
  return JSON.stringify(held);
}

/** The days of a stored row are days again. */
function revived(json: string): Partial<Draft> {
  const held = JSON.parse(json) as Record<string, unknown>;
  const days = (['printed', 'due', 'startsOn'] as const).map(
    (name) => [name, maybeDay(held[name] as string | null)] as const,
  );
  return { ...held, ...Object.fromEntries(days) };
}
