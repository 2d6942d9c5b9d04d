import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { instant } from '../../src/domain/day.js';
import { TickService } from '../../src/engine/tick.service.js';
import { DeliveryService } from '../../src/notifications/delivery/delivery.service.js';
import { Outbox } from '../../src/notifications/outbox.js';
import { engines } from '../support/database.js';
import { Desk } from '../support/desk.js';

const BUSY = { recipient: { code: 451, text: 'try later' } };
const report = { task: 'Báo cáo kết quả rà soát', lead: ['Sở Tài chính'], due: '2026-05-15' };
const everybody = ['Sở Tài chính', 'Sở Nông nghiệp và Môi trường', 'UBND xã An Hòa'];

/** What other systems' users were told twice (the number of the lesson, and where it was learnt). */
describe.each(engines)('nothing is told twice on %s', (engine) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.open(engine);
  });
  afterEach(() => desk.close());

  const given = (tasks = [report]) => desk.given('2026-05-05T09:00+07:00', tasks);

  it('1: an overdue notice leaves once a day (vikunja #2729)', async () => {
    await given();
    await desk.watch('2026-05-06', '2026-05-15');
    desk.mails.length = 0;
    for (const time of ['00:01', '08:00', '08:01', '12:00', '20:59', '23:59'])
      await desk.tick(`2026-05-18T${time}+07:00`);
    expect(await desk.written(desk.to('stc'))).toEqual(['stc: late-1']);
  });

  it('2: rolled back and tried again is still one mail (vikunja #2971)', async () => {
    await desk.issue('2026-05-05T09:00+07:00', [report]);
    jest.spyOn(desk.rooms.get(Outbox), 'release').mockRejectedValueOnce(new Error('disk full'));
    await expect(desk.tick('2026-05-05T09:01+07:00')).rejects.toThrow('disk full');
    expect(desk.mails).toEqual([]);
    await desk.tick('2026-05-05T09:02+07:00');
    await desk.tick('2026-05-05T09:03+07:00');
    expect(await desk.written()).toEqual(['stc: issue']);
  });

  it('3: one event is one mail (vikunja #316)', async () => {
    const id = await given();
    await desk.act('2026-05-06T10:00+07:00', 'stc', 'submit', id, { text: 'Đã xong' });
    const change = { reason: 'Thiếu phụ lục', newDue: '2026-05-20' };
    await desk.act('2026-05-06T11:00+07:00', 'office', 'return', id, change);
    for (const minute of ['00', '01', '02']) await desk.tick(`2026-05-06T11:${minute}+07:00`);
    expect(desk.mails).toHaveLength(1);
  });

  it.each([
    ['4', 2, 'alertmanager #1718'],
    ['5', 3, 'alertmanager #2222'],
    ['6', 5, 'alertmanager #1005'],
  ])('%s: %i instances send once (%s)', async (_, count) => {
    const instances = await Promise.all(Array.from({ length: count }, () => desk.another()));
    await desk.issue('2026-05-05T09:00+07:00', [{ ...report, lead: everybody }]);
    const beat = (now: string) => Promise.all(instances.map((each) => each.tick(instant(now))));
    await beat('2026-05-05T09:01+07:00');
    await beat('2026-05-06T08:00+07:00');
    expect(await desk.written()).toEqual(
      ['anhoa', 'snnmt', 'stc'].flatMap((who) => [`${who}: before-7`, `${who}: issue`]),
    );
  });

  it('7: when a dead mail server returns there is one message, not one per instance (alertmanager #4108)', async () => {
    const instances = [await desk.another(), await desk.another(), await desk.another()];
    await desk.issue('2026-05-05T09:00+07:00', [report]);
    desk.mail.refuse(BUSY);
    const beat = (now: string) => Promise.all(instances.map((each) => each.tick(instant(now))));
    for (const minute of ['01', '02', '07']) await beat(`2026-05-05T09:${minute}+07:00`);
    desk.mail.accept();
    for (const hour of ['10', '11', '12']) await beat(`2026-05-05T${hour}:00+07:00`);
    expect(await desk.written()).toEqual(['stc: issue']);
  });

  it.each([
    ['8', 'alertmanager #2447', 'submit', 'stc'],
    ['9', 'alertmanager #4008', 'withdraw', 'office'],
  ] as const)('%s: no reminder leaves after the end (%s, by %s)', async (_, __, act, who) => {
    const id = await given();
    desk.mail.refuse(BUSY);
    await desk.tick('2026-05-12T08:00+07:00');
    await desk.act('2026-05-12T08:01+07:00', who, act, id, { text: 'Đã xong', reason: 'Không còn cần' });
    desk.mail.accept();
    await desk.tick('2026-05-12T12:00+07:00');
    const steps = (await desk.written()).filter((line) => /before-|due|late-/.test(line));
    expect(steps).toEqual([]);
  });

  it('10, 11: that it is over is told once (alertmanager #964, #1125)', async () => {
    const id = await given();
    const other = await desk.another();
    await desk.act('2026-05-06T09:00+07:00', 'office', 'withdraw', id, { reason: 'Không còn cần' });
    for (const minute of ['01', '02'])
      await Promise.all([
        desk.tick(`2026-05-06T09:${minute}+07:00`),
        other.tick(instant(`2026-05-06T09:${minute}+07:00`)),
      ]);
    expect(await desk.written()).toEqual(['stc: withdraw:3']);
  });

  it('12, 13: two messages due within one second become one (novu #1633, #2569)', async () => {
    await given();
    await desk.issue('2026-05-05T11:00+07:00', [{ ...report, task: 'Rà soát quy hoạch' }], '13/TB-UBND');
    await desk.tick('2026-05-05T11:01+07:00');
    desk.mails.length = 0;
    const other = await desk.another();
    await Promise.all([
      desk.tick('2026-05-06T08:00:00.100+07:00'),
      other.tick(instant('2026-05-06T08:00:00.900+07:00')),
    ]);
    expect(await desk.written()).toEqual(['stc: before-7, before-7']);
  });

  it('14: a second run on the same day sends nothing (kanboard #4066)', async () => {
    await given();
    await desk.tick('2026-05-06T08:00+07:00');
    const first = desk.mails.length;
    expect(await desk.tick('2026-05-06T08:00+07:00')).toMatchObject({ sent: 0, stages: 0, notices: 0 });
    expect(desk.mails).toHaveLength(first);
  });

  it('15: an exception after the commit does not send again (odoo PR #99189)', async () => {
    await desk.issue('2026-05-05T09:00+07:00', [report]);
    const engineOnce = desk.rooms.get(TickService) as unknown as { log: () => void };
    jest.spyOn(engineOnce, 'log').mockImplementationOnce(() => {
      throw new Error('no room for the log');
    });
    await expect(desk.tick('2026-05-05T09:01+07:00')).rejects.toThrow('no room');
    await desk.tick('2026-05-05T09:30+07:00');
    expect(desk.mails).toHaveLength(1);
  });

  it('16, 19, 20: overlapping senders send each row once (odoo PR #275696, django-post_office #248, mautic #2215)', async () => {
    const other = await desk.another();
    await desk.issue('2026-05-05T09:00+07:00', [{ ...report, lead: everybody }]);
    const now = instant('2026-05-05T09:01+07:00');
    const own = desk.rooms.get(DeliveryService);
    await Promise.all([other.tick(now), own.deliver(now), own.deliver(now), other.tick(now)]);
    expect(await desk.written()).toEqual(['anhoa: issue', 'snnmt: issue', 'stc: issue']);
  });

  it('17: what is sent while it is changed does not stay outgoing (odoo PR #154498)', async () => {
    const id = await given();
    await Promise.all([
      desk.tick('2026-05-06T08:00+07:00'),
      desk.act('2026-05-06T08:00+07:00', 'stc', 'progress', id, { text: 'Được một nửa' }),
    ]);
    const states = (await desk.notices()).map(({ state }) => state);
    expect(states.filter((state) => state !== 'sent' && state !== 'stale')).toEqual([]);
    expect(await desk.tick('2026-05-06T09:00+07:00')).toMatchObject({ sent: 0 });
  });

  it('18: an item stands once in a message (goalert PR #1764)', async () => {
    await given();
    desk.mail.refuse(BUSY);
    await desk.watch('2026-05-06', '2026-05-18');
    desk.mail.accept();
    await desk.tick('2026-05-18T13:00+07:00');
    const [mail, ...more] = desk.to('stc');
    expect(more).toEqual([]);
    expect(mail!.text.match(new RegExp(report.task, 'g'))).toHaveLength(1);
  });
});
