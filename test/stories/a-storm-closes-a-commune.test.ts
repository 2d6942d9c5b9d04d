import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { day, instant } from '../../src/domain/day.js';
import { CalendarService } from '../../src/reminders/calendar.service.js';
import { CalendarDay, Closure } from '../../src/rules/calendar.entities.js';
import type { CalendarChange } from '../../src/rules/calendar-changes.js';
import { engines } from '../support/database.js';
import { Desk, withoutOverviews } from '../support/desk.js';

describe.each(engines)('the working calendar, changed on the way, on %s', (engine) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.open(engine);
    const due = '2026-05-20';
    const ids = await desk.issue('2026-05-06T09:00+07:00', [
      { task: 'Rà soát hộ nghèo', lead: ['UBND xã An Hòa'], due },
      { task: 'Cấp kinh phí', lead: ['Sở Tài chính'], due },
    ]);
    await desk.tick('2026-05-06T09:01+07:00');
    for (const [at, who] of ['anhoa', 'stc'].entries())
      await desk.act('2026-05-06T10:00+07:00', who, 'receive', ids[at]!);
  });
  afterEach(() => desk.close());

  const change = async (now: string, asked: CalendarChange) => {
    const calendar = desk.rooms.get(CalendarService);
    const who = await desk.principal('office', now);
    const foretold = await calendar.preview(asked, who, instant(now));
    const moved = await calendar.change(asked, who, instant(now));
    expect(moved).toBe(foretold);
    return moved;
  };
  const days = (kind: 'off' | 'working' | 'plain', ...on: string[]) =>
    on.map((each) => ({ day: day(each), kind, name: 'Quyết định' }));
  const storm = async (now: string, from: string, to: string, unit: string | null) => {
    const unitIds = unit ? [(await desk.unit(unit)).id] : null;
    const [fromDay, toDay] = [day(from), day(to)];
    return change(now, { kind: 'close', fromDay, toDay, reason: 'Bão số 2', unitIds });
  };
  const closureId = async () => (await desk.database.read.find(Closure))[0]!.id;
  const watched = async (from: string, to: string) => withoutOverviews(await desk.watch(from, to));

  it('moves the reminders of the commune that a storm closes, and those of nobody else', async () => {
    await desk.watch('2026-05-07', '2026-05-12');
    expect(await storm('2026-05-12T12:00+07:00', '2026-05-13', '2026-05-15', 'an-hoa')).toBe(1);
    // Three working days before the 20th was this morning for An Hòa: it is told at once.
    const before = desk.mails.length;
    await desk.tick('2026-05-12T12:01+07:00');
    expect(await desk.written(desk.mails.slice(before))).toEqual(['anhoa: before-3']);
    expect(await watched('2026-05-13', '2026-05-21')).toEqual([
      '05-15 stc: before-3',
      '05-19 anhoa: before-1',
      '05-19 stc: before-1',
      '05-20 anhoa: due',
      '05-20 stc: due',
      '05-21 anhoa: late-1',
      '05-21 office: secretariat-1, secretariat-1',
      '05-21 stc: late-1',
    ]);
  });

  it('keeps silent about the closed commune while it is closed, to the unit as to the office', async () => {
    await desk.watch('2026-05-07', '2026-05-20');
    expect(await storm('2026-05-20T12:00+07:00', '2026-05-21', '2026-05-22', 'an-hoa')).toBe(1);
    expect(await watched('2026-05-21', '2026-05-25')).toEqual([
      '05-21 office: secretariat-1',
      '05-21 stc: late-1',
      '05-25 anhoa: late-1',
      '05-25 chair: chair-3, overview',
      '05-25 office: secretariat-1, overview',
      '05-25 stc: late-3',
    ]);
  });

  it('tells an exchange of days declared at noon once, and nothing twice when it is taken back', async () => {
    await desk.watch('2026-05-07', '2026-05-15');
    const exchange = [...days('off', '2026-05-18'), ...days('working', '2026-05-16')];
    expect(await change('2026-05-15T12:00+07:00', { kind: 'days', days: exchange })).toBe(0);
    expect(await watched('2026-05-16', '2026-05-18')).toEqual([]);
    for (const { id } of await desk.database.read.find(CalendarDay))
      await change('2026-05-18T12:00+07:00', { kind: 'take-back-day', id });
    expect(await watched('2026-05-18', '2026-05-20')).toEqual([
      '05-19 anhoa: before-1',
      '05-19 stc: before-1',
      '05-20 anhoa: due',
      '05-20 stc: due',
    ]);
  });

  it('never repeats what was told, however often the calendar goes to and fro', async () => {
    const seen = await watched('2026-05-07', '2026-05-11');
    for (const on of ['2026-05-12', '2026-05-13', '2026-05-14', '2026-05-15', '2026-05-18', '2026-05-19']) {
      await change(`${on}T07:00+07:00`, { kind: 'days', days: days('off', '2026-05-20') });
      seen.push(...(await watched(on, on)));
      await change(`${on}T12:00+07:00`, { kind: 'days', days: days('plain', '2026-05-20') });
      await desk.tick(`${on}T12:05+07:00`);
    }
    seen.push(...(await watched('2026-05-20', '2026-05-20')));
    const toCommune = seen.filter((line) => line.includes('anhoa')).map((line) => line.slice(13));
    expect(toCommune).toEqual([...new Set(toCommune)]);
    expect(toCommune).toEqual(['before-7', 'before-3', 'before-1', 'due']);
  });

  it('is not closed twice by a form that was sent twice, nor for longer than a year', async () => {
    const once = () => storm('2026-05-12T12:00+07:00', '2026-05-13', '2026-05-15', 'an-hoa');
    await once();
    await expect(once()).rejects.toMatchObject({ code: 'calendar/no-change' });
    const long = storm('2026-05-12T12:00+07:00', '2026-05-13', '2062-05-15', 'an-hoa');
    await expect(long).rejects.toMatchObject({ code: 'calendar/span', problems: [{ at: 'toDay' }] });
    expect(await desk.database.read.count(Closure)).toBe(1);
  });

  it('closes every office in a general closure, which ends early and leaves its traces', async () => {
    await desk.watch('2026-05-07', '2026-05-15');
    expect(await storm('2026-05-15T12:00+07:00', '2026-05-19', '2026-05-22', null)).toBe(2);
    expect(await watched('2026-05-15', '2026-05-19')).toEqual(['05-18 anhoa: due', '05-18 stc: due']);
    await change('2026-05-20T07:00+07:00', {
      kind: 'reopen',
      id: await closureId(),
      lastDay: day('2026-05-19'),
    });
    expect(await watched('2026-05-20', '2026-05-21')).toEqual([
      '05-21 anhoa: late-1',
      '05-21 office: secretariat-1, secretariat-1',
      '05-21 stc: late-1',
    ]);
    const rows = await desk.database.read.find(Closure, { order: { id: 'ASC' } });
    expect(rows.map(({ toDay, removedById }) => [toDay.toString(), removedById !== null])).toEqual([
      ['2026-05-22', true],
      ['2026-05-19', false],
    ]);
  });
});
