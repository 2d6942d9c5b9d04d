import { openPlatform } from '../open-platform.js';
import { backup as save, restore as putBack } from '../platform/backup.js';
import { loadConfig } from '../platform/config.js';
import { clockAt, type Command, NOW, read, required } from './command.js';

/** Brings the database to this version's schema. */
export const migrate: Command = {
  usage: 'migrate [--now INSTANT]',
  async run(words) {
    const { values } = read(words, NOW, 0);
    const { database } = await openPlatform(loadConfig(), clockAt(values.now));
    await database.close();
    return { migrated: true };
  },
};

/** Copies the database into a new file; may run beside the service. */
export const backup: Command = {
  usage: 'backup FILE [--now INSTANT]',
  async run(words) {
    const { positionals } = read(words, NOW, 1);
    return save(loadConfig().databaseUrl, required(positionals[0], 'FILE'));
  },
};

/** Puts a copy in the database's place; on SQLite the service has to be stopped. */
export const restore: Command = {
  usage: 'restore FILE [--now INSTANT]',
  async run(words) {
    const { positionals } = read(words, NOW, 1);
    return putBack(loadConfig().databaseUrl, required(positionals[0], 'FILE'));
  },
};
