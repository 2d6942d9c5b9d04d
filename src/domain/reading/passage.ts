import { readAddressing, readUnitHeading } from './addressees.js';
import { findAssignments } from './assignments.js';
import { bodies } from './body.js';
import { type Clause, outline } from './clauses.js';
import type { DeadlineContext } from './deadline/deadline.js';
import { findDeadlines, withoutDeadline } from './deadline/find.js';
import type { ProposedAssignment } from './reading.js';

/**
 * One assignment from the words of `text` that a person points at, whole, though the reading found none there: units
 * and deadline by the reading's own rules, else the units of the heading above; nothing that is not written.
 */
export function readPassage(
  text: string,
  from: number,
  to: number,
  context: DeadlineContext,
): ProposedAssignment {
  const words = text.slice(from, to);
  const task = words.trim();
  const start = from + words.indexOf(task);
  const found = findAssignments(outline(text, start, start + task.length), context).map(
    ({ assignment }) => assignment,
  );
  const clauses = bodies(text).flatMap((body) => outline(text, body.start, body.end));
  const around = clauses.findLast((clause) => clause.start <= start && start < clause.end);
  const [first] = found;
  const lead = first?.lead ?? readAddressing(task)?.units ?? unitsAbove(around);
  return {
    section: around?.label ?? '',
    lead,
    coordinating: [...new Set(found.flatMap(({ coordinating }) => coordinating))].filter(
      (unit) => !lead.includes(unit),
    ),
    task,
    start,
    end: start + task.length,
    request: first?.request ?? false,
    urgent: found.some(({ urgent }) => urgent),
    standing: found.length > 0 && found.every(({ standing }) => standing),
    deadline: findDeadlines(task, context).at(-1) ?? first?.deadline ?? withoutDeadline(task),
  };
}

function unitsAbove(clause: Clause | undefined): string[] {
  for (let above = clause?.parent; above; above = above.parent) {
    const addressed = readUnitHeading(above.text) ?? readAddressing(above.text);
    if (addressed) return addressed.units;
  }
  return [];
}
