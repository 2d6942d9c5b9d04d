import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Like } from 'typeorm';
import { day, instant } from '../../src/domain/day.js';
import { claim } from '../../src/notifications/delivery/claims.js';
import { FallbackService } from '../../src/notifications/delivery/fallback.service.js';
import { Notice } from '../../src/notifications/notice.entity.js';
import { takeReceipt } from '../../src/notifications/delivery/receipts.js';
import { settle } from '../../src/notifications/delivery/settling.js';
import { OrganisationService } from '../../src/people/organisation.service.js';
import { Person } from '../../src/people/person.entity.js';
import { Config } from '../../src/platform/config.js';
import { engines } from '../support/database.js';
import { Desk } from '../support/desk.js';
import { fileOf, moreCommunes } from '../support/organisation.js';
import { ZaloStandIn } from '../support/zalo-stand-in.js';

describe.each(engines)('the same by a second channel on %s', (engine) => {
  let desk: Desk;
  let zalo: ZaloStandIn;
  beforeEach(async () => void (zalo = await ZaloStandIn.start()));
  afterEach(async () => {
    await desk.close();
    await zalo.close();
  });

  const open = async (overrides: Partial<Config> = {}, phone = '84901112233') => {
    desk = await Desk.open(engine, { zalo: zalo.settings(), ...overrides });
    await desk.change('stc', { phone, zaloConsent: day('2026-01-05') });
  };
  const assign = async (now: string, due = '2026-06-30') => {
    await desk.issue(now, [{ task: 'Báo cáo kết quả', lead: ['Sở Tài chính'], due }]);
    await desk.tick(now);
  };
  const states = async () => (await desk.notices()).map(({ channel, state }) => `${channel} ${state}`);

  it('waits for the office to open when only a receipt is missing: a telephone may be off', async () => {
    await open();
    await assign('2026-05-08T18:00+07:00');
    for (const now of ['08T22:01', '09T09:00', '10T15:00', '11T07:59'])
      await desk.tick(`2026-05-${now}+07:00`);
    expect(await states()).toEqual(['zalo sent']);
    await desk.tick('2026-05-11T08:00+07:00');
    expect((await states()).slice(0, 2)).toEqual(['zalo sent', 'email sent']);
  });

  it('does not wait when something of it is due on that very day', async () => {
    await open();
    await assign('2026-05-09T09:00+07:00', '2026-05-09');
    await desk.tick('2026-05-09T13:01+07:00');
    expect(await states()).toEqual(['zalo sent', 'email sent']);
  });

  it('is looked for only in a part of the heartbeat: a Zalo that answers no question delays nothing new', async () => {
    await open();
    await desk.rooms.get(OrganisationService).setup(fileOf(moreCommunes(12)), instant('2026-05-04T08:00Z'));
    await desk.database.write((tx) =>
      tx.update(Person, { email: Like('xa%') }, { phone: '84901112234', zaloConsent: day('2026-01-05') }),
    );
    const now = '2026-05-05T09:00+07:00';
    await desk.issue(now, [{ task: 'Báo cáo', lead: ['UBND các xã, phường'], due: '2026-06-30' }]);
    await desk.tick(now);
    const fallback = desk.rooms.get(FallbackService);
    const later = instant('2026-05-05T13:01+07:00');
    expect(await fallback.sweep(later, undefined, 0)).toBe(10);
    expect(await fallback.sweep(later, undefined, 0)).toBe(2);
  });

  it('is looked for in portions, between which others have their turn', async () => {
    await open();
    await desk.rooms.get(OrganisationService).setup(fileOf(moreCommunes(12)), instant('2026-05-04T08:00Z'));
    const now = '2026-05-05T09:00+07:00';
    await desk.issue(now, [{ task: 'Báo cáo', lead: ['UBND các xã, phường'], due: '2026-06-30' }]);
    await desk.tick(now);
    const later = instant('2026-05-05T13:01+07:00');
    // Nothing to ask about, so that only the sweep itself can give way.
    await desk.database.write((tx) =>
      tx.update(Notice, { state: 'sent' }, { providerId: null, fallbackAt: later }),
    );
    let turns = 0;
    let next: NodeJS.Immediate;
    const count = () => {
      turns += 1;
      next = setImmediate(count);
    };
    next = setImmediate(count);
    await desk.rooms.get(FallbackService).sweep(later);
    clearImmediate(next);
    expect(turns).toBeGreaterThanOrEqual(2);
  });

  it('does not leave any more once the first has arrived', async () => {
    await open({ smtpUrl: null });
    await assign('2026-05-05T09:00+07:00');
    await desk.tick('2026-05-05T13:01+07:00');
    expect(await states()).toEqual(['zalo sent', 'email held']);
    const { providerId } = (await desk.notices())[0]!;
    const at = instant('2026-05-05T14:00+07:00');
    const arrival = { channel: 'zalo', kind: 'delivered', trackingId: undefined, at } as const;
    await desk.database.write((tx) => takeReceipt(tx, { ...arrival, providerId: providerId! }, at));
    const heartbeat = await desk.another({ smtpUrl: desk.mail.url });
    await heartbeat.tick(instant('2026-05-05T14:01+07:00'));
    expect(desk.mails).toEqual([]);
    expect(await states()).toEqual(['zalo delivered', 'email stale']);
    expect((await desk.notices())[1]!.reason).toBe('đã đến người nhận qua Zalo');
  });

  it('is given back to the first, which was only down, when it is refused', async () => {
    await open({ smtpUrl: null, channelOrder: ['email', 'zalo'] }, '84901112118');
    await assign('2026-05-05T09:00+07:00');
    await desk.tick('2026-05-05T11:01+07:00');
    expect(await states()).toEqual(['email held', 'zalo failed']);
    expect((await desk.notices())[1]!.reason).toMatch(/; lại chờ gửi qua thư điện tử$/);
    const heartbeat = await desk.another({ smtpUrl: desk.mail.url });
    await heartbeat.tick(instant('2026-05-05T15:00+07:00'));
    expect(await states()).toEqual(['email sent', 'zalo failed']);
    expect(await desk.written()).toEqual(['stc: issue']);
  });

  it('stays alone when the sender of the first comes back late and was refused', async () => {
    await open({ smtpUrl: null });
    await desk.issue('2026-05-05T09:00+07:00', [
      { task: 'Báo cáo kết quả', lead: ['Sở Tài chính'], due: '2026-06-30' },
    ]);
    zalo.trouble = 'hang-up';
    await desk.tick('2026-05-05T09:00+07:00');
    zalo.trouble = undefined;
    await desk.database.write(async (tx) => {
      await tx.updateAll(Notice, { state: 'pending', fallbackAt: null });
      await claim(tx, 'late', 'zalo', 10, instant('2026-05-05T09:05+07:00'));
    });
    const [notice] = await desk.notices();
    for (const time of ['09:10', '11:11']) await desk.tick(`2026-05-05T${time}+07:00`);
    const at = instant('2026-05-05T11:20+07:00');
    const end = { kind: 'refused', permanent: false, code: 'zalo/-100', reason: 'lỗi của Zalo' } as const;
    const finished = { notice: notice!, dropped: [], subject: null, end, at, now: at, receipts: true };
    const { delivery } = desk.rooms.get(Config);
    await desk.database.write((tx) => settle(tx, [{ ...finished, others: ['zalo', 'email'] }], delivery));
    await desk.tick('2026-05-05T12:00+07:00');
    expect(zalo.sent).toEqual([]);
    expect(await states()).toEqual(['zalo unknown', 'email held']);
  });
});
