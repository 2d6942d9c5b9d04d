import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { mayAct } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import { isFinished } from '../domain/assignment-state.js';
import type { Day, Instant } from '../domain/day.js';
import { hasLeft } from '../people/acting.js';
import { Person } from '../people/person.entity.js';
import { Database, type Transaction } from '../platform/database.js';
import { Conflict, Forbidden } from '../platform/refusal.js';
import type { Assignment } from './assignment.entity.js';
import { refusedIn, seen } from './assignments.service.js';
import { changedMeanwhile, claim, record, subjectOf } from './moves.js';
import { personMeant } from './officer-meant.js';
import type { EndOfficerInput, OfficerInput } from './officers.dto.js';

/** As many colleagues as are offered to choose from; others are found by their address. */
const MOST = 200;

/** The one person of a unit who sees to an assignment beside its head: named, changed and taken off. */
@Injectable()
export class OfficersService {
  constructor(private readonly database: Database) {}

  /**
   * This person is told so at once, hears from then on what the unit is told of the assignment and may report on it;
   * whoever was named before has nothing to do with it any more. Conflict when the assignment is finished or no longer
   * the version that was seen, Invalid when the person is not of the unit.
   */
  name(id: number, input: OfficerInput, who: Principal, now: Instant): Promise<void> {
    return this.database.write(async (tx) => {
      const assignment = await open(tx, id, input, who);
      const officer = await personMeant(tx, assignment, input, { who, now });
      if (officer.id === assignment.officerId) return;
      const announceToOfficer = `officer:${assignment.version + 1}`;
      await claim(tx, assignment, { officerId: officer.id, announceToOfficer, nextActionAt: now });
      const text = `${officer.name}, ${officer.position}`;
      await record(tx, assignment, 'name-officer', assignment.status, { text }, { who, now });
    });
  }

  /** The head alone sees to it again. Refused as naming is; Conflict too when there is nobody to take off. */
  end(id: number, input: EndOfficerInput, who: Principal, now: Instant): Promise<void> {
    return this.database.write(async (tx) => {
      const assignment = await open(tx, id, input, who);
      if (assignment.officerId === null)
        throw new Conflict('officer/none', 'Việc này hiện không có cán bộ theo dõi.');
      const { name, position } = await tx.findOneByOrFail(Person, { id: assignment.officerId });
      await claim(tx, assignment, { officerId: null, announceToOfficer: null });
      const note = { text: `${name}, ${position}` };
      await record(tx, assignment, 'end-officer', assignment.status, note, { who, now });
    });
  }

  /** Whom the unit may name on that day, by name; its head, who answers anyway, is not among them. */
  async colleagues({ unitId, officerId }: Assignment, on: Day): Promise<Person[]> {
    const where = { unitId, head: false, ...(officerId && { id: Not(officerId) }) };
    const persons = await this.database.read.find(Person, { where, order: { id: 'ASC' }, take: MOST });
    return persons
      .filter((person) => !hasLeft(person, on))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));
  }
}

async function open(
  tx: Transaction,
  id: number,
  { version }: EndOfficerInput,
  who: Principal,
): Promise<Assignment> {
  const assignment = await seen(tx, id, who);
  if (!mayAct(who, 'name-officer', subjectOf(assignment)))
    throw new Forbidden(
      'officer/not-yours',
      'Chỉ người đứng đầu đơn vị chủ trì và thư ký Ban Chỉ đạo được cử cán bộ theo dõi.',
    );
  if (version && version !== assignment.version) throw changedMeanwhile();
  if (isFinished(assignment.status)) throw refusedIn(assignment.status, 'Cử cán bộ theo dõi');
  return assignment;
}
