import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { Rungs } from '../domain/escalation-policy.js';
import type { Ladder } from '../domain/reminder-policy.js';
import { type Wording, wordingMistakes } from '../domain/wording.js';
import type { CalendarData } from '../domain/working-calendar.js';
import { CalendarFile } from './calendar-file.js';
import { EscalationFile, RemindersFile } from './config-files.js';
import { readDatabaseUrl } from './database-url.js';
import { dkimMistakes } from './dkim-mistakes.js';
import { oidcMistakes } from './oidc-settings.js';
import { Invalid, type Problem } from './refusal.js';
import { ReportCalendarFile, type ReportTemplate } from './report-calendar-file.js';
import { environment, secrets, Settings } from './settings.js';
import { problemsOf } from './validation.js';

/** Everything that may be set, checked; read once at start and injected whole. */
export class Config extends Settings {
  calendar: CalendarData;
  /** Reports that come again, as a clerk chooses them. */
  reports: ReportTemplate[];
  ladder: Ladder;
  rungs: Rungs;
  wording: Wording;
}

/** All that is wrong with the configuration, told together; its message is made for the administrator to read. */
export class ConfigMistakes extends Invalid {
  constructor(problems: Problem[]) {
    const lines = problems.map(({ at, message }) => `\n- ${at}: ${message}`);
    const message = `Cấu hình có ${problems.length} chỗ sai, cần sửa trước khi chạy:${lines.join('')}`;
    super('config/mistakes', message, problems);
  }
}

/**
 * Reads config/*.json and lets the environment take the place of single settings (an empty variable counts as not
 * set). Throws ConfigMistakes with every mistake found; an unknown key is one.
 */
export function loadConfig(env = process.env, folder = configFolder()): Config {
  const problems: Problem[] = [];
  const read = <T extends object>(name: string, shape: new () => T): T =>
    checked(shape, readJson(folder, name, problems), (at) => `config/${name}: ${at}`, problems);

  const plain = readJson(folder, 'default.json', problems);
  if (plain) problems.push(...secretsIn(plain));
  const fromEnvironment = plain ? overlay(plain, env) : new Map<string, string>();
  const settings = checked(
    Settings,
    plain,
    (at) => fromEnvironment.get(at) ?? `config/default.json: ${at}`,
    problems,
  );
  const config = Object.assign(new Config(), settings, {
    calendar: read('calendar.json', CalendarFile),
    reports: read('report-calendar.json', ReportCalendarFile).templates,
    ladder: read('reminders.json', RemindersFile),
    rungs: read('escalation.json', EscalationFile),
    wording: readWording(folder, problems),
  });
  problems.push(...contradictions(config));
  if (problems.length) throw new ConfigMistakes(problems);
  return config;
}

type Plain = Record<string, unknown>;

function readJson(folder: string, name: string, problems: Problem[]): Plain | undefined {
  const refuse = (message: string) => void problems.push({ at: `config/${name}`, message });
  const file = join(folder, name);
  if (!existsSync(file)) return (refuse('không có tệp này'), undefined);
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (value && typeof value === 'object' && !Array.isArray(value)) return value as Plain;
    refuse('phải là một đối tượng JSON');
  } catch (error) {
    refuse(`không phải JSON hợp lệ (${(error as Error).message})`);
  }
  return undefined;
}

function checked<T extends object>(
  shape: new () => T,
  plain: Plain | undefined,
  place: (at: string) => string,
  problems: Problem[],
): T {
  if (!plain) return new shape();
  const value = plainToInstance(shape, plain);
  const errors = validateSync(value, { whitelist: true, forbidNonWhitelisted: true });
  problems.push(...problemsOf(errors).map((problem) => ({ ...problem, at: place(problem.at) })));
  return value;
}

function readWording(folder: string, problems: Problem[]): Wording {
  const plain = readJson(folder, 'wording.vi.json', problems);
  const found = plain ? wordingMistakes(plain) : [];
  problems.push(...found.map(({ at, message }) => ({ at: `config/wording.vi.json: ${at}`, message })));
  return plain as Wording;
}

/** Puts the environment's values into `plain`; returns which setting came from which variable. */
function overlay(plain: Plain, env: NodeJS.ProcessEnv): Map<string, string> {
  const taken = new Map<string, string>();
  for (const [variable, path] of Object.entries(environment)) {
    const text = env[variable]?.trim();
    if (!text) continue;
    const [group, key] = path.includes('.') ? path.split('.') : [undefined, path];
    const target = group ? ((plain[group] ??= {}) as Plain) : plain;
    target[key!] = path === 'port' ? Number(text) : text;
    taken.set(path, variable);
  }
  return taken;
}

function secretsIn(plain: Plain): Problem[] {
  const holds = (path: string) => path.split('.').reduce<unknown>((at, key) => (at as Plain)?.[key], plain);
  const variable = (path: string) => Object.keys(environment).find((name) => environment[name] === path);
  return secrets.filter(holds).map((path) => ({
    at: `config/default.json: ${path}`,
    message: `là bí mật, chỉ được đặt bằng biến môi trường ${variable(path)}`,
  }));
}

function contradictions(config: Config): Problem[] {
  const problems: Problem[] = [];
  const url = String(config.databaseUrl);
  const postgres = /^postgres(ql)?:/.test(url);
  if (postgres && !readDatabaseUrl(url))
    problems.push({ at: 'DATABASE_URL', message: 'không phải là một địa chỉ đọc được' });
  if (postgres && !config.secretKey)
    problems.push({ at: 'SECRET_KEY', message: 'bắt buộc phải có (ít nhất 32 ký tự) khi dùng PostgreSQL' });
  return [
    ...problems,
    ...dkimMistakes(config.mail),
    ...oidcMistakes(config.oidc),
    ...silentSlot(config.ladder),
    ...strayDays(config.calendar),
  ];
}

/** A slot in the quiet hours would never open. */
function silentSlot({ slot, quiet }: Ladder): Problem[] {
  if (!quiet || !/^\d\d:\d\d$/.test(slot)) return [];
  const { from, until } = quiet;
  const silent = from <= until ? from <= slot && slot < until : slot < until || from <= slot;
  const message = `nằm trong giờ không nhắc (${from} đến ${until}) nên sẽ không nhắc được ai`;
  return silent ? [{ at: 'config/reminders.json: slot', message }] : [];
}

/** Days that stand under another year; a form that is wrong is told by itself. */
function strayDays({ years }: CalendarData): Problem[] {
  const list = <T>(value: T[] | undefined) => (Array.isArray(value) ? value : []).filter(Boolean);
  return list(years).flatMap(({ year, daysOff, workingDays }) =>
    [...list(daysOff), ...list(workingDays)]
      .filter(({ day }) => !String(day).startsWith(`${year}-`))
      .map(({ day }) => ({ at: `config/calendar.json: ${day}`, message: `không thuộc năm ${year}` })),
  );
}

/** The nearest config/ above this file, in the sources as in what was built from them. */
function configFolder(): string {
  let at = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(at, 'config', 'default.json')) && at !== dirname(at)) at = dirname(at);
  return join(at, 'config');
}
