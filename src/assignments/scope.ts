import { type FindOptionsWhere, In } from 'typeorm';
import type { Principal } from '../access/principal.js';
import type { Assignment } from './assignment.entity.js';

/** Single assignments of a unit that somebody was named for. */
export interface Named {
  officerId: number;
  unitId: number;
}

/** What somebody was named for beside `unitIds`, whose assignments the person has anyway. */
export function namedBeside({ selves }: Principal, unitIds: readonly number[]): Named[] {
  return selves
    .filter(({ unitId }) => !unitIds.includes(unitId))
    .map(({ personId, unitId }) => ({ officerId: personId, unitId }));
}

/**
 * Of the assignments that fit `fits` those in the person's committees and units, and for whoever has neither those that
 * they were named for: what lists and reports may show.
 */
export function within(who: Principal, fits: FindOptionsWhere<Assignment>): FindOptionsWhere<Assignment>[] {
  const office = [...who.secretaryOf, ...who.chairOf];
  const sides = [
    ...(office.length > 0 ? [{ ...fits, committeeId: In(office) }] : []),
    ...(who.actsForUnits.length > 0 ? [{ ...fits, unitId: In(who.actsForUnits) }] : []),
  ];
  // Beside a side that nothing fits SQLite would use no index for the other one.
  if (sides.length > 0) return sides;
  const named = namedBeside(who, []).map((each) => ({ ...fits, ...each }));
  return named.length > 0 ? named : [{ ...fits, id: In([]) }];
}
