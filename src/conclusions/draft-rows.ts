import { MoreThan, Not } from 'typeorm';
import type { Transaction } from '../platform/database.js';
import { Conflict, NotFound } from '../platform/refusal.js';
import { type DraftContent, presentValues } from './draft-changes.js';
import { Draft } from './draft.entity.js';

/** Between two drafts of a fresh conclusion, so that added and split ones find a place. */
export const ORDINAL_STEP = 65_536;

/** Refuses with NotFound. */
export function unknownDraft(): never {
  throw new NotFound('draft/unknown', 'Không có dòng dự thảo này.');
}

/** Stores a new draft and returns it. */
export async function insertDraft(
  tx: Transaction,
  row: DraftContent & Pick<Draft, 'conclusionId' | 'ordinal' | 'reviewed'>,
): Promise<Draft> {
  return tx.save(Draft, { ...row, state: 'proposed', version: 1 });
}

/**
 * Changes a draft that nobody issued or changed since `version`; an empty change is none. Otherwise a Conflict whose
 * problems tell what the draft holds now.
 */
export async function changeDraft(
  tx: Transaction,
  { id }: Pick<Draft, 'id'>,
  version: number | undefined,
  changes: Partial<DraftContent & Pick<Draft, 'state' | 'reviewed'>>,
): Promise<void> {
  if (Object.keys(changes).length === 0) return;
  const { affected } = await tx.update(
    Draft,
    { id, version: version ?? -1, state: Not('issued') },
    { ...changes, version: (version ?? 0) + 1 },
  );
  if (affected === 1) return;
  const present = (await tx.findOneBy(Draft, { id })) ?? unknownDraft();
  if (present.state === 'issued')
    throw new Conflict(
      'draft/issued',
      'Dòng này đã được ban hành nên không sửa được nữa; hãy sửa ở việc đã giao.',
    );
  throw new Conflict(
    'draft/changed',
    'Dòng này vừa được người khác sửa. Hãy xem nội dung hiện nay rồi sửa lại nếu cần.',
    presentValues(present, changes),
  );
}

/** An ordinal between `draft` and the one after it. */
export async function placeAfter(tx: Transaction, { conclusionId, ordinal }: Draft): Promise<number> {
  const [next] = await tx.find(Draft, {
    where: { conclusionId, ordinal: MoreThan(ordinal) },
    order: { ordinal: 'ASC' },
    take: 1,
  });
  return next ? Math.floor((ordinal + next.ordinal) / 2) : ordinal + ORDINAL_STEP;
}

/** An ordinal for words that start at `start` of the document's text: behind those that start before them. */
export async function placeAt(tx: Transaction, conclusionId: number, start: number): Promise<number> {
  const rows = await tx.find(Draft, { where: { conclusionId }, order: { ordinal: 'ASC' } });
  const before = rows.findLast((row) => row.start !== null && row.start <= start);
  if (before) return placeAfter(tx, before);
  return rows[0] ? Math.floor(rows[0].ordinal / 2) : ORDINAL_STEP;
}

/** An ordinal behind all drafts of the conclusion. */
export async function placeAtEnd(tx: Transaction, conclusionId: number): Promise<number> {
  return ((await tx.maximum(Draft, 'ordinal', { conclusionId })) ?? 0) + ORDINAL_STEP;
}
