import { openPlatform } from '../open-platform.js';
import { backup as save, restore as putBack } from '../platform/backup.js';
import { SystemClock } from '../platform/clock.js';
import { loadConfig } from '../platform/config.js';
import { type Command, read, required } from './command.js';

export const migrate: Command = {
  usage: 'migrate',
  async run(words) {
    read(words, {});
    const { database } = await openPlatform(loadConfig(), new SystemClock());
    await database.close();
    return { migrated: true };
  },
};

/** May run beside the service. */
export const backup: Command = {
  usage: 'backup FILE',
  async run(words) {
    const { positionals } = read(words, {});
    return save(loadConfig().databaseUrl, required(positionals[0], 'FILE'));
  },
};

export const restore: Command = {
  usage: 'restore FILE',
  async run(words) {
    const { positionals } = read(words, {});
    return putBack(loadConfig().databaseUrl, required(positionals[0], 'FILE'));
  },
};
