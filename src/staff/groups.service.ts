import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { type Day, dayOf, type Instant } from '../domain/day.js';
import { groupNameMistakes } from '../domain/group-names.js';
import { Group } from '../people/group.entity.js';
import { LearntName } from '../people/learnt-name.entity.js';
import { withLearntNames } from '../people/learnt-names.js';
import type { GroupRow } from '../people/organisation.dto.js';
import { Unit } from '../people/unit.entity.js';
import { Database, type Transaction } from '../platform/database.js';
import type { Problem } from '../platform/refusal.js';
import { refuseUnseen } from './changed-meanwhile.js';
import { REMOVED, unknownGroup } from './groups.queries.js';
import { managersOnly } from './reach.js';
import { bookOf, storeTyped } from './typed-rows.js';
import { codeTaken } from './units.service.js';

/**
 * Collective addressees as they are changed by hand. What is not issued yet goes by it at once; issued assignments stay
 * whose they are.
 */
@Injectable()
export class GroupsService {
  constructor(private readonly database: Database) {}

  /** A new group; Invalid when the code is another's, or with each name by which papers would not mean it. */
  async add(row: GroupRow, who: Principal, now: Instant): Promise<void> {
    managersOnly(who);
    await this.database.write(async (tx) => {
      if (await tx.existsBy(Group, { code: row.code })) throw codeTaken();
      await storeTyped(tx, { groups: [row] }, bookOf(who, now), await unclearNames(tx, row, dayOf(now)));
    });
  }

  /**
   * Puts `row` in the place of what is known of the group with its code; NotFound when there is none, Conflict with what
   * was changed after `version`, Invalid as in `add` for names that it did not have.
   */
  async correct(row: GroupRow, who: Principal, now: Instant, version?: number): Promise<void> {
    managersOnly(who);
    await this.database.write(async (tx) => {
      const known = await lookUp(tx, row.code, version);
      const added = { ...row, names: row.names.filter((name) => !known.names.includes(name)) };
      await storeTyped(tx, { groups: [row] }, bookOf(who, now), await unclearNames(tx, added, dayOf(now)));
    });
  }

  /**
   * Takes the group away with what clerks taught for it: by its names papers mean nobody then, and drafts that have them
   * wait for the clerk. NotFound and Conflict as in `correct`.
   */
  async remove(code: string, who: Principal, now: Instant, version?: number): Promise<void> {
    managersOnly(who);
    await this.database.write(async (tx) => {
      const { id, names } = await lookUp(tx, code, version);
      const learnt = await tx.findBy(LearntName, { groupId: id });
      await tx.delete(LearntName, { groupId: id });
      await tx.delete(Group, { id });
      const book = bookOf(who, now);
      const called = [...names, ...learnt.map(({ name }) => name)];
      book.note({ kind: 'group', id, name: names[0]! }, REMOVED, called, null);
      await book.keep(tx);
    });
  }
}

/** The group that nobody else changes before `tx` ends. */
async function lookUp(tx: Transaction, code: string, version: number | undefined): Promise<Group> {
  const found = await tx.findOneBy(Group, { code });
  if (!found) throw unknownGroup();
  await refuseUnseen(tx, Group, { kind: 'group', id: found.id }, version);
  return found;
}

/** What is wrong with the names beside all by which papers are read, also those that clerks taught. */
async function unclearNames(tx: Transaction, { code, names }: GroupRow, on: Day): Promise<Problem[]> {
  const others = await tx.findBy(Group, { code: Not(code) });
  const known = withLearntNames(await tx.find(Unit), others, await tx.find(LearntName));
  const mistakes = groupNameMistakes(names, known.units, known.groups, on);
  return mistakes.map((message) => ({ at: 'names', message }));
}
