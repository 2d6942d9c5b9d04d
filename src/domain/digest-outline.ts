import { type Day, daysBetween } from './day.js';
import type { DigestItem } from './digest.js';
import { type Kind, kindOf, KINDS } from './digest-kinds.js';
import { grouped } from './grouping.js';

/** One task in a part of the message, with an item for each unit that owes it by the same day. */
export interface TaskOutline {
  first: DigestItem;
  units: DigestItem[];
}

/** One part of the message with its tasks. */
export interface SectionOutline {
  kind: Kind;
  tasks: TaskOutline[];
}

/** The message's parts; in each the tasks by last day, those without one at the end; units of a task together. */
export function outline(items: readonly DigestItem[]): SectionOutline[] {
  return KINDS.map((kind) => ({
    kind,
    tasks: tasksOf(items.filter((item) => kindOf(item) === kind)),
  })).filter(({ tasks }) => tasks.length > 0);
}

function tasksOf(items: DigestItem[]): TaskOutline[] {
  const sameTask = ({ directiveId, due, dueTime }: DigestItem) =>
    `${directiveId} ${due?.toString()} ${dueTime}`;
  return [...grouped(items, sameTask).values()].map((units) => ({ first: units[0]!, units })).sort(byDay);
}

/** What has no clock time has until the end of its day. */
const LAST_TIME = '24:00';

/** Numbers within a label count as numbers: 2.9 comes before 2.10. */
const labels = new Intl.Collator('vi', { numeric: true });

function byDay({ first: a }: TaskOutline, { first: b }: TaskOutline): number {
  return (
    dayOrder(a.due, b.due) ||
    (a.dueTime ?? LAST_TIME).localeCompare(b.dueTime ?? LAST_TIME) ||
    Number(b.urgent) - Number(a.urgent) ||
    a.conclusion.id - b.conclusion.id ||
    labels.compare(a.section, b.section) ||
    a.directiveId - b.directiveId
  );
}

function dayOrder(a: Day | null, b: Day | null): number {
  if (a && b) return daysBetween(b, a);
  return Number(a === null) - Number(b === null);
}

/** The words up to `limit` characters, cut between words and closed with an ellipsis. */
export function shortened(words: string, limit: number): string {
  const text = words.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (text.length <= limit) return text;
  const whole = text.slice(0, limit - 1).replace(/(?<=\S)\s+\S*$/u, '');
  return `${whole.replace(/[\s,;:.(–-]+$/u, '')}…`;
}

/** The words with a capital letter at their beginning. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
