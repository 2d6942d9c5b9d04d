import type { Day } from '../../../domain/day.js';
import type { DigestItem } from '../../../domain/digest.js';
import { type Kind, urgencyOf } from '../../../domain/digest-kinds.js';
import { capitalised, shortened, type TaskOutline } from '../../../domain/digest-outline.js';
import { changeOf } from '../../../domain/digest-subject.js';
import { underlying } from '../../../domain/telling.js';
import { say, type Wording } from '../../../domain/wording.js';
import { type Fact, ownFacts, sharedFacts } from './letter-facts.js';
import type { Links } from './links.js';

/** As much of the directive's own words as shows which one it is; the page has them all. */
const TASK_LIMIT = 280;
const MOST_UNITS = 40;

export type Tone = 'late' | 'soon' | 'plain';

export interface Mark {
  text: string;
  tone: Tone;
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
  /** Whether the reader answers for the unit by it, which is what the message is for. */
  answers: boolean;
}

interface Means {
  wording: Wording;
  links: Links;
}

const FOR_OFFICES: readonly Kind[] = [
  ...(['chair', 'superior', 'secretariat', 'nobody', 'not-received', 'decide', 'event'] as const),
];

/** Whether the reader of such a part answers for the unit that owes the task. */
export function isForHead(kind: Kind): boolean {
  return !FOR_OFFICES.includes(kind);
}

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
      ...(alone ? ownFacts(first, kind, wording) : []),
    ],
    units: alone
      ? []
      : units.slice(0, MOST_UNITS).map((item) => ({
          name: item.unit,
          detail: inOneLine(ownFacts(item, kind, wording)),
          href: actionOf(item, kind, means).href,
        })),
    moreUnits:
      units.length > MOST_UNITS
        ? say(wording, 'more.units', { count: units.length - MOST_UNITS })
        : undefined,
    action: actionOf(first, kind, { wording, links }),
    answers: isForHead(kind) && kind !== 'withdrawn',
  };
}

/** The first fact is where the unit stands and needs no label. */
function inOneLine([status, ...others]: Fact[]): string {
  return [status!.text, ...others.map(({ label, text }) => `${label}: ${text}`)].join('. ');
}

/** Where the reader goes on from the item: a head answers at once, the offices sign in. */
function actionOf({ step, assignmentId: id }: DigestItem, kind: Kind, { wording, links }: Means) {
  const meant = underlying(step);
  if (meant.startsWith('decide-'))
    return { label: say(wording, 'action.decide', {}), href: links.decision(id) };
  if (meant.startsWith('ask-event-'))
    return { label: say(wording, 'action.event', {}), href: links.datingEvent(id) };
  if (!isForHead(kind)) return { label: say(wording, 'action.check', {}), href: links.assignment(id) };
  const label = say(wording, step.startsWith('withdraw:') ? 'action.check' : 'action.answer', {});
  return { label, href: links.answer(id) };
}

function toneOf(item: DigestItem, kind: Kind, today: Day): Tone {
  switch (urgencyOf(item, today)) {
    case 'urged':
    case 'overdue':
    case 'past-hour':
    case 'nobody':
      return 'late';
    case 'remark':
    case 'today':
    case 'week':
    case 'decide':
    case 'progress':
    case 'not-received':
      return 'soon';
    default:
      return kind === 'upcoming' ? 'soon' : 'plain';
  }
}

function marksOf(item: DigestItem, tone: Tone, kind: Kind, wording: Wording): Mark[] {
  const marks: Mark[] = [];
  const { urged } = item.tried;
  if (kind === 'urged') marks.push({ text: say(wording, 'mark.urged', { times: urged }), tone: 'late' });
  if (item.dueWords && !item.request && kind !== 'withdrawn')
    marks.push({ text: capitalised(item.dueWords), tone });
  if (item.urgent) marks.push({ text: say(wording, 'mark.urgent', {}), tone: 'late' });
  if (item.request) marks.push({ text: say(wording, 'mark.request', {}), tone: 'plain' });
  if (kind === 'request-changed') marks.push({ text: capitalised(changeOf(item, wording)), tone: 'soon' });
  return marks;
}
