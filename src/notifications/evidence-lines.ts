import { In, type SelectQueryBuilder } from 'typeorm';
import { Assignment } from '../assignments/assignment.entity.js';
import type { EvidenceFacts, EvidenceLine } from '../domain/evidence.js';
import { formatDay } from '../domain/day.js';
import { Person } from '../people/person.entity.js';
import { select } from '../platform/bulk.js';
import type { Reader } from '../platform/database.js';
import { Attempt } from './attempt.entity.js';
import { Notice } from './notice.entity.js';
import { NoticeItem, Stage } from './stage.entity.js';
import { SUBJECT_OF_SEVERAL, tellingOfOthers } from './subjects.js';

type Pair = Pick<EvidenceFacts, 'attempt' | 'stage'>;

/** Each try of the messages that `notices` finds with each step of these committees that it carried, at most `most`. */
export async function findPairs(
  reader: Reader,
  notices: SelectQueryBuilder<Notice>,
  committeeIds: readonly number[],
  assignment: number | undefined,
  most: number,
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
  return query.getRawMany<Pair>();
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
  const [attemptOf, noticeOf, stageOf] = [byId(attempts), byId(notices), byId(stages)];
  return pairs.flatMap((pair) => {
    const [tried, told] = [attemptOf.get(pair.attempt), stageOf.get(pair.stage)];
    const notice = tried && noticeOf.get(tried.noticeId);
    if (!tried || !told || !notice) return [];
    const { at, outcome, code, reason, route, providerId, actorId } = tried;
    const { assignmentId, deadlineVersion, step, personId } = told;
    return [
      {
        ...{ attempt: tried.id, at, notice: notice.id, stage: told.id },
        ...{ assignment: assignmentId, deadlineVersion, step, person: personId },
        ...{ channel: notice.channel, messageId: notice.messageId },
        ...{ outcome, code, reason, route, providerId, actor: actorId },
      },
    ];
  });
}

/** The lines with what everything is called today; a subject that may name a task of another committee is left out. */
export async function nameLines(
  reader: Reader,
  facts: readonly EvidenceFacts[],
  committeeIds: readonly number[],
): Promise<EvidenceLine[]> {
  const persons = await reader.findBy(Person, {
    id: In(unique(facts.flatMap(({ person, actor }) => [person, actor ?? 0]))),
  });
  const duties = await reader.find(Assignment, {
    where: { id: In(unique(facts.map(({ assignment }) => assignment))) },
    relations: { unit: true, committee: true, directive: { conclusion: true } },
  });
  const noticeIds = unique(facts.map(({ notice }) => notice));
  const notices = await select(reader, Notice, ['id', 'subject'], { among: { id: noticeIds } });
  const shared = await tellingOfOthers(reader, noticeIds, committeeIds);
  const [personOf, dutyOf, noticeOf] = [byId(persons), byId(duties), byId(notices)];
  return facts.map((line) => {
    const person = personOf.get(line.person);
    const { unit, committee, directive } = dutyOf.get(line.assignment)!;
    const { number, issuedOn } = directive.conclusion;
    return {
      ...line,
      personName: person?.name ?? '',
      position: person?.position ?? '',
      unit: unit.name,
      task: directive.task,
      conclusion: [number, issuedOn && `ngày ${formatDay(issuedOn)}`].filter(Boolean).join(' '),
      committee: committee.name,
      subject: shared.has(line.notice) ? SUBJECT_OF_SEVERAL : (noticeOf.get(line.notice)?.subject ?? null),
      actorName: (line.actor !== null && personOf.get(line.actor)?.name) || null,
    };
  });
}

function byId<Row extends { id: number }>(rows: readonly Row[]): Map<number, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

function unique(ids: readonly number[]): number[] {
  return [...new Set(ids)];
}
