import { readUnitHeading } from './addressees.js';
import type { Clause } from './clauses.js';
import { coordinatingUnits } from './coordination.js';
import type { Deadline, DeadlineContext } from './deadline/deadline.js';
import { isSilent } from './headings.js';
import { type Roles, readRoles } from './roles.js';
import type { Span } from './sentences.js';
import { readCellDeadline } from './table-rows.js';
import { splitUnits } from './unit-list.js';
import { BARE_ACTION } from './vocabulary.js';

type Label = 'task' | 'lead' | 'coordinating' | 'deadline';

/** What one label says; the span counts in the clause's text. */
interface Part extends Span {
  clause: Clause;
  label: Label;
}

/** A task whose units and deadline stand behind labels. */
export interface LabelledTask {
  task: Span;
  lead: string[];
  coordinating: string[];
  /** Undefined where no label tells it. */
  deadline: Deadline | undefined;
}

const BODY = '(?:(?:đơn vị|cơ quan|phòng|bộ phận|người|cán bộ|đồng chí)\\s)?';
const LABELS = new RegExp(
  '(?<=^|[.;,(]\\s?|\\s)(?:' +
    [
      '(?<task>(?:nhiệm vụ|nội dung(?: công việc| nhiệm vụ)?|công việc|việc)(?:\\s(?:số\\s)?\\d{1,2})?)',
      `(?<lead>${BODY}(?:chủ trì(?: thực hiện)?|phụ trách|chịu trách nhiệm)|(?:đơn vị|cơ quan|bộ phận|người) thực hiện|đầu mối)`,
      `(?<coordinating>${BODY}phối hợp(?: thực hiện)?)`,
      '(?<deadline>(?:thời hạn|thời gian|hạn|tiến độ)(?:\\s(?:hoàn thành|thực hiện|xong|chót|cuối|báo cáo))*|hoàn thành)',
    ].join('|') +
    ')\\s?:\\s*(?=\\S)',
  'giu',
);

const isCapital = (words: string): boolean => /^\p{Lu}/u.test(words);

/** Words without a label that are a task: they start with a verb, or have a number of their own. */
const mayBeTask = ({ marker, text }: Clause): boolean =>
  (marker !== undefined && !isSilent(text)) || BARE_ACTION.test(text);

/** What the labels of `clause` say, in order; the words before a label within a sentence are the task. */
function partsOf(clause: Clause): Part[] {
  const { text } = clause;
  const labels = [...text.matchAll(LABELS)].filter(
    ({ 0: label, index }) =>
      /(?:^|[.;,(]\s?)$/u.test(text.slice(Math.max(0, index - 2), index)) || isCapital(label),
  );
  const parts = labels.map((found, at): Part => {
    const start = found.index + found[0].length;
    const [label] = Object.entries(found.groups!).find(([, words]) => words !== undefined)!;
    return { clause, label: label as Label, start, end: labels[at + 1]?.index ?? text.length };
  });
  const first = labels[0]?.index ?? 0;
  return first > 8 && mayBeTask(clause) ? [{ clause, label: 'task', start: 0, end: first }, ...parts] : parts;
}

const wordsOf = ({ clause, start, end }: Part): string =>
  clause.text.slice(start, end).replace(/[\s.;,(]+$/u, '');

/** Labels that follow each other and none of them twice: one task. */
function groupsOf(clauses: readonly Clause[]): Part[][] {
  const groups: Part[][] = [];
  let open: Part[] = [];
  const close = (): void => {
    if (open.some(({ label }) => label === 'lead')) groups.push(open);
    open = [];
  };
  for (const clause of clauses) {
    const parts = partsOf(clause);
    if (parts.length === 0) close();
    for (const part of parts) {
      if (open.some(({ label }) => label === part.label)) close();
      open.push(part);
    }
  }
  close();
  return groups;
}

/** Whether a paragraph without labels is the task that the labels beside it speak of. */
const isTask = (clause: Clause | undefined): clause is Clause =>
  clause !== undefined && mayBeTask(clause) && clause.text.length > 8 && !clause.text.trim().endsWith(':');

/**
 * Tasks written on labels, each on a line of its own or several in one ("Nhiệm vụ: ...", "Chủ trì: ...", "Phối hợp:
 * ...", "Thời hạn: ..."), in any order; without a label the task is the paragraph before, or else the one behind. Each
 * clause that belongs to one is a key; the one that holds the task has it as its value.
 */
export function labelledTasks(
  clauses: readonly Clause[],
  context: DeadlineContext,
): Map<Clause, LabelledTask[]> {
  const place = new Map(clauses.map((clause, at) => [clause, at]));
  const found = new Map<Clause, LabelledTask[]>();
  for (const group of groupsOf(clauses)) {
    const part = (label: Label): Part | undefined => group.find((one) => one.label === label);
    const before = clauses[place.get(group[0]!.clause)! - 1];
    const after = clauses[place.get(group.at(-1)!.clause)! + 1];
    const unlabelled = [before, after].find((one) => isTask(one) && !found.has(one));
    const task =
      part('task') ??
      (unlabelled && { clause: unlabelled, label: 'task', start: 0, end: unlabelled.text.length });
    if (!task) continue;
    const words = wordsOf(part('lead')!);
    const { units: lead, coordinating }: Roles = readUnitHeading(words) ?? readRoles(words);
    const helpers = part('coordinating');
    const deadline = part('deadline');
    if (lead.length === 0) continue;
    for (const { clause } of group) if (!found.has(clause)) found.set(clause, []);
    const read: LabelledTask = {
      task: { start: task.start, end: task.start + wordsOf(task).length },
      lead,
      coordinating: [
        ...coordinating,
        ...(helpers ? splitUnits(wordsOf(helpers)) : coordinatingUnits(task.clause.text, lead)),
      ],
      deadline: deadline && readCellDeadline(wordsOf(deadline), context),
    };
    found.set(task.clause, [...(found.get(task.clause) ?? []), read]);
  }
  return found;
}
