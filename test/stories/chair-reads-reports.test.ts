import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { instant } from '../../src/domain/day.js';
import { engines } from '../support/database.js';
import { Meeting } from '../support/meeting.js';

interface Report {
  statement: string;
  total: number;
  items: { unit: { code: string }; code: string; daysLate: number; timesReminded: number; classes: object }[];
}

describe.each(engines)('the reports on %s', (engine) => {
  let meeting: Meeting;
  beforeEach(async () => {
    meeting = await Meeting.open(engine);
    await meeting.issued('stc');
  });
  afterEach(() => meeting.close());
  const at = (moment: string) => meeting.office.clock.goTo(instant(moment));
  const overdue = async (reader = meeting.chair) => (await reader.get('/reports/overdue')).body as Report;
  const units = async (reader = meeting.chair) => (await reader.get('/reports/units')).body as Report;

  it('list what is late from the day after, with the day of their figures', async () => {
    at('2026-05-15T17:00+07:00');
    expect(await overdue()).toMatchObject({ total: 0, statement: 'Dữ liệu tính đến ngày 15/5/2026' });
    at('2026-05-18T08:05+07:00');
    const { items } = await overdue();
    expect(items.map(({ unit, daysLate }) => [unit.code, daysLate])).toEqual([
      ['an-hoa', 3],
      ['tan-lap', 3],
    ]);
  });

  it('count how often a unit was reminded, not how many people were', async () => {
    for (const day of ['2026-05-04', '2026-05-11', '2026-05-13', '2026-05-18'])
      await meeting.office.tick(`${day}T09:01+07:00`);
    const { items } = await overdue();
    expect(items.find(({ unit }) => unit.code === 'an-hoa')?.timesReminded).toBe(3);
  });

  it('keep what came late on the list until the office has confirmed it, at the lateness of its day', async () => {
    at('2026-05-17T10:00+07:00');
    const [owed] = await meeting.of('an-hoa');
    await meeting.commune.post(`/assignments/${owed!.id}/submit`, { text: 'Danh sách kèm theo.' });
    at('2026-05-25T10:00+07:00');
    const late = (await overdue()).items.find(({ unit }) => unit.code === 'an-hoa');
    expect(late).toMatchObject({ daysLate: 2, status: 'submitted' });
    await meeting.secretary.post(`/assignments/${owed!.id}/confirm`);
    expect((await overdue()).items.map(({ unit }) => unit.code)).not.toContain('an-hoa');
  });

  it('tell each unit’s four classes to the office, and to a unit only its own', async () => {
    at('2026-05-21T08:00+07:00');
    const { items } = await units();
    const classes = Object.fromEntries(items.map(({ code, classes: counts }) => [code, counts]));
    expect(classes).toMatchObject({
      stc: { 'open-overdue': 1, 'open-in-time': 1 },
      'an-hoa': { 'open-overdue': 1, 'open-in-time': 0 },
    });
    expect((await units(meeting.commune)).items.map(({ code }) => code)).toEqual(['an-hoa']);
    expect((await overdue(meeting.finance)).items.map(({ unit }) => unit.code)).toEqual(['stc']);
  });
});
