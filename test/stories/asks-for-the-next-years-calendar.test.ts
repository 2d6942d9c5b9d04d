import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { instant } from '../../src/domain/day.js';
import { CalendarService } from '../../src/reminders/calendar.service.js';
import { engines } from '../support/database.js';
import { Desk } from '../support/desk.js';

const ASKED = 'Lịch làm việc năm 2027 mới là dự kiến, chưa được xác nhận';

describe.each(engines)("the next year's calendar on %s", (engine) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.open(engine);
    await desk.issue('2026-10-20T09:00+07:00', [
      { task: 'Báo cáo', lead: ['Sở Tài chính'], due: '2026-12-20' },
    ]);
    await desk.tick('2026-10-20T09:01+07:00');
  });
  afterEach(() => desk.close());

  const onMonday = async (on: string, who: string) => {
    const before = desk.to(who).length;
    await desk.tick(`${on}T08:05+07:00`);
    return desk
      .to(who)
      .slice(before)
      .map(({ text, html }) => text.includes(ASKED) && html.includes(ASKED));
  };

  it('is asked for in the Monday overviews of the secretariat from 01/11 on, until somebody confirms it', async () => {
    expect(await onMonday('2026-10-26', 'office')).toEqual([false]);
    expect(await onMonday('2026-11-02', 'office')).toEqual([true]);
    const who = await desk.principal('office', '2026-11-03T09:00+07:00');
    const confirm = { kind: 'year', year: 2027, status: 'confirmed' } as const;
    const moved = await desk.rooms
      .get(CalendarService)
      .change(confirm, who, instant('2026-11-03T09:00+07:00'));
    expect(moved).toBe(0);
    expect(await onMonday('2026-11-09', 'office')).toEqual([false]);
  });

  it('is not asked of the chair', async () => {
    expect(await onMonday('2026-11-02', 'chair')).toEqual([false]);
  });
});
