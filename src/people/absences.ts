import { LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import type { Day } from '../domain/day.js';
import type { Reader, Transaction } from '../platform/database.js';
import { Pause } from './pause.entity.js';
import { activeStandIns } from './people.service.js';

/** Who is away on that day without a stand-in and wants only what cannot wait. */
export async function pausedOn(reader: Reader | Transaction, on: Day): Promise<Set<number>> {
  const pauses = await reader.findBy(Pause, { fromDay: LessThanOrEqual(on), toDay: MoreThanOrEqual(on) });
  if (pauses.length === 0) return new Set();
  const standIns = await activeStandIns(reader, on);
  const represented = new Set(standIns.map(({ personId }) => personId));
  return new Set(pauses.map(({ personId }) => personId).filter((id) => !represented.has(id)));
}
