import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Act } from '../domain/assignment-state.js';
import type { Instant } from '../domain/day.js';
import type { Stored } from '../platform/bulk.js';
import { InstantColumn, JsonColumn, NumberColumn, TextColumn } from '../platform/columns.js';
import type { Assignment } from './assignment.entity.js';

/** The columns of an assignment that an act of the office changes and that are put back when it is undone. */
export const KEPT = [
  ...(['status', 'suspendedFrom', 'originalDue', 'due', 'dueTime', 'aimOn', 'deadlineVersion'] as const),
  ...(['announce', 'armedAt', 'completedAt', 'extensionAskedAt'] as const),
] as const;

/** One assignment that an act changed. */
export interface Undoable {
  id: number;
  /** After the act; another one means that something else happened since. */
  version: number;
  /** What the act gave the unit to hear; as long as this stands there, nobody has heard it. */
  announce: string | null;
  before: Stored<Pick<Assignment, (typeof KEPT)[number]>>;
  /** The unit's request for a later day that the act answered. */
  extensionId: number | null;
}

/** One act of the office, on one assignment or on many, as long as it can be undone. */
@Entity('undoable_act')
export class UndoableAct {
  @PrimaryGeneratedColumn('increment')
  id: number;

  @TextColumn({ unique: true })
  token: string;

  /** Only whoever did it undoes it. */
  @NumberColumn()
  personId: number;

  @TextColumn()
  act: Act;

  @InstantColumn()
  until: Instant;

  @JsonColumn()
  changed: Undoable[];
}
