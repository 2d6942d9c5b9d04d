import { type Day, daysBetween, isBefore } from './day.js';
import type { DigestItem } from './digest.js';
import { grouped } from './grouping.js';

/** The parts of a message, in the order in which it has them: what is most pressing for the reader first. */
export const KINDS = [
  'overdue',
  'returned',
  'upcoming',
  'new',
  'resumed',
  'extended',
  'withdrawn',
  'request-reminder',
  'request-new',
  'chair',
  'secretariat',
  'nobody',
  'not-received',
] as const;
export type Kind = (typeof KINDS)[number];

/** One task in a part of the message, with an item for each unit that owes it by the same day. */
export interface TaskOutline {
  first: DigestItem;
  units: DigestItem[];
}

export interface SectionOutline {
  kind: Kind;
  tasks: TaskOutline[];
}

/** What an item counts as in a summary; each item counts once. */
export type Urgency =
  'overdue' | 'today' | 'week' | 'later' | 'new' | 'changed' | 'nobody' | 'not-received' | 'asked';

/** What the reader is told with this item; throws for a step that no policy makes. */
export function kindOf({ step, request }: DigestItem): Kind {
  const name = /^[a-z]+(-received)?/.exec(step)?.[0];
  switch (name) {
    case 'issue':
      return request ? 'request-new' : 'new';
    case 'before':
    case 'due':
      return request ? 'request-reminder' : 'upcoming';
    case 'late':
      return request ? 'request-reminder' : 'overdue';
    case 'return':
      return 'returned';
    case 'extend':
      return 'extended';
    case 'resume':
      return 'resumed';
    case 'withdraw':
      return 'withdrawn';
    case 'chair':
    case 'secretariat':
    case 'nobody':
    case 'not-received':
      return name;
    default:
      throw new Error(`No message tells the step ${step}.`);
  }
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

/** Numbers within a label count as numbers: 2.9 comes before 2.10. */
const labels = new Intl.Collator('vi', { numeric: true });

function byDay({ first: a }: TaskOutline, { first: b }: TaskOutline): number {
  return (
    dayOrder(a.due, b.due) ||
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

/** How pressing the item is on `today`. A request to peers is never counted as overdue. */
export function urgencyOf(item: DigestItem, today: Day): Urgency {
  const kind = kindOf(item);
  switch (kind) {
    case 'request-new':
    case 'request-reminder':
      return 'asked';
    case 'nobody':
    case 'not-received':
    case 'new':
      return kind;
    case 'returned':
    case 'resumed':
    case 'extended':
    case 'withdrawn':
      return 'changed';
    case 'overdue':
    case 'chair':
    case 'secretariat':
    case 'upcoming':
      return nearness(item.due, today);
  }
}

function nearness(due: Day | null, today: Day): Urgency {
  if (!due) return 'later';
  if (isBefore(due, today)) return 'overdue';
  if (due.equals(today)) return 'today';
  return daysBetween(today, due) <= 7 - today.dayOfWeek ? 'week' : 'later';
}

/** The words up to `limit` characters, cut between words and closed with an ellipsis. */
export function shortened(words: string, limit: number): string {
  const text = words.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (text.length <= limit) return text;
  const whole = text.slice(0, limit - 1).replace(/(?<=\S)\s+\S*$/u, '');
  return `${whole.replace(/[\s,;:.(–-]+$/u, '')}…`;
}
