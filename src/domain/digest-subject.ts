import { type Day, dayOf, formatDay, isBefore } from './day.js';
import type { Digest, DigestConclusion, DigestItem } from './digest.js';
import { kindOf, plainKindOf, URGENCIES, type Urgency, urgencyOf } from './digest-kinds.js';
import { capitalised, outline, shortened } from './digest-outline.js';
import { say, type Wording } from './wording.js';

/** Mail programs on a phone show about this many characters of a subject. */
const TASK_LIMIT = 70;

/** The subject: how many, how urgent, and which one before all others. */
export function subjectOf(digest: Digest, wording: Wording): string {
  const { items } = digest;
  const text = headline(digest, wording);
  const named = items.length < 2 || announcedTogether(items);
  return say(wording, 'subject.frame', { text: named ? text : withFirst(text, items, wording) });
}

/** Units of one task share its words; of several tasks the most pressing is named. */
function withFirst(text: string, items: readonly DigestItem[], wording: Wording): string {
  const tasks = outline(items).flatMap((section) => section.tasks);
  const sentence = tasks.length === 1 ? 'subject.together' : 'subject.first';
  return say(wording, sentence, { text, task: shortened(tasks[0]!.first.task, TASK_LIMIT) });
}

/** How many and how urgent, for a single task which one. */
export function headline(digest: Digest, wording: Wording): string {
  const text = situation(digest, wording);
  const [only, ...others] = digest.items;
  if (!only || others.length > 0) return text;
  return say(wording, 'subject.one', { text, task: shortened(only.task, TASK_LIMIT) });
}

/** The same without any task's words: `Hạn 08/5/2024, còn 3 ngày làm việc`, `3 nhiệm vụ: 1 quá hạn, …`. */
export function situation({ items, overviews, now }: Digest, wording: Wording): string {
  const today = dayOf(now);
  const [first, ...others] = items;
  if (!first)
    return say(wording, 'subject.overview', {
      overdue: sum(overviews.map(({ classes }) => classes['open-overdue'])),
      week: sum(overviews.map(({ dueThisWeek }) => dueThisWeek)),
    });
  if (others.length === 0) return singleSubject(first, wording);
  const announced = announcedTogether(items);
  if (announced) {
    const conclusion = conclusionName(announced.conclusion, wording);
    const sentence = announced.request ? 'subject.requests' : 'subject.new';
    const text = say(wording, sentence, { count: items.length, conclusion });
    const earliest = earliestDay(items, today);
    return earliest ? say(wording, 'subject.earliest', { text, day: formatDay(earliest) }) : text;
  }
  if (items.every(({ request }) => request)) return say(wording, 'subject.asked', { count: items.length });
  const units = new Set(items.map(({ unit }) => unit)).size;
  const summary = summaryOf(items, today, wording);
  return units > 1
    ? say(wording, 'subject.many-units', { count: items.length, units, summary })
    : say(wording, 'subject.many', { count: items.length, summary });
}

/** `1 quá hạn, 2 đến hạn trong tuần`, the most urgent first. */
export function summaryOf(items: readonly DigestItem[], today: Day, wording: Wording): string {
  const counts = new Map<Urgency, number>();
  for (const item of items) {
    const urgency = urgencyOf(item, today);
    counts.set(urgency, (counts.get(urgency) ?? 0) + 1);
  }
  return URGENCIES.filter((urgency) => counts.has(urgency))
    .map((urgency) => say(wording, `count.${urgency}`, { count: counts.get(urgency)! }))
    .join(', ');
}

/** The first item when all are newly issued by one conclusion, and all tasks or all requests. */
export function announcedTogether(items: readonly DigestItem[]): DigestItem | undefined {
  const [first] = items;
  const same = (item: DigestItem) =>
    item.conclusion.id === first?.conclusion.id && item.request === first.request && item.step === 'issue';
  return items.every(same) ? first : undefined;
}

/** `Thông báo số 12/TB-UBND`, or with its day while it has no number. */
function conclusionName({ kind, number, issuedOn }: DigestConclusion, wording: Wording): string {
  const named = kind ? capitalised(kind) : say(wording, 'conclusion.kind', {});
  if (number) return say(wording, 'conclusion.numbered', { kind: named, number });
  return issuedOn ? say(wording, 'conclusion.dated', { kind: named, day: formatDay(issuedOn) }) : named;
}

/** The same with its day: `Thông báo số 12/TB-UBND ngày 02/5/2024`. */
export function datedConclusionName(conclusion: DigestConclusion, wording: Wording): string {
  const name = conclusionName(conclusion, wording);
  const { number, issuedOn } = conclusion;
  return number && issuedOn
    ? say(wording, 'conclusion.dated', { kind: name, day: formatDay(issuedOn) })
    : name;
}

/** What one item is about, without its task: `Hạn 08/5/2024, còn 3 ngày làm việc`. */
export function singleSubject(item: DigestItem, wording: Wording): string {
  const { unit, due, dueWords, vacancies } = item;
  const kind = kindOf(item);
  const left = dueWords ?? '';
  const day = due ? formatDay(due) : '';
  switch (kind) {
    case 'overdue':
    case 'upcoming':
      return say(wording, `one.${kind}`, { left, day });
    case 'chair':
    case 'superior':
    case 'secretariat':
      return say(wording, 'one.escalated', { unit, left });
    case 'request-changed':
      return say(wording, 'one.request-changed', { change: changeOf(item, wording) });
    case 'nobody': {
      const post = vacancies[0]?.post ?? 'unit';
      return post === 'unit'
        ? say(wording, 'one.nobody', { unit })
        : say(wording, 'one.nobody-office', { post: say(wording, `post.${post}`, {}) });
    }
    case 'not-received':
    case 'decide':
    case 'event':
      return say(wording, `one.${kind}`, { unit });
    case 'extended':
      return say(wording, 'one.extended', { day });
    default: {
      const text = say(wording, `one.${kind}`, {});
      return due && kind !== 'withdrawn' ? say(wording, 'subject.day', { text, day }) : text;
    }
  }
}

/** What became of a request, as its reader is told; empty when nothing did. */
export function changeOf(item: DigestItem, wording: Wording): string {
  const kind = plainKindOf(item);
  switch (kind) {
    case 'returned':
    case 'extended':
    case 'refused':
    case 'resumed':
    case 'withdrawn':
      return say(wording, `change.${kind}`, {});
    default:
      return '';
  }
}

/** The first last day that is still ahead. */
function earliestDay(items: readonly DigestItem[], today: Day): Day | undefined {
  const days = items.flatMap(({ due }) => (due && !isBefore(due, today) ? [due] : []));
  return days.reduce<Day | undefined>(
    (first, day) => (first && isBefore(first, day) ? first : day),
    undefined,
  );
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
