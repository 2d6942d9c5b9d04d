import { NumberField, TextField } from '../platform/fields.js';
import { Conflict, Forbidden, NotFound } from '../platform/refusal.js';
import type { Assignment } from './assignment.entity.js';

/** Of many that something was to be done with, one with which it could not be. */
export interface LeftOut {
  id: number;
  /** Undefined where the reader may not know of it. */
  assignment: Assignment | undefined;
  reason: string;
}

/** The same as the API tells it. */
export class LeftOutView {
  @NumberField()
  id: number;

  @TextField({ optional: true, description: 'Đơn vị chủ trì' })
  unit: string | null;

  @TextField()
  reason: string;
}

export function leftOutView({ id, assignment, reason }: LeftOut): LeftOutView {
  return { id, unit: assignment?.unit.name ?? null, reason };
}

/** Why one of many is left out while the others are done all the same; what is wrong with all of them is thrown. */
export function reasonOf(error: unknown): string {
  if (error instanceof Conflict || error instanceof Forbidden || error instanceof NotFound)
    return error.message;
  throw error;
}
