import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Overview } from '../../src/notifications/stage.entity.js';
import { OrganisationService } from '../../src/people/organisation.service.js';
import { Clock } from '../../src/platform/clock.js';
import { engines } from '../support/database.js';
import { Desk } from '../support/desk.js';
import { fileOf } from '../support/organisation.js';

describe.each(engines)('somebody who is head, chair and secretariat at once on %s', (engine) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.open(engine);
    await desk.issue('2026-05-05T09:00+07:00', [
      { task: 'Báo cáo kết quả', lead: ['UBND xã An Hòa'], due: '2026-05-07' },
    ]);
    const everything = {
      code: 'cds',
      name: 'Ban Chỉ đạo chuyển đổi số tỉnh Sông Vân',
      chair: 'anhoa@songvan.example',
      secretariat: ['anhoa@songvan.example'],
      units: 'all',
    };
    await desk.rooms
      .get(OrganisationService)
      .setup(fileOf({ committees: [everything] }), desk.rooms.get(Clock).now());
  });
  afterEach(() => desk.close());

  it('gets one message a slot, with one overview', async () => {
    await desk.watch('2026-05-06', '2026-05-11');
    const daily = (await desk.notices()).filter(({ slot }) => slot === '2026-05-11T08:00');
    expect(daily.map(({ person, state }) => `${person.name} ${state}`)).toContain('Hồ Văn An sent');
    expect(new Set(daily.map(({ personId }) => personId)).size).toBe(daily.length);
    expect(
      desk
        .to('anhoa')
        .at(-1)!
        .text.match(/tổng hợp đầu tuần:/gi),
    ).toHaveLength(1);
  });

  it('gets no second overview of a week when the clock is set back', async () => {
    await desk.watch('2026-05-06', '2026-05-18');
    const before = await desk.database.read.count(Overview);
    const mails = desk.mails.length;
    await desk.tick('2026-05-11T08:10+07:00');
    await desk.tick('2026-05-18T08:10+07:00');
    expect(await desk.database.read.count(Overview)).toBe(before);
    expect(desk.mails).toHaveLength(mails);
  });
});
