import { In } from 'typeorm';
import type { Reader, Transaction } from '../platform/database.js';
import { Committee, CommitteeUnit } from './committee.entity.js';

/** The units that belong to any of the committees; undefined: every unit does. */
export async function unitsOf(
  reader: Reader | Transaction,
  committeeIds: readonly number[],
): Promise<number[] | undefined> {
  const wanted = In([...committeeIds]);
  if (await reader.existsBy(Committee, { id: wanted, allUnits: true })) return undefined;
  return (await reader.findBy(CommitteeUnit, { committeeId: wanted })).map(({ unitId }) => unitId);
}
