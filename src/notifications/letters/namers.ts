import { In } from 'typeorm';
import { HistoryEntry } from '../../assignments/history.entity.js';
import { Person } from '../../people/person.entity.js';
import type { Reader } from '../../platform/database.js';
import type { Stage } from '../stage.entity.js';

/** Who last named an officer, by the assignment's number, for what goes to officers. */
export async function readNamers(reader: Reader, carried: Stage[]): Promise<Map<number, Person>> {
  const along = carried.filter((stage) => stage.along).map(({ assignmentId }) => assignmentId);
  if (along.length === 0) return new Map();
  const namings = await reader.find(HistoryEntry, {
    where: { assignmentId: In([...new Set(along)]), act: 'name-officer' },
    order: { id: 'ASC' },
  });
  const persons = await reader.findBy(Person, {
    id: In([...new Set(namings.map(({ actorId }) => actorId))]),
  });
  const byId = new Map(persons.map((person) => [person.id, person]));
  return new Map(namings.map(({ assignmentId, actorId }) => [assignmentId, byId.get(actorId)!]));
}
