import type { Instant } from '../../domain/day.js';
import type { AskedDay, DigestItem, Vacancy } from '../../domain/digest.js';
import { timeLeft } from '../../domain/hour-steps.js';
import { taskWithPeriod } from '../../domain/recurrence-turns.js';
import type { RuleBook } from '../../domain/rule-book.js';
import { underlying } from '../../domain/telling.js';
import type { Person } from '../../people/person.entity.js';
import { DECISIONS, type Entry } from './contents.service.js';
import type { Kept } from './sifting.js';
import { triedBefore } from './tried.js';

/** The item as its recipient reads it at `now`. */
export function digestItem(
  { entry, as }: Kept,
  vacancies: Vacancy[],
  book: RuleBook,
  now: Instant,
): DigestItem {
  const { stage, assignment } = entry;
  const { directive, unit, committee } = assignment;
  const { id, number, kind, title, issuedOn } = directive.conclusion;
  const { due, dueTime, originalDue, status, request, standing } = assignment;
  const { rungs, calendar } = book.rulesFor(assignment);
  const present = entry.deadlines.find((deadline) => deadline.version === assignment.deadlineVersion);
  const first = entry.deadlines.find(({ version }) => version === 1);
  return {
    assignmentId: assignment.id,
    directiveId: directive.id,
    step: stage.step,
    conclusion: { id, committee: committee.name, number, kind, title, issuedOn },
    section: directive.section,
    task: taskWithPeriod(directive.task, first),
    unit: unit.name,
    coordinating: directive.coordinating,
    due,
    dueTime,
    phrase: present?.phrase ?? null,
    originalDue,
    dueWords: timeLeft(assignment, now, calendar),
    status,
    request,
    urgent: directive.urgent,
    standing,
    tried: triedBefore(stage, assignment, entry.told, rungs),
    asked: askedOf(entry),
    reason: reasonOf(entry),
    vacancies,
    insteadOf: as.insteadOf && titled(as.insteadOf),
    namedBy: stage.along && entry.namer ? titled(entry.namer) : null,
  };
}

function askedOf({ asked, assignment }: Entry): AskedDay | null {
  if (!asked) return null;
  const { newDue, reason, obstacle, commitment } = asked;
  return { newDue, reason, obstacle, commitment, round: assignment.extensions + 1 };
}

/** Why it was returned, extended, refused or withdrawn, or the office's or the chair's words. */
function reasonOf({ stage, deadlines, history }: Entry): string | null {
  const step = underlying(stage.step);
  const act = DECISIONS[step.split(':')[0] as keyof typeof DECISIONS];
  const decision = act && history.findLast((entry) => entry.act === act)?.text;
  return decision ?? deadlines.find((deadline) => step === `extend:${deadline.version}`)?.reason ?? null;
}

function titled({ position, name }: Person): string {
  return `${position} ${name}`;
}
