import type { Deadline } from './deadline/deadline.js';
import type { DocumentFields } from './fields.js';

/** A directive as proposed to the clerk; nothing is issued before a person has seen it. */
export interface ProposedAssignment {
  /** The label of its clause: `III.5.b`. */
  section: string;
  lead: string[];
  coordinating: string[];
  /** The directive's own words, whole. */
  task: string;
  start: number;
  end: number;
  /** Đề nghị to peers: never escalated as a fault. */
  request: boolean;
  urgent: boolean;
  /** Thường xuyên: never overdue. */
  standing: boolean;
  deadline: Deadline;
}

/** A paragraph of the body as the review page shows it. */
export interface ReadClause {
  label: string;
  text: string;
  start: number;
  end: number;
  /** Where its first words stand on the paper: both count from 1, `line` within its page. */
  page: number;
  line: number;
  /** The heading it stands under. */
  heading?: string;
  /** It gives no task. */
  noTask: boolean;
}

export interface ReadingWarning {
  code: 'secret' | 'not-a-conclusion' | 'no-assignment';
  message: string;
}

/** Everything read out of one document; positions count in `text`. */
export interface Reading {
  text: string;
  fields: DocumentFields;
  warnings: ReadingWarning[];
  clauses: ReadClause[];
  assignments: ProposedAssignment[];
}
