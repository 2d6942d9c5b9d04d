import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { instant } from '../../src/domain/day.js';
import { AfterBeat } from '../../src/engine/after-beat.js';
import { StandingDay } from '../../src/reports/standing-day.entity.js';
import { StandingDays } from '../../src/reports/standing-days.service.js';
import { engines } from '../support/database.js';
import { Meeting } from '../support/meeting.js';

interface Figures {
  items: { code: string; classes: Record<string, number>; before: { classes: object } | null }[];
}

describe.each(engines)('beside the period before on %s', (engine) => {
  let meeting: Meeting;
  beforeEach(async () => {
    meeting = await Meeting.open(engine);
    await meeting.issued('stc');
  });
  afterEach(() => meeting.close());
  const keep = (now: string) => {
    meeting.office.clock.goTo(instant(now));
    return meeting.office.app.get(AfterBeat).run(meeting.office.clock.now());
  };
  const rows = () => meeting.office.database.read.find(StandingDay, { order: { day: 'ASC', unitId: 'ASC' } });
  const figures = async (reader = meeting.chair) =>
    ((await reader.get('/reports/units?period=month')).body as Figures).items;

  it('stand today’s figures, as soon as the period is over and the heart has beaten', async () => {
    await keep('2026-05-14T23:00+07:00');
    expect(await rows()).toEqual([]);
    expect((await figures()).every(({ before }) => before === null)).toBe(true);
    await keep('2026-05-15T00:10+07:00');
    expect((await rows()).map(({ day, inTime, overdue }) => [day, inTime, overdue])).toEqual([
      ['2026-05-14', 2, 0],
      ['2026-05-14', 1, 0],
      ['2026-05-14', 1, 0],
    ]);
    meeting.office.clock.goTo(instant('2026-05-21T08:00+07:00'));
    expect((await figures()).find(({ code }) => code === 'stc')).toMatchObject({
      classes: { 'open-overdue': 1, 'open-in-time': 1 },
      before: { classes: { 'open-overdue': 0, 'open-in-time': 2 } },
    });
    expect((await figures(meeting.finance)).length).toBe(0);
  });

  it('are made up for the periods that ended while nothing ran, by what was known then', async () => {
    const [first] = await meeting.of('stc');
    meeting.office.clock.goTo(instant('2026-06-16T09:00+07:00'));
    await meeting.secretary.post(`/assignments/${first!.id}/extend`, {
      reason: 'Chờ số liệu.',
      newDue: '2026-07-30',
    });
    await keep('2026-08-20T09:00+07:00');
    const finance = (await rows()).filter(({ unitId }) => unitId === 2);
    expect(finance.map(({ day, inTime, overdue }) => [day, inTime, overdue])).toEqual([
      ['2026-05-14', 2, 0],
      ['2026-06-14', 1, 1],
      ['2026-07-14', 1, 1],
      ['2026-08-14', 0, 2],
    ]);
  });

  it('are written once, whoever writes them', async () => {
    const [days, now] = [meeting.office.app.get(StandingDays), instant('2026-07-20T09:00+07:00')];
    await Promise.all([days.keep(now), days.keep(now)]);
    const written = await rows();
    await days.keep(now);
    expect(await rows()).toEqual(written);
    expect(new Set(written.map(({ day }) => day)).size).toBe(3);
  });
});
