import type { Letter, LetterOverview, LetterPart } from './letter.js';
import type { LetterTask } from './letter-task.js';

/** The letter as plain text, as complete as the HTML. Lines are left long: mail programs wrap them to the screen. */
export function textOf(letter: Letter): string {
  const { greeting, intro, parts, more, overviews, notes, list, footer } = letter;
  return [
    `${greeting},`,
    intro,
    ...parts.map(partText),
    ...(more ? [more] : []),
    ...overviews.map(overviewText),
    ...notes,
    `${list.label}: ${list.href}`,
    `-- \n${footer.join('\n')}`,
  ].join('\n\n');
}

function partText({ title, ask, tasks }: LetterPart): string {
  return [title.toUpperCase(), ask, ...tasks.map(taskText)].join('\n\n').replace('\n\n', '\n');
}

function taskText({ marks, words, facts, units, moreUnits, action }: LetterTask, index: number): string {
  const marked = marks.map(({ text }) => `[${text}] `).join('');
  return [
    `${index + 1}. ${marked}${words}`,
    ...facts.map(({ label, text }) => `   ${label}: ${text}`),
    ...units.map(({ name, detail, href }) => `   - ${name}: ${detail}\n     ${href}`),
    ...(moreUnits ? [`   - ${moreUnits}`] : []),
    ...(units.length ? [] : [`   ${action.label}: ${action.href}`]),
  ].join('\n');
}

function overviewText({ title, rows, action }: LetterOverview): string {
  return [
    title.toUpperCase(),
    ...rows.map(({ label, count }) => `   ${label}: ${count}`),
    `   ${action.label}: ${action.href}`,
  ].join('\n');
}
