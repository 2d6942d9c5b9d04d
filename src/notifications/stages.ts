import type { Instant } from '../domain/day.js';
import { forNobody, isAnnouncement, underlying } from '../domain/telling.js';
import { instantText } from '../platform/columns.js';
import { insertAll, select, updateEach } from '../platform/bulk.js';
import type { Transaction } from '../platform/database.js';
import { Stage } from './stage.entity.js';
import type { Word } from './log/word.js';

/** A word that is written down for the first time, or again after it was dropped. */
interface Fresh {
  word: Word;
  stageId: number;
}

const KEY = ['assignmentId', 'deadlineVersion', 'step', 'personId'] as const;

/**
 * Writes down that each word is told, or held back, and what it covers; answers the words that have to be told and had
 * not been before. The unique key of the stages decides, not what was read. A step that somebody was told of stays told,
 * also when the calendar or a resumption brings its day again and another person is meant by then.
 */
export async function recordStages(tx: Transaction, given: Word[], now: Instant): Promise<Fresh[]> {
  const at = instantText(now);
  const steps = given.map(({ step }) => underlying(step));
  const before = await select(tx, Stage, ['id', 'state', 'along', ...KEY], {
    among: {
      assignmentId: [...new Set(given.map((word) => word.assignmentId))],
      step: [...new Set(steps.flatMap((step) => [step, forNobody(step)]))],
    },
  });
  const dropped = before.filter(({ state }) => state === 'dropped');
  const standing = before.filter(({ state }) => state !== 'dropped');
  const settled = new Set(standing.map((stage) => matterOf({ ...stage, along: stage.along === 1 })));
  const words = given.filter((word) => isAnnouncement(underlying(word.step)) || !settled.has(matterOf(word)));
  const rows = words.flatMap((word) => rowsOf(word, at));
  const written = await insertAll(tx, Stage, rows, ['id', 'state', ...KEY]);
  const told = written.filter(({ state }) => state === 'told');
  const stageIds = new Map([...dropped, ...told].map((stage) => [keyOf(stage), stage.id]));
  const fresh = words.flatMap((word) => {
    const stageId = stageIds.get(keyOf({ ...word, personId: word.person.id }));
    return stageId === undefined ? [] : [{ word, stageId }];
  });
  // Somebody whose message was dropped, because another was meant then, is meant again.
  const again = new Set(dropped.map(({ id }) => id));
  const revived = fresh.filter(({ stageId }) => again.has(stageId));
  await updateEach(
    tx,
    Stage,
    revived.map(({ word, stageId }) => ({
      id: stageId,
      state: stateOf(word),
      at,
      along: Number(word.along),
    })),
  );
  return fresh.filter(({ word }) => !word.held);
}

function stateOf({ held }: Word): Stage['state'] {
  return held ? 'paused' : 'told';
}

function rowsOf(word: Word, at: string) {
  const { assignmentId, deadlineVersion, step, superseded, person, along } = word;
  const row = { assignmentId, deadlineVersion, personId: person.id, at, along: Number(along) };
  return [
    { ...row, step, state: stateOf(word) },
    ...superseded.map((lower) => ({ ...row, step: lower, state: 'superseded' as const })),
  ];
}

/** Which step of which deadline, whoever hears it; what an officer hears beside the heads is another matter. */
function matterOf({
  assignmentId,
  deadlineVersion,
  step,
  along,
}: Pick<Stage, 'assignmentId' | 'deadlineVersion' | 'step' | 'along'>): string {
  return `${assignmentId}/${deadlineVersion}/${underlying(step)}/${along}`;
}

function keyOf(stage: Pick<Stage, (typeof KEY)[number]>): string {
  return `${stage.assignmentId}/${stage.deadlineVersion}/${stage.step}/${stage.personId}`;
}
