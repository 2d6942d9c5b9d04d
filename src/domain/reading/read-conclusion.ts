import type { Day } from '../day.js';
import { findAssignments } from './assignments.js';
import { bodies } from './body.js';
import { type Clause, outline } from './clauses.js';
import type { DeadlineContext } from './deadline/deadline.js';
import { possibleIssue } from './deadline/undated.js';
import { type DocumentFields, readFields } from './fields.js';
import { letterAddressees } from './letter.js';
import type { ReadClause, Reading, ReadingWarning } from './reading.js';
import { isSecret, SECRET } from './secrecy.js';
import { tidy } from './text.js';

function warningsOf(text: string, fields: DocumentFields, count: number): ReadingWarning[] {
  const warnings: ReadingWarning[] = [];
  if (isSecret(text)) warnings.push({ code: 'secret', message: SECRET });
  if (!fields.kind || /^(?:tin|báo cáo|kế hoạch|tờ trình|giấy mời)/u.test(fields.kind)) {
    const what = fields.kind ? `là ${fields.kind}` : 'không rõ là loại gì';
    warnings.push({
      code: 'not-a-conclusion',
      message: `Văn bản ${what}, không phải kết luận; hãy kiểm tra kỹ trước khi giao việc.`,
    });
  }
  if (count === 0)
    warnings.push({ code: 'no-assignment', message: 'Không tìm thấy nhiệm vụ nào được giao trong văn bản.' });
  return warnings;
}

export interface ReadingOptions extends Omit<DeadlineContext, 'issuedOn' | 'orIssuedOn'> {
  /** Stands in where the text has no date of issue. */
  issuedOn?: Day;
  /** What a person says is the date of issue, whatever the text has. */
  correctedTo?: Day;
  /** The day on which it is read: from it deadlines count where nothing dates the document. */
  readOn?: Day;
}

function headingOf(clause: Clause): string | undefined {
  return clause.parent?.text;
}

/**
 * Reads a conclusion: fields, clauses and proposed assignments with their deadlines. Never throws, takes time linear
 * in the length of `source`.
 */
export function readConclusion(source: string, options: ReadingOptions): Reading {
  const { text, placeOf } = tidy(source);
  const fields = readFields(text);
  const { calendar, beforeDay, correctedTo, readOn } = options;
  const issuedOn = correctedTo ?? fields.issued ?? options.issuedOn ?? fields.meetingDate ?? readOn;
  const context = { calendar, beforeDay, ...(issuedOn ? { issuedOn } : possibleIssue(text)) };
  const clauses = bodies(text).flatMap(({ start, end }) => outline(text, start, end));
  const found = fields.kind === 'tin' ? [] : findAssignments(clauses, context, letterAddressees(text));
  const tasked = new Set(found.map(({ clause }) => clause));
  const assignments = found.map(({ assignment }) => assignment);
  return {
    text,
    fields,
    warnings: warningsOf(text, fields, assignments.length),
    clauses: clauses.map((clause): ReadClause => {
      const heading = headingOf(clause);
      return {
        label: clause.label,
        text: clause.text,
        start: clause.start,
        end: clause.end,
        ...placeOf(clause.start),
        noTask: !tasked.has(clause),
        ...(heading !== undefined && { heading }),
      };
    }),
    assignments,
  };
}
