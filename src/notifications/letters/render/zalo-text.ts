import { shortened } from '../../../domain/digest-outline.js';
import { say, type Wording } from '../../../domain/wording.js';
import type { Letter, LetterOverview } from './letter.js';
import type { LetterTask } from './letter-task.js';

/** Zalo takes no longer text. */
const LONGEST = 2000;
/** More than fit a telephone's screen are read behind the link. */
const MOST_TASKS = 5;
const TASK_LIMIT = 160;
const UNITS_LIMIT = 120;

/**
 * The letter as a chat message of at most 2,000 characters: what it is about, its first tasks with their links, how
 * many there are beyond them. `total` is the number of all tasks.
 */
export function zaloTextOf(letter: Letter, total: number, wording: Wording): string {
  const tasks = letter.parts.flatMap((part) => part.tasks);
  for (let most = Math.min(MOST_TASKS, tasks.length); most > 0; most -= 1) {
    const text = written(letter, tasks.slice(0, most), total - most, wording);
    if (text.length <= LONGEST) return text;
  }
  return written({ ...letter, overviews: letter.overviews.slice(0, 1) }, [], total, wording);
}

function written(letter: Letter, tasks: LetterTask[], left: number, wording: Wording): string {
  const { greeting, headline, overviews, list } = letter;
  const lines = [
    `${greeting},`,
    `${headline}.`,
    ...tasks.map(taskText),
    ...(left > 0 ? [say(wording, 'more.tasks', { count: left })] : []),
    ...overviews.map(overviewText),
    `${list.label}: ${list.href}`,
    say(wording, 'zalo.automatic', {}),
  ];
  return lines.join('\n\n').normalize('NFC');
}

function taskText({ marks, words, facts, units, action }: LetterTask, index: number): string {
  const who = units.length ? units.map(({ name }) => name).join(', ') : (facts[0]?.text ?? '');
  const marked = marks.map(({ text }) => `[${text}] `).join('');
  const what = `${index + 1}. ${marked}${shortened(who, UNITS_LIMIT)}: ${shortened(words, TASK_LIMIT)}`;
  return `${what}\n${action.label}: ${action.href}`;
}

function overviewText({ title, rows, action }: LetterOverview): string {
  const counts = rows.map(({ label, count }) => `${label}: ${count}`);
  return [title, ...counts, `${action.label}: ${action.href}`].join('\n');
}
