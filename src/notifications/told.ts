import { In } from 'typeorm';
import type { Instant } from '../domain/day.js';
import { grouped } from '../domain/grouping.js';
import { Person } from '../people/person.entity.js';
import type { Reader } from '../platform/database.js';
import { Notice } from './notice.entity.js';
import { NoticeItem, Stage } from './stage.entity.js';

/** What one person was told, or not told because of a pause, of some assignments at one moment. */
export interface ToldMessage {
  at: Instant;
  person: Person;
  /** The message that carried it last; null: the person's pause held it back. */
  notice: Notice | null;
  items: { assignmentId: number; step: string }[];
}

/** What was told of the assignments, the first first; steps that a later one covered are left out. */
export async function readTold(reader: Reader, assignmentIds: number[]): Promise<ToldMessage[]> {
  const stages = await reader.find(Stage, {
    where: { assignmentId: In(assignmentIds), state: In(['told', 'paused']) },
    order: { at: 'ASC', id: 'ASC' },
  });
  const items = await reader.findBy(NoticeItem, { stageId: In(stages.map(({ id }) => id)) });
  const notices = await reader.findBy(Notice, {
    id: In([...new Set(items.map(({ noticeId }) => noticeId))]),
  });
  const persons = await reader.findBy(Person, {
    id: In([...new Set(stages.map(({ personId }) => personId))]),
  });
  const noticeById = new Map(notices.map((notice) => [notice.id, notice]));
  const personById = new Map(persons.map((person) => [person.id, person]));
  // On fallback a second notice carries the same stage.
  const lastOf = new Map(items.map(({ stageId, noticeId }) => [stageId, noticeById.get(noticeId)]));
  const together = grouped(
    stages,
    ({ id, personId, at }) => lastOf.get(id)?.id ?? `${personId} ${at.toString()}`,
  );
  return [...together.values()].map((group) => {
    const first = group[0]!;
    const notice = (first.state === 'told' && lastOf.get(first.id)) || null;
    return {
      at: notice?.sentAt ?? first.at,
      person: personById.get(first.personId)!,
      notice,
      items: group.map(({ assignmentId, step }) => ({ assignmentId, step })),
    };
  });
}
