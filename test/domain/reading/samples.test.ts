import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { toExtract } from '../../../src/conclusions/extract.js';
import { readConclusion } from '../../../src/domain/reading/read-conclusion.js';
import { calendar } from './deadlines.js';

const FOLDER = 'test/domain/reading/samples';

interface Answer {
  number: string | null;
  issued: string | null;
  kind: string | null;
  meetingDate: string | null;
  chair: string | null;
  assignments: unknown[];
}

/** What `extract` prints for a sample, cut down to what its answer tells. */
function read(name: string, change: (text: string) => string = (text) => text): Answer {
  const text = change(readFileSync(`${FOLDER}/docs/${name}.txt`, 'utf8'));
  const printed = toExtract(readConclusion(text, { beforeDay: 'strict', calendar }));
  const { number, issued, kind, meetingDate, chair } = printed;
  const assignments = printed.assignments.map(({ section, lead, coordinating, task, deadline }) => {
    const { due, time, kind: sort, recurrence } = deadline;
    return { section, lead, coordinating, task, deadline: { due, time, kind: sort, recurrence } };
  });
  return { number, issued, kind, meetingDate, chair, assignments };
}

const answer = (name: string): unknown => JSON.parse(readFileSync(`${FOLDER}/labels/${name}.json`, 'utf8'));
const names = readdirSync(`${FOLDER}/docs`).map((file) => file.replace('.txt', ''));

describe('fictional documents in many manners', () => {
  it.each(names)('%s is read as a clerk reads it', (name) => expect(read(name)).toEqual(answer(name)));

  it.each([
    ['separate tone marks', (text: string) => text.normalize('NFD')],
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['hard blanks', (text: string) => text.replaceAll(' ', '\u00a0')],
    ['bold marks', (text: string) => text.replace(/^(\d\. .+)$/gmu, '**$1**')],
  ])('means the same with %s', (_, change) => {
    for (const name of names) expect(read(name, change)).toEqual(answer(name));
  });
});
