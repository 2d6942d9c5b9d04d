import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { day, instant, timeOf } from '../../src/domain/day.js';
import { SimulationService } from '../../src/engine/simulation.service.js';
import { Pause } from '../../src/people/pause.entity.js';
import { Person } from '../../src/people/person.entity.js';
import { StandIn } from '../../src/people/stand-in.entity.js';
import { Closure } from '../../src/rules/calendar.entities.js';
import { RuleBooks } from '../../src/rules/rule-books.js';
import { engines } from '../support/database.js';
import { Desk } from '../support/desk.js';

const NOW = instant('2026-05-04T09:05+07:00');

describe.each(engines)('a simulation hour by hour on %s', (engine) => {
  let desk: Desk;
  let names: Map<string, string>;
  beforeEach(async () => {
    desk = await Desk.open(engine);
    const people = await desk.database.read.find(Person);
    const id = (who: string) => people.find(({ email }) => email.startsWith(`${who}@`))!.id;
    names = new Map(people.map(({ email, name }) => [email.split('@')[0]!, name]));
    await desk.change('stc', { remindAt: '10:00' });
    const { id: anHoa } = await desk.unit('an-hoa');
    await desk.database.write(async (tx) => {
      const span = { fromDay: day('2026-05-06'), toDay: day('2026-05-07') };
      await tx.save(StandIn, { personId: id('snnmt'), standInId: id('stc.deputy'), ...span });
      await tx.save(Pause, { personId: id('stc'), ...span, at: NOW });
      const storm = { reason: 'Bão', unitIds: [anHoa], addedById: id('office'), addedAt: NOW };
      await tx.save(Closure, { ...storm, ...span });
      await desk.rooms.get(RuleBooks).changed(tx, NOW);
    });
    await desk.issue('2026-05-04T09:00+07:00', [
      { task: 'Báo cáo nhanh', lead: ['Sở Tài chính'], due: '2026-05-06', time: '16:00' },
      { task: 'Việc lâu', lead: ['Sở Tài chính', 'UBND xã An Hòa'], due: '2026-05-12' },
      { task: 'Việc gần', lead: ['Sở Nông nghiệp và Môi trường'], due: '2026-05-07' },
      { task: 'Việc không người', lead: ['UBND phường Tân Lập'], due: '2026-05-05' },
    ]);
    await desk.tick('2026-05-04T09:01+07:00');
  });
  afterEach(() => desk.close());

  const line = (on: string, time: string, person: string, steps: string[]) =>
    `${on} ${time} ${person}: ${steps.filter(Boolean).toSorted().join(', ')}`;

  it('tells what then happens, to the minute', async () => {
    const said = [];
    const messages = desk.rooms.get(SimulationService).simulate(day('2026-05-04'), day('2026-05-08'), NOW);
    for await (const { day: on, time, person, items, overviews } of messages)
      said.push(
        line(on, time, person, [...items.map(({ step }) => step), ...overviews.map(() => 'overview')]),
      );
    const came = [];
    for (
      let at = instant('2026-05-04T10:00+07:00');
      at.toString() < '2026-05-08T17';
      at = at.add({ hours: 1 })
    ) {
      const before = desk.mails.length;
      await desk.tick(at.toString());
      const time = timeOf(at).toString({ smallestUnit: 'minute' });
      const on = at.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate().toString();
      for (const written of await desk.written(desk.mails.slice(before))) {
        const [who, steps] = written.split(': ');
        came.push(line(on, time, names.get(who!)!, steps!.split(', ')));
      }
    }
    expect(said.toSorted()).toEqual(came.toSorted());
    expect(said).toContain('2026-05-06 12:00 Đỗ Minh Tài: before-4h');
    expect(said).toContain('2026-05-06 08:00 Vũ Thu Hà: before-1');
    expect(said.length).toBeGreaterThan(12);
  });
});
