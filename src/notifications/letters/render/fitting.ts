import type { LetterTask } from './letter-task.js';

/** Nobody reads more on a phone. */
export const MOST_TASKS = 30;
/** Bytes of HTML for tasks; mail programs cut off what is beyond about 100,000. */
const ROOM = 85_000;
/** Bytes of marks and styles around a task's words, around a fact and around a unit's line. */
const AROUND = { task: 1_200, fact: 115, unit: 260 };

/** The most pressing tasks, as many as a message may have and at least one. */
export function fitting<Part extends { tasks: LetterTask[] }>(parts: Part[]): Part[] {
  let [tasksLeft, room] = [MOST_TASKS, ROOM];
  const fits = (task: LetterTask) => {
    const first = tasksLeft === MOST_TASKS;
    tasksLeft -= 1;
    room -= bytesOf(task);
    return first || (tasksLeft >= 0 && room >= 0);
  };
  return parts
    .map((part) => ({ ...part, tasks: part.tasks.filter(fits) }))
    .filter(({ tasks }) => tasks.length > 0);
}

function bytesOf({ words, facts, units }: LetterTask): number {
  const texts = [
    words,
    ...facts.flatMap(({ label, text }) => [label, text]),
    ...units.flatMap(({ name, detail, href }) => [name, detail, href]),
  ];
  const around = AROUND.task + AROUND.fact * facts.length + AROUND.unit * units.length;
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), around);
}
