import { ConfigMistakes } from '../platform/config.js';
import { Refusal } from '../platform/refusal.js';
import { type Command, WrongUsage } from './command.js';
import { backup, migrate, restore } from './data.js';
import { extract } from './extract.js';
import { importFile } from './import.js';
import { link, token } from './people.js';
import { setup } from './setup.js';
import { simulate, tick } from './time.js';

const commands = new Map<string, Command>(
  Object.entries({
    extract,
    setup,
    import: importFile,
    tick,
    simulate,
    token,
    link,
    migrate,
    backup,
    restore,
  }),
);

/** Where a command's answer and its complaints go. */
export interface Streams {
  out(text: string): void;
  err(text: string): void;
}

/**
 * Runs one command: its answer as JSON, a line for each thing that went wrong. Returns the exit code: 0, 1 when
 * something went wrong, 2 for wrong usage.
 */
export async function runCommand([name = '', ...words]: string[], streams: Streams): Promise<0 | 1 | 2> {
  const command = commands.get(name);
  let complaints = 0;
  const complain = (error: unknown, about?: string) => {
    complaints += 1;
    streams.err(lineFor(error, about));
  };
  try {
    if (!command) throw new WrongUsage(name ? `không có lệnh “${name}”` : 'thiếu lệnh');
    let listed = 0;
    const list = (item: unknown) => streams.out(`${listed++ ? ',' : '['}\n${indented(item)}`);
    const answer = await command.run(words, complain, (line) => streams.err(`${line}\n`), list);
    if (answer !== undefined) streams.out(`${JSON.stringify(answer, null, 2)}\n`);
    else streams.out(listed ? '\n]\n' : '[]\n');
    return complaints ? 1 : 0;
  } catch (error) {
    if (!(error instanceof WrongUsage)) {
      complain(error);
      return 1;
    }
    const shown = command ? [command] : [...commands.values()];
    streams.err(`${error.message}. Cách dùng: ${shown.map((each) => each.usage).join(' | ')}\n`);
    return 2;
  }
}

function indented(item: unknown): string {
  return JSON.stringify(item, null, 2).replaceAll(/^/gm, '  ');
}

function lineFor(error: unknown, about: string | undefined): string {
  const words = about ? `${about}: ${sentence(error)}` : sentence(error);
  return `${words.replaceAll(/\s*\n\s*/g, ' ')}\n`;
}

function sentence(error: unknown): string {
  // Its message is the whole list already.
  if (error instanceof ConfigMistakes) return error.message;
  if (error instanceof Refusal) {
    const problems = error.problems.map(({ at, message }) => `${at}: ${message}`);
    return [error.message, ...problems].join(' · ');
  }
  if (isFileError(error))
    return error.code === 'EISDIR'
      ? 'Đường dẫn đã cho là một thư mục; hãy cho một tệp.'
      : `Không đọc hoặc ghi được ${error.path ?? 'tệp'} (${error.code}).`;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

function isFileError(error: unknown): error is { path?: string; code: string } {
  return typeof error === 'object' && error !== null && 'code' in error && 'syscall' in error;
}
