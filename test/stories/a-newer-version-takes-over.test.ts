import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Heartbeat } from '../../src/engine/heartbeat.js';
import { instant } from '../../src/domain/day.js';
import { Clock, ManualClock } from '../../src/platform/clock.js';
import { engines } from '../support/database.js';
import { Desk } from '../support/desk.js';

describe.each(engines)('an instance of an old version on %s', (engine) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.open(engine);
    const owed = [{ task: 'Báo cáo', lead: ['Sở Tài chính'], due: '2026-05-15' }];
    await desk.issue('2026-05-04T09:00+07:00', owed);
  });
  afterEach(() => desk.close());

  const beat = async () => {
    desk.rooms.get<ManualClock>(Clock).setTo(instant('2026-05-04T09:01+07:00'));
    await desk.rooms.get(Heartbeat).beat();
    return desk.mails.length;
  };
  const named = `WHERE name = 'Telepathy1900000000099'`;

  it('beats no more once a newer one has changed the database', async () => {
    const { administration } = desk.database;
    await administration.query(
      `INSERT INTO migrations (timestamp, name) VALUES (1900000000099, 'Telepathy1900000000099')`,
    );
    expect(await beat()).toBe(0);
    await administration.query(`DELETE FROM migrations ${named}`);
    expect(await beat()).toBe(1);
  });
});
