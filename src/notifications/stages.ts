import { In, MoreThan } from 'typeorm';
import type { Instant } from '../domain/day.js';
import { chunked } from '../domain/grouping.js';
import type { Transaction } from '../platform/database.js';
import { Stage } from './stage.entity.js';
import type { Word } from './word.js';

/**
 * Writes down that each word is told and what it covers; answers the words that had not been told before. The unique
 * key of the stages decides, not what was read. Only the holder of the planner's turn may call it: no other stages
 * appear meanwhile.
 */
export async function recordStages(
  tx: Transaction,
  words: Word[],
  now: Instant,
): Promise<{ word: Word; stageId: number }[]> {
  const assignmentId = In([...new Set(words.map((word) => word.assignmentId))]);
  const [newest] = await tx.find(Stage, { select: { id: true }, order: { id: 'DESC' }, take: 1 });
  const dropped = await tx.findBy(Stage, { assignmentId, state: 'dropped' });
  for (const rows of chunked(words.flatMap((word) => rowsOf(word, now))))
    await tx.createQueryBuilder().insert().into(Stage).values(rows).orIgnore().updateEntity(false).execute();
  const written = await tx.findBy(Stage, { id: MoreThan(newest?.id ?? 0), state: 'told', assignmentId });
  const stageIds = new Map([...dropped, ...written].map((stage) => [keyOf(stage), stage.id]));
  const told = words.flatMap((word) => {
    const stageId = stageIds.get(keyOf({ ...word, personId: word.person.id }));
    return stageId === undefined ? [] : [{ word, stageId }];
  });
  await revive(tx, dropped, told, now);
  return told;
}

/** Somebody whose message was dropped, because another was meant then, is meant again. */
async function revive(tx: Transaction, dropped: Stage[], told: { stageId: number }[], now: Instant) {
  const ids = dropped.map(({ id }) => id).filter((id) => told.some(({ stageId }) => stageId === id));
  if (ids.length > 0) await tx.update(Stage, { id: In(ids) }, { state: 'told', at: now });
}

function rowsOf({ assignmentId, deadlineVersion, step, superseded, person }: Word, at: Instant) {
  const row = { assignmentId, deadlineVersion, personId: person.id, at };
  return [
    { ...row, step, state: 'told' as const },
    ...superseded.map((lower) => ({ ...row, step: lower, state: 'superseded' as const })),
  ];
}

function keyOf(stage: Pick<Stage, 'assignmentId' | 'deadlineVersion' | 'step' | 'personId'>): string {
  return `${stage.assignmentId}/${stage.deadlineVersion}/${stage.step}/${stage.personId}`;
}
