import { AfterBeat } from '../engine/after-beat.js';
import { SimulationService } from '../engine/simulation.service.js';
import { TickService } from '../engine/tick.service.js';
import { type Command, dayGiven, NOW, read, required } from './command.js';
import { inService } from './service.js';

/** One heartbeat, until nothing is due. */
export const tick: Command = {
  usage: 'tick [--now INSTANT]',
  async run(words) {
    const { values } = read(words, NOW, 0);
    return inService(values.now, async (app, now) => {
      const counts = await app.get(TickService).tick(now);
      await app.get(AfterBeat).run(now);
      return counts;
    });
  },
};

/** Who would be told what and when, without sending. */
export const simulate: Command = {
  usage: 'simulate --from DATE --to DATE [--now INSTANT]',
  async run(words, _complain, _tell, list) {
    const { values } = read(words, { from: { type: 'string' }, to: { type: 'string' }, ...NOW }, 0);
    const from = dayGiven(required(values.from, '--from'), '--from');
    const to = dayGiven(required(values.to, '--to'), '--to');
    return inService(values.now, async (app, now) => {
      for await (const message of app.get(SimulationService).simulate(from, to, now)) list(message);
    });
  },
};
