import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { instant } from '../../src/domain/day.js';
import { Stage } from '../../src/notifications/stage.entity.js';
import { engines } from '../support/database.js';
import { Desk } from '../support/desk.js';

describe.each(engines)('three instances at once on %s', (engine) => {
  let desk: Desk;
  beforeEach(async () => void (desk = await Desk.open(engine)));
  afterEach(() => desk.close());

  it('send what one would send', async () => {
    const tasks = Array.from({ length: 40 }, (_, n) => ({
      task: `Việc số ${n}`,
      lead: [n % 2 ? 'Sở Tài chính' : 'UBND xã An Hòa'],
      due: '2026-05-21',
    }));
    await desk.issue('2026-05-11T09:00+07:00', tasks);
    const heartbeats = [await desk.another(), await desk.another(), await desk.another()];
    const beat = async (now: string) => {
      desk.mails.length = 0;
      await Promise.all(heartbeats.map((heartbeat) => heartbeat.tick(instant(now))));
      // Whoever came while another one planned has left delivery to it.
      return desk.mails.map((mail) => mail.to[0]).toSorted();
    };
    const [anhoa, office, stc] = ['anhoa', 'office', 'stc'].map((who) => `${who}@songvan.example`);
    expect(await beat('2026-05-11T09:01+07:00')).toEqual([anhoa, stc]);
    expect(await beat('2026-05-12T08:00+07:00')).toEqual([anhoa, stc]);
    expect(await beat('2026-05-14T08:00+07:00')).toEqual([office]);
    const told = await desk.database.read.countBy(Stage, { state: 'told' });
    expect(told).toBe(40 * 3);
    expect((await desk.notices()).map((notice) => notice.state)).toEqual(Array(5).fill('sent'));
  });
});
