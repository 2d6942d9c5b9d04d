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
  const members = allUnits ? [] : await reader.findBy(CommitteeUnit, { committeeId });
  const holders = [
    chairId,
    deciderId ?? chairId,
    ...[...secretaries, ...leaders].map((each) => each.personId),
  ];
  const emails = new Map(
    (await reader.findBy(Person, { id: In(holders) })).map(({ id, email }) => [id, email]),
  );
  const unitIds = [...members, ...leaders].map(({ unitId }) => unitId);
  const codes = new Map((await reader.findBy(Unit, { id: In(unitIds) })).map((unit) => [unit.id, unit.code]));
  return Object.assign(new CommitteeRow(), {
    ...{ code, name, chair: emails.get(chairId)! },
    secretariat: secretaries.map(({ personId }) => emails.get(personId)!),
    units: allUnits ? 'all' : members.map(({ unitId }) => codes.get(unitId)!),
    decider: deciderId === null ? null : emails.get(deciderId)!,
    leaders: [...grouped(leaders, ({ personId }) => personId)].map(([personId, rows]) => ({
      person: emails.get(personId)!,
      units: rows.map(({ unitId }) => codes.get(unitId)!),
    })),
  });
}
