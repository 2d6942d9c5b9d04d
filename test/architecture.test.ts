import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What stands left may never import what stands right of it: the way that the data takes. */
const LINE = [
  ...[
    'domain',
    'platform',
    'people',
    'access',
    'staff',
    'rules',
    'documents',
    'conclusions',
    'assignments',
    'channels',
  ],
  ...['notifications', 'reminders', 'escalation', 'reports', 'engine', 'web'],
  ...['records', 'open-platform', 'app.module', 'app', 'main', 'cli'],
];

/** The doors to the outside: which rooms may use what; `domain` may use nothing that is not named for it. */
const DOORS: Record<string, string[]> = {
  'temporal-polyfill': LINE,
  'better-sqlite3': ['platform'],
  pg: ['platform'],
  axios: ['channels'],
  nodemailer: ['channels'],
  'node-cron': ['engine'],
  '@nestjs/typeorm': [],
};

const MEANINGLESS = /\b(utils?|helpers?|common|shared|core|base|types|misc|index)\b/;

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('assets/'))
    .map((name) => join(folder, name));
const sources = filesOf('src');
const text = new Map(sources.map((file) => [file, readFileSync(file, 'utf8')]));
const imports = (file: string) =>
  [...text.get(file)!.matchAll(/(?:^import|\bfrom|\bimport\() ?'([\w@.][^'\n]*)'/gm)].map(
    (match) => match[1]!,
  );
const ours = (file: string) =>
  imports(file)
    .filter((from) => from.startsWith('.'))
    .map((from) => join(dirname(file), from).replace(/\.js$/, ''))
    .map((path) => sources.find((source) => source.replace(/\.tsx?$/, '') === path)!);
const room = (file: string) => file.split('/')[1]!.replace(/\.ts$/, '');
describe('the house', () => {
  it('has a place in the line for every room, and imports run along the line', () => {
    expect([...new Set(sources.map(room))].filter((name) => !LINE.includes(name))).toEqual([]);
    const place = (file: string) => LINE.indexOf(room(file));
    const against = sources.flatMap((file) =>
      ours(file)
        .filter((other) => place(other) > place(file))
        .map((other) => `${file} imports ${other}`),
    );
    expect(against).toEqual([]);
  });

  it('has no circles', () => {
    const done = new Set<string>();
    const circle = (file: string, path: string[]): string[] | undefined => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (done.has(file)) return undefined;
      const found = ours(file)
        .map((other) => circle(other, [...path, file]))
        .find(Boolean);
      done.add(file);
      return found;
    };
    expect(sources.map((file) => circle(file, [])).filter(Boolean)).toEqual([]);
  });

  it('opens each door to the outside in its own room only, and none in the domain', () => {
    const wrong = sources.flatMap((file) =>
      imports(file)
        .filter((from) => !from.startsWith('.'))
        .filter((from) => !(DOORS[from]?.includes(room(file)) ?? room(file) !== 'domain'))
        .map((from) => `${file} imports ${from}`),
    );
    expect(wrong).toEqual([]);
  });

  it('reads the time in one file, and the domain waits for nothing', () => {
    const holding = (pattern: RegExp) => sources.filter((file) => pattern.test(text.get(file)!));
    expect(holding(/\bnew Date\b|\bDate\.|Temporal\.Now\b|performance\./)).toEqual(['src/platform/clock.ts']);
    expect(holding(/\basync |\bPromise\b/).filter((file) => room(file) === 'domain')).toEqual([]);
  });

  it('has names that say something', () => {
    expect(sources.filter((file) => MEANINGLESS.test(file))).toEqual([]);
  });
});
