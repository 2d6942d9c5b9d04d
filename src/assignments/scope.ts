import { type FindOptionsWhere, In } from 'typeorm';
import type { Principal } from '../access/principal.js';
import type { Assignment } from './assignment.entity.js';

/** Of the assignments that fit `fits` those in the person's committees and units: what lists and reports may show. */
export function within(who: Principal, fits: FindOptionsWhere<Assignment>): FindOptionsWhere<Assignment>[] {
  return [
    { ...fits, committeeId: In([...who.secretaryOf, ...who.chairOf]) },
    { ...fits, unitId: In(who.actsForUnits) },
  ];
}
