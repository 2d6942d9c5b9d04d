import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { engines } from '../support/database.js';
import { Desk } from '../support/desk.js';

const MAIL = {
  perMinute: 6000,
  perPersonPerHour: 2,
  dkimDomain: null,
  dkimSelector: null,
  dkimKeyFile: null,
};

describe.each(engines)('a person who would get too many mails on %s', (engine) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.open(engine, { mail: { ...MAIL, bounceKey: null } });
    for (const number of ['1', '2', '3'])
      await desk.issue(
        '2026-05-05T09:00+07:00',
        [{ task: `Việc ${number}`, lead: ['Sở Tài chính'], due: '2026-06-30' }],
        `${number}/TB-UBND`,
      );
  });
  afterEach(() => desk.close());

  it('gets the rest when the hour is over, and the log says so', async () => {
    expect(await desk.tick('2026-05-05T09:00+07:00')).toMatchObject({ sent: 2, held: 1, failed: 0 });
    const held = (await desk.notices()).find(({ state }) => state === 'held');
    expect(held).toMatchObject({
      tries: 0,
      reason: expect.stringMatching(/^người nhận đã có 2 thư trong một giờ/),
    });
    await desk.tick('2026-05-05T09:59+07:00');
    expect(desk.mails).toHaveLength(2);
    await desk.tick('2026-05-05T10:01+07:00');
    expect(desk.mails).toHaveLength(3);
  });
});
