import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { day, instant } from '../../src/domain/day.js';
import { SimulationService } from '../../src/engine/simulation.service.js';
import { Notice } from '../../src/notifications/notice.entity.js';
import { engines } from '../support/database.js';
import { Desk } from '../support/desk.js';

describe.each(engines)('a simulation on %s', (engine) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.open(engine);
    await desk.issue('2026-05-04T09:00+07:00', [
      { task: 'Việc có hạn', lead: ['Sở Tài chính'], due: '2026-05-13', before: true },
      { task: 'Việc của nơi chưa có người', lead: ['UBND phường Tân Lập'], due: '2026-05-15' },
      { task: 'Đề nghị phối hợp', lead: ['Sở Nông nghiệp và Môi trường'], due: '2026-05-08', request: true },
      { task: 'Việc thường xuyên', lead: ['UBND xã An Hòa'], standing: true },
    ]);
    await desk.tick('2026-05-04T09:01+07:00');
  });
  afterEach(() => desk.close());

  const foretold = async (from: string, to: string) => {
    const messages = [];
    const now = instant('2026-05-04T09:05+07:00');
    for await (const message of desk.rooms.get(SimulationService).simulate(day(from), day(to), now))
      messages.push(message);
    return messages
      .map(({ day: on, person, items, overviews }) => {
        const steps = [...items.map((item) => item.step), ...overviews.map(() => 'overview')];
        return `${on.slice(5)} ${person}: ${steps.toSorted().join(', ')}`;
      })
      .toSorted();
  };

  it('says who will get which message on which day, as it then happens', async () => {
    const said = await foretold('2026-05-05', '2026-05-25');
    const came = await desk.watch('2026-05-05', '2026-05-25');
    const names = new Map(
      (await desk.notices()).map(({ person }) => [person.email.split('@')[0]!, person.name]),
    );
    const happened = came.map((line) => {
      const [, on, who, steps] = /^(\S+) (\S+): (.*)$/.exec(line)!;
      return `${on} ${names.get(who!)}: ${steps!.split(', ').toSorted().join(', ')}`;
    });
    expect(said.length).toBeGreaterThan(15);
    expect(said).toEqual(happened.toSorted());
  });

  it('writes nothing', async () => {
    const before = await desk.database.read.count(Notice);
    await foretold('2026-05-05', '2026-06-30');
    expect(await desk.database.read.count(Notice)).toBe(before);
  });
});
