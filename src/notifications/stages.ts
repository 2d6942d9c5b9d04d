import { In, MoreThan } from 'typeorm';
import type { Instant } from '../domain/day.js';
import { chunked, grouped } from '../domain/grouping.js';
import type { Transaction } from '../platform/database.js';
import { Stage } from './stage.entity.js';
import type { Word } from './word.js';

/** A word that is written down for the first time, or again after it was dropped. */
interface Fresh {
  word: Word;
  stageId: number;
}

/**
 * Writes down that each word is told, or held back, and what it covers; answers the words that have to be told and had
 * not been before. The unique key of the stages decides, not what was read. Only the holder of the planner's turn may call it: no other stages
 * appear meanwhile.
 */
export async function recordStages(tx: Transaction, words: Word[], now: Instant): Promise<Fresh[]> {
  const assignmentId = In([...new Set(words.map((word) => word.assignmentId))]);
  const [newest] = await tx.find(Stage, { select: { id: true }, order: { id: 'DESC' }, take: 1 });
  const dropped = await tx.findBy(Stage, { assignmentId, state: 'dropped' });
  for (const rows of chunked(words.flatMap((word) => rowsOf(word, now))))
    await tx.createQueryBuilder().insert().into(Stage).values(rows).orIgnore().updateEntity(false).execute();
  const written = await tx.findBy(Stage, { id: MoreThan(newest?.id ?? 0), state: 'told', assignmentId });
  const stageIds = new Map([...dropped, ...written].map((stage) => [keyOf(stage), stage.id]));
  const fresh = words.flatMap((word) => {
    const stageId = stageIds.get(keyOf({ ...word, personId: word.person.id }));
    return stageId === undefined ? [] : [{ word, stageId }];
  });
  await revive(tx, dropped, fresh, now);
  return fresh.filter(({ word }) => !word.held);
}

/** Somebody whose message was dropped, because another was meant then, is meant again. */
async function revive(tx: Transaction, dropped: Stage[], fresh: Fresh[], now: Instant) {
  const again = fresh.filter(({ stageId }) => dropped.some(({ id }) => id === stageId));
  for (const [state, some] of grouped(again, ({ word }) => stateOf(word)))
    await tx.update(Stage, { id: In(some.map(({ stageId }) => stageId)) }, { state, at: now });
}

function stateOf({ held }: Word): Stage['state'] {
  return held ? 'paused' : 'told';
}

function rowsOf(word: Word, at: Instant) {
  const { assignmentId, deadlineVersion, step, superseded, person } = word;
  const row = { assignmentId, deadlineVersion, personId: person.id, at };
  return [
    { ...row, step, state: stateOf(word) },
    ...superseded.map((lower) => ({ ...row, step: lower, state: 'superseded' as const })),
  ];
}

function keyOf(stage: Pick<Stage, 'assignmentId' | 'deadlineVersion' | 'step' | 'personId'>): string {
  return `${stage.assignmentId}/${stage.deadlineVersion}/${stage.step}/${stage.personId}`;
}
