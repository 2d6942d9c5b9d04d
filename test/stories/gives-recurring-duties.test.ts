import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Assignment } from '../../src/assignments/assignment.entity.js';
import { DeadlineVersion } from '../../src/assignments/deadline.entity.js';
import { Series } from '../../src/assignments/series.entity.js';
import { day, formatDay, instant } from '../../src/domain/day.js';
import { Unit } from '../../src/people/unit.entity.js';
import { engines } from '../support/database.js';
import { Desk, withoutOverviews } from '../support/desk.js';

describe.each(engines)('a duty that comes again on %s', (engine) => {
  let desk: Desk;
  beforeEach(async () => void (desk = await Desk.open(engine)));
  afterEach(() => desk.close());

  const starts = (now: string, every: string, due: string, lead = ['Sở Tài chính']) =>
    desk.issue(now, [{ task: 'Báo cáo tiến độ', lead, every, due }]);

  /** Every turn as the day it was given, its last day and its unit's code. */
  async function turns(): Promise<string[]> {
    const found = await desk.database.read.find(Assignment, {
      relations: { unit: true },
      order: { id: 'ASC' },
    });
    return found.map(({ issuedAt, due, unit, turn }) => {
      const given = formatDay(day(issuedAt.toString().slice(0, 10)));
      return `${turn} ${unit.code} ${given} → ${due ? formatDay(due) : ''}`;
    });
  }

  it('every month is given through Tết and the year, each turn once', async () => {
    await starts('2026-01-05T09:00+07:00', 'Hằng tháng, ngày 20', '2026-01-20');
    for (let on = day('2026-01-05'); on.toString() < '2027-01-05'; on = on.add({ days: 7 }))
      await desk.tick(`${on.toString()}T09:30+07:00`);
    expect(await turns()).toEqual([
      '1 stc 05/01/2026 → 20/01/2026',
      // Ten working days, and the five of Tết between.
      '2 stc 02/02/2026 → 20/02/2026',
      '3 stc 09/3/2026 → 20/3/2026',
      '4 stc 06/4/2026 → 20/4/2026',
      '5 stc 11/5/2026 → 20/5/2026',
      '6 stc 08/6/2026 → 20/6/2026',
      '7 stc 06/7/2026 → 20/7/2026',
      '8 stc 10/8/2026 → 20/8/2026',
      '9 stc 07/9/2026 → 20/9/2026',
      '10 stc 12/10/2026 → 20/10/2026',
      '11 stc 09/11/2026 → 20/11/2026',
      '12 stc 07/12/2026 → 20/12/2026',
    ]);
  });

  it('is told in the day’s one message, and reminded like any other', async () => {
    await starts('2026-05-04T09:00+07:00', 'Hằng tháng, ngày 20', '2026-05-20');
    await desk.tick('2026-05-04T09:01+07:00');
    const [first] = await desk.database.read.find(Assignment);
    await desk.act('2026-05-19T10:00+07:00', 'stc', 'submit', first!.id, { text: 'Báo cáo số 5.' });
    await desk.tick('2026-05-19T10:01+07:00');
    desk.mails.length = 0;
    const seen = withoutOverviews(await desk.watch('2026-06-05', '2026-06-22'));
    expect(seen.filter((line) => line.includes('stc'))).toEqual([
      '06-08 stc: issue',
      '06-10 stc: before-7',
      '06-16 stc: before-3',
      '06-18 stc: before-1',
      '06-19 stc: due',
      '06-22 stc: late-1',
    ]);
  });

  it('of a week is due before a holiday and given with the last one', async () => {
    await starts('2026-11-10T09:00+07:00', 'Hằng tuần, thứ Ba', '2026-11-10');
    for (const on of ['2026-11-10', '2026-11-16', '2026-11-17', '2026-11-23'])
      await desk.tick(`${on}T10:00+07:00`);
    expect(await turns()).toEqual([
      '1 stc 10/11/2026 → 10/11/2026',
      '2 stc 10/11/2026 → 17/11/2026',
      '3 stc 17/11/2026 → 23/11/2026',
      '4 stc 23/11/2026 → 01/12/2026',
    ]);
  });

  it('of a quarter bears the period of its report', async () => {
    const words = 'Hằng quý, ngày 17 tháng cuối quý; chốt số liệu ngày 14';
    await starts('2026-05-04T09:00+07:00', words, '2026-06-17');
    await desk.tick('2026-09-03T09:00+07:00');
    const deadlines = await desk.database.read.find(DeadlineVersion, { order: { id: 'ASC' } });
    expect(deadlines.map(({ explanation }) => explanation)).toEqual([
      `“${words}”: kỳ quý II/2026, số liệu từ 15/3/2026 đến 14/6/2026, gửi ngày 17/6/2026.`,
      `“${words}”: kỳ quý III/2026, số liệu từ 15/6/2026 đến 14/9/2026, gửi ngày 17/9/2026.`,
    ]);
  });

  it('that one sentence names twice is two series', async () => {
    await starts('2025-11-18T09:00+07:00', 'trước ngày 03 hằng tháng, hằng quý', '2025-12-03');
    const series = await desk.database.read.find(Series, { order: { id: 'ASC' } });
    expect(series.map(({ rule, madeUpTo }) => [rule.every, madeUpTo.toString()])).toEqual([
      ['month', '2025-12-03'],
      ['quarter', '2026-01-03'],
    ]);
  });

  it('after a standstill of four months is given once, and names what was passed over', async () => {
    await starts('2026-05-04T09:00+07:00', 'Hằng tháng, ngày 20', '2026-05-20');
    await desk.tick('2026-05-04T09:01+07:00');
    await desk.tick('2026-10-07T09:00+07:00');
    await desk.tick('2026-10-07T09:01+07:00');
    expect(await turns()).toEqual([
      '1 stc 04/5/2026 → 20/5/2026',
      '2 stc 07/10/2026 → 20/9/2026',
      '3 stc 07/10/2026 → 20/10/2026',
    ]);
    const [series] = await desk.database.read.find(Series);
    expect(series!.notes.map(({ text }) => text)).toEqual([
      'Các kỳ không giao vì đã qua hạn: 20/6/2026, 20/7/2026, 20/8/2026.',
    ]);
    const deadlines = await desk.database.read.find(DeadlineVersion, { order: { id: 'ASC' } });
    expect(deadlines[1]!.explanation).toContain('20/6/2026, 20/7/2026, 20/8/2026');
  });

  it('waits for an open slot', async () => {
    await starts('2026-05-04T09:00+07:00', 'Hằng tháng, ngày 20', '2026-05-20');
    for (const now of ['2026-06-08T07:59', '2026-06-08T22:00', '2026-06-13T10:00'])
      await desk.tick(`${now}+07:00`);
    expect(await turns()).toHaveLength(1);
    await desk.tick('2026-06-15T08:00+07:00');
    expect(await turns()).toHaveLength(2);
  });

  it('goes on for the units that still exist', async () => {
    await starts('2026-05-04T09:00+07:00', 'Hằng tháng, ngày 20', '2026-05-20', [
      'Sở Tài chính',
      'UBND xã An Hòa',
    ]);
    await desk.database.write((tx) => tx.update(Unit, { code: 'an-hoa' }, { validTo: day('2026-05-31') }));
    await desk.tick('2026-06-08T09:00+07:00');
    expect((await turns()).slice(2)).toEqual(['2 stc 08/6/2026 → 20/6/2026']);
  });

  it('is given once by three instances that tick at once', async () => {
    await starts('2026-05-04T09:00+07:00', 'Hằng ngày, trước 14:00', '2026-05-04', [
      'Sở Tài chính',
      'UBND xã An Hòa',
    ]);
    const heartbeats = [await desk.another(), await desk.another(), await desk.another()];
    for (const on of ['2026-05-04', '2026-05-05', '2026-05-08'])
      await Promise.all(heartbeats.map((heartbeat) => heartbeat.tick(instant(`${on}T09:30+07:00`))));
    const stc = (await turns()).filter((turn) => turn.includes('stc'));
    expect(stc).toEqual([
      '1 stc 04/5/2026 → 04/5/2026',
      '2 stc 04/5/2026 → 05/5/2026',
      '3 stc 05/5/2026 → 06/5/2026',
      '4 stc 08/5/2026 → 07/5/2026',
      '5 stc 08/5/2026 → 08/5/2026',
      '6 stc 08/5/2026 → 09/5/2026',
      '7 stc 08/5/2026 → 10/5/2026',
      '8 stc 08/5/2026 → 11/5/2026',
    ]);
    expect(await turns()).toHaveLength(16);
  });
});
