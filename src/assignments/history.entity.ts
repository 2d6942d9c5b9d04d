import { Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Act, State } from '../domain/assignment-state.js';
import type { Instant } from '../domain/day.js';
import { InstantColumn, JsonColumn, NumberColumn, TextColumn } from '../platform/columns.js';

/** What belongs to a unit's reports and changes no state. */
export type ReportAct =
  'tell-obstacle' | 'answer-obstacle' | 'close-obstacle' | 'remove-file' | 'name-officer' | 'end-officer';

/** One change of an assignment. Append-only. */
@Entity('history_entry')
@Index(['assignmentId'])
export class HistoryEntry {
  @PrimaryGeneratedColumn('increment')
  id: number;

  @NumberColumn()
  assignmentId: number;

  @InstantColumn()
  at: Instant;

  @TextColumn()
  act: Act | 'issue' | 'open' | 'ask-extension' | 'refuse-extension' | ReportAct | 'undo';

  @TextColumn({ nullable: true })
  fromStatus: State | null;

  @TextColumn()
  toStatus: State;

  @NumberColumn()
  actorId: number;

  /** For whom the actor acted (a stand-in for the head, a clerk for the chair). */
  @NumberColumn({ nullable: true })
  onBehalfOfId: number | null;

  @TextColumn({ nullable: true })
  text: string | null;

  @JsonColumn({ nullable: true })
  details: Record<string, string | number | null> | null;
}
