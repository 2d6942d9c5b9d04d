import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { day, instant } from '../../src/domain/day.js';
import { StandIn } from '../../src/people/stand-in.entity.js';
import { CalendarService } from '../../src/reminders/calendar.service.js';
import { engines } from '../support/database.js';
import { Desk, withoutOverviews } from '../support/desk.js';

describe.each(engines)('what somebody has been told on %s', (engine) => {
  let desk: Desk;
  beforeEach(async () => void (desk = await Desk.open(engine)));
  afterEach(() => desk.close());

  const standIn = async (person: string, standInFor: string, from: string) => {
    const ids = { personId: await idOf(person), standInId: await idOf(standInFor) };
    const span = { fromDay: day(from), toDay: day('2026-12-31') };
    await desk.database.write((tx) => tx.insert(StandIn, { ...ids, ...span }));
  };
  const idOf = async (who: string) => (await desk.principal(who, '2026-05-04T09:00+07:00')).personId;

  it('is not told to the stand-in when another calendar brings its day again', async () => {
    const task = { task: 'Báo cáo kết quả', lead: ['Sở Tài chính'], due: '2026-05-15' };
    await desk.issue('2026-05-04T09:00+07:00', [task]);
    await desk.tick('2026-05-04T09:01+07:00');
    expect(await desk.watch('2026-05-06', '2026-05-06')).toEqual(['05-06 stc: before-7']);
    const at = '2026-05-06T10:00+07:00';
    const days = ['2026-05-09', '2026-05-10'].map((on) => day(on));
    const change = {
      kind: 'days' as const,
      days: days.map((on) => ({ day: on, kind: 'working' as const, name: 'Làm bù' })),
    };
    await desk.rooms.get(CalendarService).change(change, await desk.principal('office', at), instant(at));
    await desk.tick('2026-05-06T10:01+07:00');
    await standIn('stc', 'stc.deputy', '2026-05-07');
    expect(withoutOverviews(await desk.watch('2026-05-07', '2026-05-12'))).toEqual([
      '05-07 office: not-received',
      '05-12 stc.deputy: before-3',
    ]);
  });

  it('is not told again by a message that could not leave before', async () => {
    await standIn('snnmt', 'stc', '2026-05-05');
    const lead = ['Sở Tài chính', 'Sở Nông nghiệp và Môi trường'];
    await desk.issue('2026-05-05T09:00+07:00', [{ task: 'Báo cáo kết quả', lead, due: '2026-06-15' }]);
    desk.mail.refuse({ recipient: { code: 451, text: 'try later', of: 'stc@songvan.example' } });
    await desk.tick('2026-05-05T09:01+07:00');
    const back = { toDay: day('2026-05-04') };
    const whole = { toDay: day('2026-12-31') };
    const personId = await idOf('snnmt');
    await desk.database.write((tx) => tx.update(StandIn, { personId }, back));
    await desk.tick('2026-05-05T09:03+07:00');
    expect(await desk.written()).toEqual(['snnmt: issue']);
    await desk.database.write((tx) => tx.update(StandIn, { personId }, whole));
    desk.mail.accept();
    await desk.tick('2026-05-05T10:05+07:00');
    const [mail] = desk.to('stc');
    expect(mail!.text).toContain('Sở Tài chính');
    expect(mail!.text).not.toContain('Sở Nông nghiệp');
  });
});
