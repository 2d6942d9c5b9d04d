import { dayOf, formatInstant } from '../../../domain/day.js';
import type { CommitteeOverview, Digest } from '../../../domain/digest.js';
import { outline, shortened } from '../../../domain/digest-outline.js';
import {
  announcedTogether,
  datedConclusionName,
  headline,
  subjectOf,
  summaryOf,
} from '../../../domain/digest-subject.js';
import { CLASS_LABELS, type OfficialClass } from '../../../domain/four-classes.js';
import { say, type Wording } from '../../../domain/wording.js';
import { fitting, MOST_TASKS } from './fitting.js';
import { isForHead, type LetterTask, letterTask } from './letter-task.js';
import type { Links } from './links.js';

const TITLE_LIMIT = 160;

/** What a message says, before it is laid out: the HTML and the plain text say the same. */
export interface Letter {
  subject: string;
  headline: string;
  brand: string;
  greeting: string;
  intro: string;
  parts: LetterPart[];
  /** How many tasks there are beyond those in the parts, as a sentence. */
  more: string | undefined;
  overviews: LetterOverview[];
  /** What the office itself has still to do. */
  notes: string[];
  list: Action;
  footer: string[];
}

export interface LetterPart {
  title: string;
  ask: string;
  tasks: LetterTask[];
}

export interface LetterOverview {
  title: string;
  rows: { label: string; count: number; late: boolean }[];
  action: Action;
}

export interface Action {
  label: string;
  href: string;
}

/** Puts a digest into words. */
export function letterOf(digest: Digest, wording: Wording, links: Links): Letter {
  const { recipient, items, overviews, now } = digest;
  const sections = outline(items);
  const parts = fitting(
    sections.map(({ kind, tasks }) => ({
      title: say(wording, `title.${kind}`, {
        count: tasks.reduce((sum, { units }) => sum + units.length, 0),
      }),
      ask: say(wording, `ask.${kind}`, {}),
      tasks: tasks.slice(0, MOST_TASKS).map((task) => letterTask(task, kind, dayOf(now), { wording, links })),
    })),
  );
  const left = countTasks(sections) - countTasks(parts);
  return {
    subject: subjectOf(digest, wording),
    headline: headline(digest, wording),
    brand: say(wording, 'brand', {}),
    greeting: recipient.position
      ? say(wording, 'greeting', recipient)
      : say(wording, 'greeting.name', recipient),
    intro: introOf(digest, wording),
    parts,
    more: left > 0 ? say(wording, 'more.tasks', { count: left }) : undefined,
    overviews: overviews.map((overview) => letterOverview(overview, wording, links)),
    notes: notesOf(digest, wording),
    list: { label: say(wording, 'action.list', {}), href: links.home },
    footer: [
      say(wording, 'footer.asOf', { moment: formatInstant(now) }),
      ...(sections.some(({ kind }) => isForHead(kind)) ? [say(wording, 'footer.links', {})] : []),
      say(wording, 'footer.automatic', {}),
    ],
  };
}

function notesOf({ unsettledYears, standstill }: Digest, wording: Wording): string[] {
  const years = unsettledYears.map(({ year, status }) => say(wording, `overview.year-${status}`, { year }));
  if (!standstill) return years;
  const { since, until, messages } = standstill;
  const span = { since: formatInstant(since), until: formatInstant(until), count: messages };
  return [say(wording, 'note.standstill', span), ...years];
}

function introOf({ items, now }: Digest, wording: Wording): string {
  const count = items.length;
  if (count === 0) return say(wording, 'intro.overview', { moment: formatInstant(now) });
  const announced = announcedTogether(items);
  if (!announced)
    return say(wording, 'intro.summary', { count, summary: summaryOf(items, dayOf(now), wording) });
  const { conclusion, request } = announced;
  const name = datedConclusionName(conclusion, wording);
  const title = conclusion.title && shortened(conclusion.title, TITLE_LIMIT);
  return say(wording, request ? 'intro.requests' : 'intro.new', {
    committee: conclusion.committee,
    conclusion: title ? say(wording, 'conclusion.titled', { conclusion: name, title }) : name,
    count,
  });
}

function countTasks(parts: readonly { tasks: unknown[] }[]): number {
  return parts.reduce((sum, { tasks }) => sum + tasks.length, 0);
}

const FOUR: readonly OfficialClass[] = [
  'completed-on-time',
  'completed-late',
  'open-in-time',
  'open-overdue',
];

function letterOverview(overview: CommitteeOverview, wording: Wording, links: Links): LetterOverview {
  const { classes, dueThisWeek, awaitingConfirmation, name } = overview;
  return {
    title: say(wording, 'overview.title', { committee: name }),
    rows: [
      ...FOUR.map((one) => ({ label: CLASS_LABELS[one], count: classes[one], late: one === 'open-overdue' })),
      { label: say(wording, 'overview.week', {}), count: dueThisWeek, late: false },
      { label: say(wording, 'overview.awaiting', {}), count: awaitingConfirmation, late: false },
      { label: CLASS_LABELS.standing, count: classes.standing, late: false },
    ],
    action: { label: say(wording, 'action.overview', {}), href: links.byUnit },
  };
}
