import { stateLabel } from '../../domain/assignment-state.js';
import { type Day, formatDay, formatDayLong, isBefore } from '../../domain/day.js';
import type { DigestItem } from '../../domain/digest.js';
import { type Kind, shortened, type TaskOutline, urgencyOf } from '../../domain/digest-outline.js';
import { datedConclusionName } from '../../domain/digest-subject.js';
import { say, type Wording } from '../../domain/wording.js';
import type { Links } from './links.js';

/** As much of the directive's own words as shows which one it is; the page has them all. */
const TASK_LIMIT = 280;
const PHRASE_LIMIT = 80;
const MOST_UNITS = 40;

export type Tone = 'late' | 'soon' | 'plain';

export interface Mark {
  text: string;
  tone: Tone;
}

export interface Fact {
  label: string;
  text: string;
  /** What the reader looks for first. */
  weighty?: true;
}

export interface LetterTask {
  tone: Tone;
  marks: Mark[];
  words: string;
  facts: Fact[];
  /** Each unit with what is to be said of it alone; empty when only one owes the task, which `facts` then tells. */
  units: { name: string; detail: string; href: string }[];
  /** How many further units there are, as words. */
  moreUnits: string | undefined;
  action: { label: string; href: string };
}

interface Means {
  wording: Wording;
  links: Links;
}

const WATCHED: readonly Kind[] = [
  'decide',
  'chair',
  'superior',
  'secretariat',
  'nobody',
  'not-received',
  'event',
];

/** One task in words, for one unit or for all units that owe it by the same day. */
export function letterTask({ first, units }: TaskOutline, kind: Kind, today: Day, means: Means): LetterTask {
  const { wording, links } = means;
  const alone = units.length === 1;
  const tone = toneOf(first, kind, today);
  return {
    tone,
    marks: marksOf(first, tone, kind, wording),
    words: shortened(first.task, TASK_LIMIT),
    facts: [
      ...(alone ? [{ label: say(wording, 'fact.unit', {}), text: first.unit }] : []),
      ...sharedFacts(first, today, wording),
      ...(alone ? ownFacts(first, wording) : []),
    ],
    units: alone
      ? []
      : units.slice(0, MOST_UNITS).map((item) => ({
          name: item.unit,
          detail: [statusOf(item, wording), item.reason].filter(Boolean).join('; '),
          href: links.assignment(item.assignmentId),
        })),
    moreUnits:
      units.length > MOST_UNITS
        ? say(wording, 'more.units', { count: units.length - MOST_UNITS })
        : undefined,
    action: {
      label: say(
        wording,
        WATCHED.includes(kind) || kind === 'withdrawn' ? 'action.check' : 'action.open',
        {},
      ),
      href: links.assignment(first.assignmentId),
    },
  };
}

function toneOf(item: DigestItem, kind: Kind, today: Day): Tone {
  switch (urgencyOf(item, today)) {
    case 'overdue':
    case 'nobody':
      return 'late';
    case 'today':
    case 'week':
    case 'not-received':
      return 'soon';
    default:
      return kind === 'upcoming' ? 'soon' : 'plain';
  }
}

function marksOf(item: DigestItem, tone: Tone, kind: Kind, wording: Wording): Mark[] {
  const marks: Mark[] = [];
  if (item.dueWords && !item.request && kind !== 'withdrawn')
    marks.push({ text: capitalised(item.dueWords), tone });
  if (item.urgent) marks.push({ text: say(wording, 'mark.urgent', {}), tone: 'late' });
  if (item.request) marks.push({ text: say(wording, 'mark.request', {}), tone: 'plain' });
  return marks;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function sharedFacts(item: DigestItem, today: Day, wording: Wording): Fact[] {
  const { conclusion, section, coordinating, due, originalDue, phrase } = item;
  const named = datedConclusionName(conclusion, wording);
  const source = section ? say(wording, 'fact.section', { conclusion: named, section }) : named;
  const facts: Fact[] = [
    { label: say(wording, 'fact.due', {}), text: deadlineWords(item, today, wording), weighty: true },
  ];
  if (due && phrase)
    facts.push({ label: say(wording, 'fact.phrase', {}), text: `“${shortened(phrase, PHRASE_LIMIT)}”` });
  if (due && originalDue && !due.equals(originalDue))
    facts.push({ label: say(wording, 'fact.original', {}), text: formatDayLong(originalDue) });
  facts.push({ label: say(wording, 'fact.source', {}), text: source });
  if (coordinating.length)
    facts.push({ label: say(wording, 'fact.coordinating', {}), text: coordinating.join('; ') });
  return facts;
}

function ownFacts(item: DigestItem, wording: Wording): Fact[] {
  const facts: Fact[] = [{ label: say(wording, 'fact.status', {}), text: statusOf(item, wording) }];
  if (item.reason) facts.push({ label: say(wording, 'fact.reason', {}), text: item.reason });
  if (item.insteadOf) facts.push({ label: say(wording, 'fact.instead', {}), text: item.insteadOf });
  return facts;
}

/** `Thứ Tư, 08/5/2024 (còn 3 ngày làm việc)`. */
function deadlineWords(item: DigestItem, today: Day, wording: Wording): string {
  const { due, dueTime, dueWords, phrase, request, standing } = item;
  if (!due) {
    if (standing) return say(wording, 'fact.standing', {});
    return phrase
      ? say(wording, 'fact.waiting', { phrase: shortened(phrase, PHRASE_LIMIT) })
      : say(wording, 'fact.none', {});
  }
  const long = formatDayLong(due);
  const day = dueTime ? say(wording, 'fact.time', { time: dueTime, day: long }) : long;
  const told = dueWords && !(request && isBefore(due, today));
  return told ? say(wording, 'fact.left', { day, left: dueWords }) : day;
}

function statusOf({ status, told }: DigestItem, wording: Wording): string {
  const label = stateLabel(status);
  if (!told.last || told.times === 0) return label;
  return say(wording, 'fact.told', { status: label, times: told.times, day: formatDay(told.last) });
}
