import { TickService } from '../engine/tick.service.js';
import { type Command, NOW, read } from './command.js';
import { inService } from './service.js';

export const tick: Command = {
  usage: 'tick [--now INSTANT]',
  async run(words) {
    const { values } = read(words, NOW);
    return inService(values.now, (app, now) => app.get(TickService).tick(now));
  },
};
