import { In } from 'typeorm';
import { dayOf, type Instant } from '../domain/day.js';
import { Directory, existsOn } from '../domain/unit-names.js';
import type { Reader, Transaction } from '../platform/database.js';
import { Invalid, NotFound } from '../platform/refusal.js';
import { Group } from './group.entity.js';
import { LearntName } from './learnt-name.entity.js';
import { Person } from './person.entity.js';
import { Unit } from './unit.entity.js';

/** What a person teaches: documents that say `name` mean the unit or group whose own name is `meant`. */
export interface Lesson {
  name: string;
  meant: string;
  personId: number;
  now: Instant;
}

/**
 * From now on documents that say `name` mean what the lesson says; what was learnt before for that name no longer
 * holds. Throws Invalid when `meant` is no unit or group of today, or when `name` is already somebody's own name: it
 * would lead every other clerk astray.
 */
export async function learnName(tx: Transaction, { name, meant, personId, now }: Lesson): Promise<void> {
  const groups = await tx.find(Group);
  const units = await tx.find(Unit);
  const named = units.filter((unit) => unit.name === meant && existsOn(unit, dayOf(now)));
  const [unit] = named;
  const group = groups.find(({ names }) => names.includes(meant));
  if (named.length > 1 || (!unit && !group))
    throw refused(
      'people/unknown-unit',
      'unit',
      `Không có đơn vị nào tên là “${meant}” trong danh sách nên chưa ghi nhớ được. Hãy chọn tên trong gợi ý.`,
    );
  const own = new Directory(units, groups).resolve(name, dayOf(now));
  if ('units' in own)
    throw refused(
      'people/name-taken',
      'name',
      `“${name}” đã là tên của ${own.units.map((each) => each.name).join('; ')} trong danh sách nên không ghi nhớ cho đơn vị khác được.`,
    );
  const meaning = { unitId: unit?.id ?? null, groupId: unit ? null : group!.id };
  await tx.upsert(LearntName, { name, ...meaning, learntById: personId, learntAt: now }, ['name']);
}

function refused(code: string, at: string, message: string): Invalid {
  return new Invalid(code, message, [{ at, message }]);
}

/** Documents that say the learnt name with this id mean nobody by it again; NotFound when there is none. */
export async function forgetName(tx: Transaction, id: number): Promise<void> {
  const { affected } = await tx.delete(LearntName, { id });
  if (!affected) throw new NotFound('people/unknown-learnt-name', 'Không còn cách gọi này trong danh sách.');
}

/** A learnt name as people see it: whom it means, and who said so. */
export interface LearntMeaning {
  id: number;
  name: string;
  meant: string;
  learntBy: string;
  learntAt: Instant;
}

/** Everything that was learnt, the newest first. */
export async function learntNames(reader: Reader): Promise<LearntMeaning[]> {
  const rows = await reader.find(LearntName, { order: { learntAt: 'DESC', id: 'DESC' } });
  const ids = (of: (row: LearntName) => number | null) => ({ id: In(rows.flatMap((row) => of(row) ?? [])) });
  const units = await reader.findBy(
    Unit,
    ids(({ unitId }) => unitId),
  );
  const groups = await reader.findBy(
    Group,
    ids(({ groupId }) => groupId),
  );
  const persons = await reader.findBy(
    Person,
    ids(({ learntById }) => learntById),
  );
  return rows.map(({ id, name, unitId, groupId, learntById, learntAt }) => ({
    id,
    name,
    meant:
      units.find((unit) => unit.id === unitId)?.name ??
      groups.find((group) => group.id === groupId)?.names[0] ??
      '',
    learntBy: persons.find((person) => person.id === learntById)?.name ?? '',
    learntAt,
  }));
}

/** `units` and `groups` with the names that were learnt for each beside their own. */
export function withLearntNames(
  units: Unit[],
  groups: Group[],
  learnt: readonly LearntName[],
): { units: Unit[]; groups: Group[] } {
  const of = (meant: (row: LearntName) => boolean) => learnt.filter(meant).map(({ name }) => name);
  return {
    units: units.map((unit) => ({
      ...unit,
      aliases: [...unit.aliases, ...of(({ unitId }) => unitId === unit.id)],
    })),
    groups: groups.map((group) => ({
      ...group,
      names: [...group.names, ...of(({ groupId }) => groupId === group.id)],
    })),
  };
}
