import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Assignment } from '../../src/assignments/assignment.entity.js';
import { day, instant } from '../../src/domain/day.js';
import { SimulationService } from '../../src/engine/simulation.service.js';
import { Person } from '../../src/people/person.entity.js';
import { replanSeries } from '../../src/reminders/occurrences.js';
import { CalendarDay } from '../../src/rules/calendar.entities.js';
import { RuleBooks } from '../../src/rules/rule-books.js';
import { engines } from '../support/database.js';
import { Desk, withoutOverviews } from '../support/desk.js';

describe.each(engines)('a turn that is still to come on %s', (engine) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.open(engine);
    const [task, every] = ['Báo cáo tiến độ', 'Hằng tháng, ngày 20'];
    await desk.issue('2026-05-04T09:00+07:00', [{ task, lead: ['Sở Tài chính'], every, due: '2026-05-20' }]);
  });
  afterEach(() => desk.close());

  it('is foretold as it comes', async () => {
    await desk.tick('2026-05-04T09:01+07:00');
    const foretold: string[] = [];
    const simulation = desk.rooms.get(SimulationService);
    const now = instant('2026-05-04T09:02+07:00');
    for await (const { day: on, person, items } of simulation.simulate(
      day('2026-05-05'),
      day('2026-06-25'),
      now,
    ))
      if (items.length > 0)
        foretold.push(`${on.slice(5)} ${person}: ${items.map(({ step }) => step).join(', ')}`);
    const names = new Map((await desk.database.read.find(Person)).map(({ email, name }) => [email, name]));
    desk.mails.length = 0;
    const seen = withoutOverviews(await desk.watch('2026-05-05', '2026-06-25')).map((line) => {
      const [, on, who, steps] = /^(\S+) (\S+): (.*)$/.exec(line)!;
      return `${on} ${names.get(`${who}@songvan.example`)}: ${steps!.replace(', overview', '')}`;
    });
    expect(foretold.toSorted()).toEqual(seen.toSorted());
    expect(foretold.filter((line) => line.includes('issue'))).toHaveLength(1);
  });

  it('moves with the calendar', async () => {
    await desk.database.write(async (tx) => {
      const [on, at] = [day('2026-06-12'), instant('2026-05-05T09:00+07:00')];
      await tx.insert(CalendarDay, { day: on, kind: 'off', name: 'Nghỉ', addedById: 1, addedAt: at });
      await desk.rooms.get(RuleBooks).changed(tx, at);
      await replanSeries(tx, at);
    });
    await desk.tick('2026-06-04T09:00+07:00');
    expect(await desk.database.read.count(Assignment)).toBe(1);
    // The day off stands between: the tenth working day before comes one day sooner.
    await desk.tick('2026-06-05T09:00+07:00');
    expect(await desk.database.read.count(Assignment)).toBe(2);
  });
});
