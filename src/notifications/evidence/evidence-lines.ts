import type { SelectQueryBuilder } from 'typeorm';
import { Assignment } from '../../assignments/assignment.entity.js';
import type { EvidenceFacts } from '../../domain/evidence.js';
import { select } from '../../platform/bulk.js';
import type { Reader } from '../../platform/database.js';
import { Attempt } from '../attempt.entity.js';
import { Notice } from '../notice.entity.js';
import { NoticeItem, Overview, Stage } from '../stage.entity.js';

type Pair = Pick<EvidenceFacts, 'attempt' | 'stage' | 'overview'>;

/** What is asked of the log: the messages that `notices` finds, what they told of these committees, at most `most`. */
export interface Wanted {
  notices: SelectQueryBuilder<Notice>;
  committeeIds: readonly number[];
  assignment: number | undefined;
  most: number;
}

/** Each try of the messages with each step and, unless one assignment is meant, each overview that it carried. */
export async function findPairs(reader: Reader, wanted: Wanted): Promise<Pair[]> {
  const steps = await findSteps(reader, wanted);
  const overviews = wanted.assignment === undefined ? await findOverviews(reader, wanted) : [];
  return [...steps, ...overviews].slice(0, wanted.most);
}

async function findSteps(
  reader: Reader,
  { notices, committeeIds, assignment, most }: Wanted,
): Promise<Pair[]> {
  const query = reader
    .createQueryBuilder(Attempt, 'attempt')
    .innerJoin(NoticeItem, 'part', 'part.noticeId = attempt.noticeId AND part.dropped IS NULL')
    .innerJoin(Stage, 'told', 'told.id = part.stageId')
    .innerJoin(Assignment, 'duty', 'duty.id = told.assignmentId')
    .select('attempt.id', 'attempt')
    .addSelect('told.id', 'stage')
    .where('duty.committeeId IN (:...committeeIds)', { committeeIds: [0, ...committeeIds] })
    .andWhere(`attempt.noticeId IN (${notices.select('notice.id').getQuery()})`)
    .setParameters({ ...notices.getParameters(), committeeIds: [0, ...committeeIds] })
    .orderBy('attempt.id')
    .addOrderBy('told.id')
    .limit(most);
  if (assignment !== undefined) query.andWhere('told.assignmentId = :duty', { duty: assignment });
  const pairs = await query.getRawMany<{ attempt: number; stage: number }>();
  return pairs.map((pair) => ({ ...pair, overview: null }));
}

async function findOverviews(reader: Reader, { notices, committeeIds, most }: Wanted): Promise<Pair[]> {
  const pairs = await reader
    .createQueryBuilder(Attempt, 'attempt')
    .innerJoin(Notice, 'sent', 'sent.id = attempt.noticeId')
    // An overview goes along when another channel carries on; what was tried before stays evidence.
    .innerJoin(Notice, 'bearer', 'bearer.personId = sent.personId AND bearer.slot = sent.slot')
    .innerJoin(Overview, 'told', 'told.noticeId = bearer.id')
    .select('attempt.id', 'attempt')
    .addSelect('told.id', 'overview')
    .where('told.committeeId IN (:...committeeIds)', { committeeIds: [0, ...committeeIds] })
    .andWhere(`attempt.noticeId IN (${notices.select('notice.id').getQuery()})`)
    .setParameters({ ...notices.getParameters(), committeeIds: [0, ...committeeIds] })
    .orderBy('attempt.id')
    .addOrderBy('told.id')
    .limit(most)
    .getRawMany<{ attempt: number; overview: number }>();
  return pairs.map((pair) => ({ ...pair, stage: null }));
}

/** What the log says of these pairs now; a pair whose try or step is gone is left out. */
export async function readFacts(reader: Reader, pairs: readonly Pair[]): Promise<EvidenceFacts[]> {
  const attempts = await select(
    reader,
    Attempt,
    ['id', 'noticeId', 'at', 'outcome', 'code', 'reason', 'route', 'providerId', 'actorId'],
    { among: { id: unique(pairs.map(({ attempt }) => attempt)) } },
  );
  const noticeIds = unique(attempts.map(({ noticeId }) => noticeId));
  const notices = await select(reader, Notice, ['id', 'channel', 'messageId'], { among: { id: noticeIds } });
  const stages = await select(reader, Stage, ['id', 'assignmentId', 'deadlineVersion', 'step', 'personId'], {
    among: { id: unique(pairs.map(({ stage }) => stage)) },
  });
  const overviews = await select(reader, Overview, ['id', 'week', 'personId'], {
    among: { id: unique(pairs.map(({ overview }) => overview)) },
  });
  const [attemptOf, noticeOf] = [byId(attempts), byId(notices)];
  const [stepOf, overviewOf] = [byId(stages.map(ofStep)), byId(overviews.map(ofOverview))];
  return pairs.flatMap(({ attempt, stage, overview }) => {
    const tried = attemptOf.get(attempt);
    const told = stage === null ? overviewOf.get(overview ?? 0) : stepOf.get(stage);
    const notice = tried && noticeOf.get(tried.noticeId);
    if (!tried || !told || !notice) return [];
    const { at, outcome, code, reason, route, providerId, actorId } = tried;
    const { id: _, ...telling } = told;
    return [
      {
        ...{ attempt, at, notice: notice.id, stage, overview, ...telling },
        ...{ channel: notice.channel, messageId: notice.messageId },
        ...{ outcome, code, reason, route, providerId, actor: actorId },
      },
    ];
  });
}

const ofStep = ({ id, assignmentId, deadlineVersion, step, personId }: StepRow) => ({
  ...{ id, assignment: assignmentId, deadlineVersion, step, person: personId },
});

const ofOverview = ({ id, week, personId }: OverviewRow) => ({
  ...{ id, assignment: null, deadlineVersion: null, step: `overview:${week}`, person: personId },
});

type StepRow = Pick<Stage, 'id' | 'assignmentId' | 'deadlineVersion' | 'step' | 'personId'>;
type OverviewRow = Pick<Overview, 'id' | 'week' | 'personId'>;

function byId<Row extends { id: number }>(rows: readonly Row[]): Map<number, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

function unique(ids: readonly (number | null)[]): number[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
