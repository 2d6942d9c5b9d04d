import { randomUUID } from 'node:crypto';
import { maybeDay } from '../domain/day.js';
import type { Transaction } from '../platform/database.js';
import { Conflict } from '../platform/refusal.js';
import { Conclusion } from './conclusion.entity.js';
import { changeDraft } from './draft-rows.js';
import { Draft } from './draft.entity.js';

interface Opened {
  tx: Transaction;
  conclusion: Conclusion;
}

/** Does `work` and keeps on the conclusion what it changed in the drafts, so that `takeBack` can undo it. */
export async function remembering<T>({ tx, conclusion: { id } }: Opened, work: () => Promise<T>): Promise<T> {
  const before = new Map((await draftsOf(tx, id)).map((draft) => [draft.id, draft]));
  const answer = await work();
  const changed = (await draftsOf(tx, id)).filter((draft) => before.get(draft.id)?.version !== draft.version);
  if (changed.length > 0) {
    const rows = changed.map((draft) => ({
      id: draft.id,
      version: draft.version,
      before: heldBy(before.get(draft.id)),
    }));
    await tx.update(Conclusion, { id }, { lastAct: { token: randomUUID(), rows } });
  }
  return answer;
}

/**
 * Puts every row that the act `token` touched back as it was; rows that it added disappear. Throws Conflict when
 * something else happened on the table since.
 */
export async function takeBack({ tx, conclusion }: Opened, token: string): Promise<void> {
  const { lastAct } = conclusion;
  if (lastAct?.token !== token)
    throw new Conflict(
      'draft/cannot-take-back',
      'Đã có thay đổi khác sau thao tác này nên không hoàn tác được nữa; hãy sửa trực tiếp ở dòng.',
    );
  for (const { id, version, before } of lastAct.rows) {
    if (before) await changeDraft(tx, { id }, version, revived(before));
    else await tx.delete(Draft, { id, version, state: 'proposed' });
  }
}

function draftsOf(tx: Transaction, conclusionId: number): Promise<Draft[]> {
  return tx.findBy(Draft, { conclusionId });
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
