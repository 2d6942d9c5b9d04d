import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { engines } from '../support/database.js';
import { Desk, withoutOverviews } from '../support/desk.js';

describe.each(engines)('the way to a deadline on %s', (engine) => {
  let desk: Desk;
  beforeEach(async () => void (desk = await Desk.open(engine)));
  afterEach(() => desk.close());

  it('is marked by reminders 7, 3 and 1 working days before the aimed day and on it', async () => {
    const [id] = await desk.issue('2026-05-12T09:00+07:00', [
      { task: 'Báo cáo kết quả giải ngân', lead: ['Sở Tài chính'], due: '2026-05-29', before: true },
    ]);
    await desk.tick('2026-05-12T09:01+07:00');
    await desk.act('2026-05-12T10:00+07:00', 'stc', 'receive', id!);
    expect(withoutOverviews(await desk.watch('2026-05-13', '2026-05-29'))).toEqual([
      '05-19 stc: before-7',
      '05-25 stc: before-3',
      '05-27 stc: before-1',
      '05-28 stc: due',
    ]);
    const [, reminder] = desk.to('stc');
    expect(reminder!.text).toContain('Báo cáo kết quả giải ngân');
    expect(reminder!.text).toContain('29/5/2026');
  });

  it('gives one message a day for all that is near', async () => {
    await desk.issue('2026-05-11T09:00+07:00', [
      { task: 'Việc thứ nhất', lead: ['Sở Tài chính'], due: '2026-05-21' },
      { task: 'Việc thứ hai', lead: ['Sở Tài chính'], due: '2026-05-19' },
    ]);
    await desk.tick('2026-05-11T09:01+07:00');
    const seen = await desk.watch('2026-05-18', '2026-05-18');
    expect(seen.filter((line) => line.includes('stc'))).toEqual(['05-18 stc: before-3, before-1']);
  });

  it('is silent before eight and speaks once the slot is open, as late as the evening', async () => {
    await desk.issue('2026-05-11T09:00+07:00', [
      { task: 'Việc thứ nhất', lead: ['Sở Tài chính'], due: '2026-05-15' },
    ]);
    await desk.tick('2026-05-11T09:01+07:00');
    await desk.tick('2026-05-12T07:59+07:00');
    expect(desk.to('stc')).toHaveLength(1);
    await desk.tick('2026-05-12T20:30+07:00');
    expect(desk.to('stc')).toHaveLength(2);
  });
});
