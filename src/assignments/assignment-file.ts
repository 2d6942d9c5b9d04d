import type { Person } from '../people/person.entity.js';
import type { Assignment } from './assignment.entity.js';
import type { DeadlineVersion } from './deadline.entity.js';
import type { Extension } from './extension.entity.js';
import type { HistoryEntry } from './history.entity.js';
import type { Reported } from './reported.js';

/** One assignment with its past, as its reader may know it (redact.ts). */
export interface AssignmentFile extends Reported {
  assignment: Assignment;
  deadlines: DeadlineVersion[];
  extensions: Extension[];
  history: HistoryEntry[];
  /** Everybody who appears in it, by id. */
  people: Map<number, Person>;
  /** The reader only coordinates: reports, reasons and history are left out. */
  along: boolean;
}
