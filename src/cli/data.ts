import { openPlatform } from '../open-platform.js';
import { loadConfig } from '../platform/config.js';
import { clockAt, type Command, NOW, read } from './command.js';

export const migrate: Command = {
  usage: 'migrate',
  async run(words) {
    const { values } = read(words, NOW);
    const { database } = await openPlatform(loadConfig(), clockAt(values.now));
    await database.close();
    return { migrated: true };
  },
};
