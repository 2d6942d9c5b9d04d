import { type Told, readAddressing } from './addressees.js';
import type { Clause } from './clauses.js';
import { coordinatingUnits } from './coordination.js';
import type { DeadlineContext, Mention } from './deadline/deadline.js';
import { findDeadlines, withoutDeadline } from './deadline/find.js';
import { type Directive, findDirectives } from './directives.js';
import { splitProducts } from './products.js';
import { type LabelledTask, labelledTasks } from './labelled-tasks.js';
import type { ProposedAssignment } from './reading.js';
import { Scopes } from './scopes.js';
import { mended } from './slips.js';
import { rowReader } from './table-rows.js';

/** An assignment with the clause that gave it. */
export interface Found {
  clause: Clause;
  assignment: ProposedAssignment;
}

const DEADLINE_LINE =
  /^(?:Thời gian|Thời hạn|Hạn|Hoàn thành|Xong)(?:\s(?:hoàn thành|thực hiện|báo cáo|gửi|nộp|xong|việc này))*\s?(?::|trước|trong|chậm nhất|đến)/u;
const STANDING = /(?<![\p{L}])[Tt]hường xuyên(?![\p{L}])/u;
const URGENT = /(?<![\p{L}])(?:[Kk]hẩn trương|[Kk]ịp thời|sớm nhất|ngay)(?![\p{L}])/u;

/** "Thời hạn hoàn thành: ..." on its own line dates the task before it, or the whole list of sub-bullets before it. */
function dateThePrevious(found: readonly Found[], deadline: Mention): void {
  const last = found.at(-1);
  for (let at = found.length - 1; at >= 0; at -= 1) {
    const { clause, assignment } = found[at]!;
    const sibling = clause.marker?.kind === 'plus' && clause.parent === last?.clause.parent;
    if (clause !== last?.clause && !sibling) return;
    if (assignment.deadline.kind === 'none') assignment.deadline = deadline;
  }
}

/** "..., chỉ đạo Công ty A thực hiện" is still the work of whoever was told. */
const DIRECTS = /^(?:và |đồng thời )?chỉ đạo\s/u;
const EMPHASIS = /[,;]\s(?=(?:[Đđ]ặc biệt(?: là)?|nhất là|trong đó|riêng)\s)/gu;

/** Who leads a product: those whom its own words address, and those named by ", đặc biệt UBND các xã tiếp tục ...". */
function leadOf(words: string, directive: Directive, first: boolean): string[] {
  const task = mended(words);
  const own = first || DIRECTS.test(task) ? undefined : readAddressing(task)?.units;
  const lead = [...(own ?? directive.units)];
  for (const emphasis of task.matchAll(EMPHASIS)) {
    const more = readAddressing(task.slice(emphasis.index + emphasis[0].length))?.units ?? [];
    lead.push(...more.filter((unit) => !lead.includes(unit)));
  }
  return lead;
}

const isListItem = (clause: Clause): boolean => clause.marker !== undefined && clause.marker.rank >= 7;

type Reading = Omit<ProposedAssignment, 'end' | 'urgent' | 'standing'>;

function assignmentOf(read: Reading): ProposedAssignment {
  const { task, start, deadline, section, lead, coordinating, request } = read;
  const standing =
    deadline.kind === 'none' && STANDING.test(`${task.slice(0, 200)} ${deadline.phrase ?? ''}`);
  const urgent = URGENT.test(task) || deadline.flags.includes('urgent');
  return {
    section,
    lead,
    coordinating,
    task,
    start,
    end: start + task.length,
    request,
    urgent,
    standing,
    deadline,
  };
}

function propose(
  clause: Clause,
  directive: Directive,
  inherited: Mention | undefined,
  context: DeadlineContext,
): Found[] {
  const text = clause.text.slice(directive.start, directive.end);
  return splitProducts(text, context).map((product) => {
    const words = text.slice(product.start, product.end);
    const task = words.trim();
    const start = clause.start + directive.start + product.start + words.indexOf(task);
    const lead = leadOf(task, directive, product.start === 0);
    const deadline = product.deadline ?? inherited ?? withoutDeadline(words);
    const { request } = directive;
    const own = coordinatingUnits(task, lead);
    const coordinating = [...own, ...directive.coordinating.filter((unit) => !own.includes(unit))];
    return {
      clause,
      assignment: assignmentOf({ section: clause.label, lead, coordinating, task, start, request, deadline }),
    };
  });
}

/** A task with labels; a deadline on a label counts for all of it. */
function proposeLabelled(clause: Clause, labelled: LabelledTask, context: DeadlineContext): Found[] {
  const { lead, coordinating, deadline } = labelled;
  const told = { units: lead, coordinating, request: false, ordered: true, own: true };
  const found = propose(clause, { ...labelled.task, ...told }, undefined, context).slice(
    0,
    deadline ? 1 : undefined,
  );
  return found.map(({ assignment }) => {
    const { section, task, start } = assignment;
    return deadline
      ? {
          clause,
          assignment: assignmentOf({ section, task, start, lead, coordinating, request: false, deadline }),
        }
      : { clause, assignment: { ...assignment, lead, coordinating } };
  });
}

/** "Thời hạn hoàn thành: ..." at the end of a paragraph dates every directive of the paragraph. */
function shareDeadline(found: readonly Found[]): void {
  const phrase = found.at(-1)?.assignment.deadline.phrase ?? '';
  if (!/^Th(?:ời hạn|ời gian)/u.test(phrase)) return;
  for (const { assignment } of found)
    if (assignment.deadline.kind === 'none') assignment.deadline = found.at(-1)!.assignment.deadline;
}

/** Reads the rows of tables of tasks; undefined for a clause that is no row of such a table. */
function tableReader(context: DeadlineContext): (clause: Clause) => Found[] | undefined {
  const read = rowReader(context);
  return (clause) => {
    const row = read(clause.line);
    if (row === undefined || row === 'none') return row && [];
    const start = clause.end - clause.line.length + row.task.start;
    const task = clause.line.slice(row.task.start, row.task.end);
    return [
      { clause, assignment: assignmentOf({ ...row, task, start, section: clause.label, request: false }) },
    ];
  };
}

/**
 * What the clauses of one document tell whom to do by when, in order; `letter` is whom the document is addressed to.
 */
export function findAssignments(
  clauses: readonly Clause[],
  context: DeadlineContext,
  letter?: Told,
): Found[] {
  const scopes = new Scopes(letter);
  const table = tableReader(context);
  const labelled = labelledTasks(clauses, context);
  const found: Found[] = [];
  for (const clause of clauses) {
    const tasks = labelled.get(clause);
    if (tasks) {
      found.push(...tasks.flatMap((task) => proposeLabelled(clause, task, context)));
      continue;
    }
    const row = table(clause);
    if (row) found.push(...row);
    if (row || scopes.open(clause) || scopes.isSilent(clause)) continue;
    if (clause.marker === undefined && DEADLINE_LINE.test(clause.text)) {
      const [deadline] = findDeadlines(clause.text, context);
      if (deadline) dateThePrevious(found, deadline);
      continue;
    }
    const directives = findDirectives(clause.text, scopes.unitsFor(clause), isListItem(clause));
    if (clause.text.trim().endsWith(':')) {
      scopes.introduce(clause, directives.at(-1), findDeadlines(clause.text, context).at(-1));
      continue;
    }
    const inherited = scopes.deadlineFor(clause);
    const here = directives.flatMap((directive) => propose(clause, directive, inherited, context));
    for (const directive of directives) scopes.told(clause, directive);
    shareDeadline(here);
    found.push(...here);
  }
  return found;
}
