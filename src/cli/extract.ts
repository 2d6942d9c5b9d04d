import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { toExtract } from '../conclusions/extract.js';
import type { Day } from '../domain/day.js';
import { readConclusion } from '../domain/reading/read-conclusion.js';
import { WorkingCalendar } from '../domain/working-calendar.js';
import { loadConfig } from '../platform/config.js';
import { Invalid } from '../platform/refusal.js';
import { type Command, dayGiven, read, required, WrongUsage } from './command.js';
import { readPaper } from './read-paper.js';

const OPTIONS = {
  out: { type: 'string' },
  issued: { type: 'string' },
  'issued-map': { type: 'string' },
  'before-day': { type: 'string' },
} as const;

/** What is read out of files, without a database. A file that cannot be read does not keep the others from it. */
export const extract: Command = {
  usage:
    'extract FILE... [--out DIR] [--issued DATE | --issued-map FILE] [--before-day register|strict] (nhiều tệp cần --out)',
  async run(words, complain, tell) {
    const { positionals: files, values } = read(words, OPTIONS, Infinity);
    required(files[0], 'FILE');
    if (values.issued && values['issued-map'])
      throw new WrongUsage('chỉ dùng một: --issued hoặc --issued-map');
    if (files.length > 1 && !values.out) throw new WrongUsage('nhiều tệp cần --out DIR');
    const config = loadConfig();
    const beforeDay = choice(values['before-day']) ?? config.beforeDay;
    const calendar = new WorkingCalendar(config.calendar);
    const issuedOn = await issueDates(values.issued, values['issued-map']);
    const answer = async (file: string) => {
      const issued = issuedOn(nameOf(file));
      const paper = { name: basename(file), bytes: await readFile(file) };
      const { text } = await readPaper(paper, config.limits, tell);
      return toExtract(readConclusion(text, { beforeDay, calendar, ...(issued && { issuedOn: issued }) }));
    };
    return values.out ? writeAll(files, values.out, answer, complain) : answer(files[0]!);
  },
};

async function writeAll(
  files: string[],
  out: string,
  answer: (file: string) => Promise<object>,
  complain: (error: unknown, about: string) => void,
) {
  await mkdir(out, { recursive: true });
  const failed: string[] = [];
  for (const file of files) {
    try {
      const text = JSON.stringify(await answer(file), null, 2);
      await writeFile(join(out, `${nameOf(file)}.json`), `${text}\n`);
    } catch (error) {
      failed.push(file);
      complain(error, file);
    }
  }
  return { written: files.length - failed.length, failed };
}

function nameOf(file: string): string {
  return basename(file, extname(file));
}

function choice(text: string | undefined) {
  if (text === undefined || text === 'register' || text === 'strict') return text;
  throw new WrongUsage('--before-day là register hoặc strict');
}

async function issueDates(one: string | undefined, mapFile: string | undefined) {
  if (one) {
    const issued = dayGiven(one, '--issued');
    return (): Day | undefined => issued;
  }
  const map = mapFile ? readMap(await readFile(mapFile, 'utf8'), mapFile) : new Map<string, Day>();
  return (name: string) => map.get(name);
}

function readMap(text: string, file: string): Map<string, Day> {
  try {
    const entries = Object.entries(JSON.parse(text) as Record<string, string>);
    return new Map(entries.map(([name, issued]) => [name, dayGiven(issued, name)]));
  } catch (error) {
    throw new Invalid('extract/map', `Không đọc được ${file}: ${(error as Error).message}`);
  }
}
