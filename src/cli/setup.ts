import { readFile } from 'node:fs/promises';
import { OrganisationService } from '../people/organisation.service.js';
import { type Command, NOW, read, required } from './command.js';
import { inService } from './service.js';

/** Takes in an organisation file: units, groups, persons, committees, stand-ins. */
export const setup: Command = {
  usage: 'setup FILE [--now INSTANT]',
  async run(words) {
    const { positionals, values } = read(words, NOW, 1);
    const bytes = await readFile(required(positionals[0], 'FILE'));
    return inService(values.now, (app, now) => app.get(OrganisationService).setup(bytes, now));
  },
};
