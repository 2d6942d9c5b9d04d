import { type Day, daysBetween, isBefore } from './day.js';
import type { DigestItem } from './digest.js';
import { grouped } from './grouping.js';

/** The parts of a message, in the order in which it has them: what is most pressing for the reader first. */
export const KINDS = [
  'urged',
  'overdue',
  'decide',
  'returned',
  'upcoming',
  'refused',
  'new',
  'resumed',
  'extended',
  'progress',
  'withdrawn',
  'request-reminder',
  'request-new',
  'chair',
  'superior',
  'secretariat',
  'nobody',
  'not-received',
  'event',
] as const;
export type Kind = (typeof KINDS)[number];

/** What steps are told as, by the beginning of their names; to those who were only asked, what the second table says. */
const KIND_OF: Readonly<Record<string, Kind>> = {
  issue: 'new',
  before: 'upcoming',
  due: 'upcoming',
  late: 'overdue',
  urge: 'urged',
  return: 'returned',
  extend: 'extended',
  refuse: 'refused',
  resume: 'resumed',
  withdraw: 'withdrawn',
  'ask-progress': 'progress',
  'ask-event': 'event',
  decide: 'decide',
  superior: 'superior',
  secretariat: 'secretariat',
  chair: 'chair',
  nobody: 'nobody',
  'not-received': 'not-received',
};

const POLITE: Readonly<Partial<Record<Kind, Kind>>> = {
  new: 'request-new',
  upcoming: 'request-reminder',
  overdue: 'request-reminder',
  urged: 'request-reminder',
  progress: 'request-reminder',
};

/** One task in a part of the message, with an item for each unit that owes it by the same day. */
export interface TaskOutline {
  first: DigestItem;
  units: DigestItem[];
}

export interface SectionOutline {
  kind: Kind;
  tasks: TaskOutline[];
}

/** What an item counts as in a summary, the most urgent first; each item counts once. */
export const URGENCIES = [
  'urged',
  'overdue',
  'past-hour',
  'today',
  'decide',
  'week',
  'later',
  'new',
  'changed',
  'progress',
  'asked',
  'nobody',
  'not-received',
  'event',
] as const;
export type Urgency = (typeof URGENCIES)[number];

/** What the reader is told with this item; throws for a step that no policy makes. */
export function kindOf({ step, request }: DigestItem): Kind {
  const kind = KIND_OF[/^(ask-[a-z]+|not-received|[a-z]+)/.exec(step)?.[0] ?? ''];
  if (!kind) throw new Error(`No message tells the step ${step}.`);
  return (request && POLITE[kind]) || kind;
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
    case 'urged':
    case 'decide':
    case 'progress':
    case 'event':
      return kind;
    case 'returned':
    case 'resumed':
    case 'extended':
    case 'refused':
    case 'withdrawn':
      return 'changed';
    case 'overdue':
    case 'chair':
    case 'superior':
    case 'secretariat':
      return isBefore(item.due ?? today, today) ? 'overdue' : 'past-hour';
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

/** The words with a capital letter at their beginning. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
