import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { engines } from '../support/database.js';
import { event, History } from './history.js';

/** Lives; `HISTORIES` of them where somebody wants to look longer. */
const RUNS = { sqlite: 4, postgres: 2 };
const { HISTORIES } = process.env;

describe.each(engines)(
  'whatever happens to the channels, the storage, the senders and the people, on %s',
  (engine) => {
    it('each step is told once, or it is known why not, and nothing waits for ever', async () => {
      const events = fc.array(event, { minLength: 20, maxLength: 35, size: 'max' });
      const chances = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));
      const property = fc.asyncProperty(events, chances, async (happening, chance) => {
        const history = await History.open(engine, () => chance.next().value);
        try {
          for (const each of happening) await history.live(each);
          await history.end();
          expect(history.faults).toEqual([]);
        } finally {
          await history.close();
        }
      });
      // A shorter history of the same fault is not worth minutes of looking for it.
      await fc.assert(property, { numRuns: Number(HISTORIES ?? RUNS[engine]), endOnFailure: true });
    }, 600_000);
  },
);
