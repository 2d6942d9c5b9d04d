import 'reflect-metadata';
import { type Command, WrongUsage } from './cli/command.js';
import { backup, migrate, restore } from './cli/data.js';
import { extract } from './cli/extract.js';
import { importFile } from './cli/import.js';
import { link, token } from './cli/people.js';
import { sayError } from './cli/say.js';
import { setup } from './cli/setup.js';
import { simulate, tick } from './cli/time.js';

const commands = new Map<string, Command>(
  Object.entries({ extract, setup, import: importFile, tick, simulate, token, link, migrate, backup, restore }),
);

function usage(named: Command | undefined): string {
  const shown = named ? [named] : [...commands.values()];
  return `Cách dùng: ${shown.map((each) => each.usage).join(' | ')}`;
}

const [name = '', ...words] = process.argv.slice(2);
const command = commands.get(name);
try {
  if (!command) throw new WrongUsage(name ? `không có lệnh “${name}”` : 'thiếu lệnh');
  process.stdout.write(`${JSON.stringify(await command.run(words), null, 2)}\n`);
} catch (error) {
  if (error instanceof WrongUsage) process.stderr.write(`${error.message}. ${usage(command)}\n`);
  else sayError(error);
  process.exitCode = error instanceof WrongUsage ? 2 : 1;
}
