import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { day, instant } from '../../src/domain/day.js';
import { CalendarService } from '../../src/reminders/calendar.service.js';
import { CalendarDay } from '../../src/rules/calendar.entities.js';
import { engines } from '../support/database.js';
import { Desk } from '../support/desk.js';

describe.each(engines)('several instances on %s', (engine) => {
  let desk: Desk;
  beforeEach(async () => void (desk = await Desk.open(engine)));
  afterEach(() => desk.close());

  const off = (on: string) => ({
    kind: 'days' as const,
    days: [{ day: day(on), kind: 'off' as const, name: 'Quyết định' }],
  });

  it('go by a calendar that another one has changed', async () => {
    const other = await desk.another();
    await desk.issue('2026-05-06T09:00+07:00', [
      { task: 'Báo cáo', lead: ['Sở Tài chính'], due: '2026-05-20' },
    ]);
    await other.tick(instant('2026-05-06T09:01+07:00'));
    const now = '2026-05-08T09:00+07:00';
    const who = await desk.principal('office', now);
    await desk.rooms.get(CalendarService).change(off('2026-05-15'), who, instant(now));
    const before = desk.mails.length;
    await other.tick(instant('2026-05-14T08:01+07:00'));
    const written = await desk.written(desk.mails.slice(before));
    expect(written.filter((line) => line.startsWith('stc'))).toEqual(['stc: before-3']);
  });

  it('let two secretariats change the calendar and a unit answer at one moment, and lose nothing', async () => {
    const [id] = await desk.issue('2026-05-06T09:00+07:00', [
      { task: 'Báo cáo', lead: ['Sở Tài chính'], due: '2026-05-20' },
    ]);
    await desk.tick('2026-05-06T09:01+07:00');
    const now = '2026-05-08T09:00+07:00';
    const who = await desk.principal('office', now);
    const calendar = desk.rooms.get(CalendarService);
    await Promise.all([
      calendar.change(off('2026-05-15'), who, instant(now)),
      calendar.change(off('2026-05-18'), who, instant(now)),
      desk.act(now, 'stc', 'receive', id!),
    ]);
    expect(await desk.database.read.count(CalendarDay)).toBe(2);
    const before = desk.mails.length;
    await desk.tick('2026-05-13T08:01+07:00');
    const written = await desk.written(desk.mails.slice(before));
    expect(written.filter((line) => line.startsWith('stc'))).toEqual(['stc: before-3']);
  });
});
