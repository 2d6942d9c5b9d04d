import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ZaloTokens } from '../../src/channels/zalo/tokens.js';
import { morning, ZaloOffice } from '../support/zalo-office.js';

const RACES = 100;
/** Nothing is renewed while 8 of the 25 hours are over; every race begins when few are left. */
const APART = { hours: 20 };
/** Longer than a renewal that failed is left alone. */
const REST = { minutes: 6 };

// A SQLite file belongs to one process (sqlite-lock.ts); those who share a PostgreSQL race in test/faults/races.ts.
describe('Two parts of one process whose Zalo token runs out, on sqlite', () => {
  let office: ZaloOffice;
  let both: ZaloTokens[];

  beforeAll(async () => {
    office = await ZaloOffice.open('sqlite');
    const settings = office.zalo.settings();
    both = [1, 2].map(() => office.instance(settings).tokens);
  });

  afterAll(() => office.close());

  it(`lose no grant in ${RACES} races and never use a refresh token twice`, async () => {
    const { zalo } = office;
    let now = morning;
    for (let race = 0; race < RACES; race += 1) {
      now = now.add(APART);
      zalo.keepAccess = race % 2 === 0;
      const { refreshes } = zalo;
      if (race % 10 === 0) {
        // The connection breaks before Zalo has read the request: the grant is as it was.
        zalo.refreshTrouble = 'hang-up';
        await Promise.all(both.map((one) => one.current(now)));
        zalo.refreshTrouble = undefined;
        now = now.add(REST);
      }
      const refused = zalo.access;
      const asked = both.map((one, index) =>
        race % 3 === 0 && index === 1 && race > 0 ? one.instead(refused, now) : one.current(now),
      );
      const tokens = await Promise.all(asked);
      expect(tokens).toEqual([{ token: zalo.access }, { token: zalo.access }]);
      expect(zalo.refreshes).toBe(refreshes + 1);
    }
    expect(zalo.refusedGrants).toBe(0);
  });
});
