import { In } from 'typeorm';
import { Assignment } from '../../assignments/assignment.entity.js';
import { formatDay } from '../../domain/day.js';
import type { EvidenceFacts, EvidenceLine } from '../../domain/evidence.js';
import { Committee } from '../../people/committee.entity.js';
import { Person } from '../../people/person.entity.js';
import type { Reader } from '../../platform/database.js';
import { Notice } from '../notice.entity.js';
import { Overview } from '../stage.entity.js';
import { SUBJECT_OF_SEVERAL, tellingOfOthers } from '../log/subjects.js';

type Matter = Pick<EvidenceLine, 'unit' | 'task' | 'conclusion' | 'committee'>;

/** The lines with what everything is called today; a subject that may name a task of another committee is left out. */
export async function nameLines(
  reader: Reader,
  facts: readonly EvidenceFacts[],
  committeeIds: readonly number[],
): Promise<EvidenceLine[]> {
  const among = (ids: readonly (number | null)[]) => ({ id: In([...new Set(ids)].filter(Boolean)) });
  const persons = await reader.findBy(Person, among(facts.flatMap(({ person, actor }) => [person, actor])));
  const duties = await reader.find(Assignment, {
    where: among(facts.map(({ assignment }) => assignment)),
    relations: { unit: true, committee: true, directive: { conclusion: true } },
  });
  const overviews = await reader.findBy(Overview, among(facts.map(({ overview }) => overview)));
  const committees = await reader.findBy(Committee, among(overviews.map(({ committeeId }) => committeeId)));
  const notices = await reader.findBy(Notice, among(facts.map(({ notice }) => notice)));
  const shared = await tellingOfOthers(
    reader,
    notices.map(({ id }) => id),
    committeeIds,
  );
  const named = (id: number | null) => persons.find((each) => each.id === id);
  const ofDuty = new Map(duties.map((duty) => [duty.id, matterOf(duty)]));
  const ofOverview = new Map(
    overviews.map(({ id, committeeId }) => [
      id,
      { ...NO_DUTY, committee: committees.find((each) => each.id === committeeId)?.name ?? '' },
    ]),
  );
  const subjects = new Map(notices.map(({ id, subject }) => [id, subject]));
  return facts.map((line) => ({
    ...line,
    ...(ofDuty.get(line.assignment ?? 0) ?? ofOverview.get(line.overview ?? 0) ?? NO_DUTY),
    personName: named(line.person)?.name ?? '',
    position: named(line.person)?.position ?? '',
    subject: shared.has(line.notice) ? SUBJECT_OF_SEVERAL : (subjects.get(line.notice) ?? null),
    actorName: named(line.actor)?.name ?? null,
  }));
}

const NO_DUTY: Matter = { unit: '', task: '', conclusion: '', committee: '' };

function matterOf({ unit, committee, directive: { task, conclusion } }: Assignment): Matter {
  const { number, issuedOn } = conclusion;
  const day = issuedOn && `ngày ${formatDay(issuedOn)}`;
  return {
    unit: unit.name,
    task,
    conclusion: [number, day].filter(Boolean).join(' '),
    committee: committee.name,
  };
}
