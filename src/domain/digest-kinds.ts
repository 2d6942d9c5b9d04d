import { type Day, daysBetween, isBefore } from './day.js';
import type { DigestItem } from './digest.js';

/** The parts of a message, in the order in which it has them: what is most pressing for the reader first. */
export const KINDS = [
  'remark',
  'urged',
  'overdue',
  'chair',
  'superior',
  'secretariat',
  'decide',
  'upcoming',
  'returned',
  'refused',
  'nobody',
  'new',
  'resumed',
  'extended',
  'progress',
  'not-received',
  'event',
  'withdrawn',
  'request-reminder',
  'request-changed',
  'request-new',
] as const;
export type Kind = (typeof KINDS)[number];

/** What steps are told as, by the beginning of their names; to those who were only asked, what the second table says. */
const KIND_OF: Readonly<Record<string, Kind>> = {
  issue: 'new',
  officer: 'new',
  before: 'upcoming',
  due: 'upcoming',
  late: 'overdue',
  urge: 'urged',
  remark: 'remark',
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
  remark: 'request-reminder',
  progress: 'request-reminder',
  returned: 'request-changed',
  extended: 'request-changed',
  refused: 'request-changed',
  resumed: 'request-changed',
  withdrawn: 'request-changed',
};

/** What an item counts as in a summary, the most urgent first; each item counts once. */
export const URGENCIES = [
  'remark',
  'urged',
  'overdue',
  'past-hour',
  'decide',
  'today',
  'week',
  'later',
  'nobody',
  'new',
  'changed',
  'progress',
  'not-received',
  'event',
  'asked',
] as const;
export type Urgency = (typeof URGENCIES)[number];

/** What the reader is told with this item, politely when it was only asked for; throws for a step that no policy makes. */
export function kindOf(item: DigestItem): Kind {
  const kind = plainKindOf(item);
  return (item.request && POLITE[kind]) || kind;
}

/** The same whether it was ordered or asked for. */
export function plainKindOf({ step }: DigestItem): Kind {
  const kind = KIND_OF[/^(ask-[a-z]+|not-received|[a-z]+)/.exec(step)?.[0] ?? ''];
  if (!kind) throw new Error(`No message tells the step ${step}.`);
  return kind;
}

/** How pressing the item is on `today`. A request to peers is never counted as overdue. */
export function urgencyOf(item: DigestItem, today: Day): Urgency {
  const kind = kindOf(item);
  switch (kind) {
    case 'request-new':
    case 'request-reminder':
    case 'request-changed':
      return 'asked';
    case 'nobody':
    case 'not-received':
    case 'new':
    case 'urged':
    case 'remark':
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
