import { In } from 'typeorm';
import type { Reader, Transaction } from '../platform/database.js';
import { grouped } from '../domain/grouping.js';
import { type Committee, CommitteeUnit, Leader, Secretary } from './committee.entity.js';
import { CommitteeRow } from './organisation.dto.js';
import { Person } from './person.entity.js';
import { Unit } from './unit.entity.js';

/** A committee as it stands, in the form of a file's row. */
export async function committeeRowOf(
  reader: Reader | Transaction,
  committee: Committee,
): Promise<CommitteeRow> {
  const { id: committeeId, code, name, chairId, deciderId, allUnits } = committee;
  const secretaries = await reader.findBy(Secretary, { committeeId });
  const leaders = await reader.findBy(Leader, { committeeId });
  const units = allUnits ? 'all' : await codesOf(reader, committeeId);
  const holders = [
    chairId,
    deciderId ?? chairId,
    ...[...secretaries, ...leaders].map((each) => each.personId),
  ];
  const emails = new Map(
    (await reader.findBy(Person, { id: In(holders) })).map(({ id, email }) => [id, email]),
  );
  const led = await reader.findBy(Unit, { id: In(leaders.map(({ unitId }) => unitId)) });
  const codes = new Map(led.map((unit) => [unit.id, unit.code]));
  return Object.assign(new CommitteeRow(), {
    ...{ code, name, chair: emails.get(chairId)! },
    secretariat: secretaries.map(({ personId }) => emails.get(personId)!),
    units,
    decider: deciderId === null ? null : emails.get(deciderId)!,
    leaders: [...grouped(leaders, ({ personId }) => personId)].map(([personId, rows]) => ({
      person: emails.get(personId)!,
      units: rows.map(({ unitId }) => codes.get(unitId)!),
    })),
  });
}

/** The codes of the units that belong to it, which may be thousands, in the order in which they became known. */
async function codesOf(reader: Reader | Transaction, committeeId: number): Promise<string[]> {
  const rows = await reader
    .createQueryBuilder(Unit, 'unit')
    .innerJoin(CommitteeUnit, 'member', 'member.unitId = unit.id')
    .where('member.committeeId = :committeeId', { committeeId })
    .orderBy('unit.id')
    .select('unit.code', 'code')
    .getRawMany<{ code: string }>();
  return rows.map(({ code }) => code);
}
