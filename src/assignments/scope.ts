import { type FindOptionsWhere, In } from 'typeorm';
import type { Principal } from '../access/principal.js';
import type { Assignment } from './assignment.entity.js';

/** Of the assignments that fit `fits` those in the person's committees and units: what lists and reports may show. */
export function within(who: Principal, fits: FindOptionsWhere<Assignment>): FindOptionsWhere<Assignment>[] {
  const office = [...who.secretaryOf, ...who.chairOf];
  const sides = [
    ...(office.length > 0 ? [{ ...fits, committeeId: In(office) }] : []),
    ...(who.actsForUnits.length > 0 ? [{ ...fits, unitId: In(who.actsForUnits) }] : []),
  ];
  // Beside a side that nothing fits SQLite would use no index for the other one.
  return sides.length > 0 ? sides : [{ ...fits, id: In([]) }];
}
