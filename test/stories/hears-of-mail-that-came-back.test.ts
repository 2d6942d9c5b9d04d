import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { day, instant } from '../../src/domain/day.js';
import { Attempt } from '../../src/notifications/attempt.entity.js';
import { Notice } from '../../src/notifications/notice.entity.js';
import { Receipt } from '../../src/notifications/delivery/receipt.entity.js';
import { Person } from '../../src/people/person.entity.js';
import { testConfig } from '../support/config.js';
import { engines } from '../support/database.js';
import { Meeting } from '../support/meeting.js';
import { absenceNotice, type Reported, reportOf } from '../support/returned-mail.js';
import { ZaloStandIn } from '../support/zalo-stand-in.js';

const KEY = 'key-of-the-mail-server';
const STC = 'stc@songvan.example';
const START = '2026-05-04T09:00+07:00';

describe.each(engines)('a mail that comes back on %s', (engine) => {
  let meeting: Meeting;
  let zalo: ZaloStandIn;
  let messageId: string;
  beforeEach(async () => {
    zalo = await ZaloStandIn.start();
    const mail = { ...testConfig().mail, bounceKey: KEY };
    const settings = { mail, zalo: zalo.settings(), channelOrder: ['email' as const, 'zalo' as const] };
    meeting = await Meeting.open(engine, START, settings);
    await meeting.issued('stc');
    await meeting.office.tick('2026-05-04T09:01+07:00');
    messageId = meeting.office.mail.to(STC)[0]!.messageId.slice(1, -1);
  });
  afterEach(async () => {
    await meeting.close();
    await zalo.close();
  });

  const handOver = async (payload: string, authorization = `Bearer ${KEY}`, type = 'message/rfc822') => {
    const headers = { authorization, 'content-type': type };
    const { app } = meeting.office;
    return (await app.inject({ method: 'POST', url: '/webhooks/mail', headers, payload })).statusCode;
  };
  const returned = (report: Partial<Reported> = {}) => handOver(reportOf({ messageId, to: STC, ...report }));
  const read = () => meeting.office.database.read;
  const notice = async () => (await read().findOneBy(Notice, { messageId, channel: 'email' }))!;
  const attempts = async () => {
    const { id: noticeId } = await notice();
    const rows = await read().find(Attempt, { where: { noticeId }, order: { id: 'ASC' } });
    return rows.map(({ outcome, code }) => `${outcome} ${code}`);
  };
  const lost = async () => (await read().findOneBy(Person, { email: STC }))!.contactLostAt !== null;
  const change = (changes: Partial<Person>) =>
    meeting.office.database.write((tx) => tx.update(Person, { email: STC }, changes));

  it('because nobody has that address fails, marks the person, and what it said goes up', async () => {
    expect(await returned()).toBe(204);
    expect(await notice()).toMatchObject({
      state: 'failed',
      reason: expect.stringMatching(
        /^thư bị trả lại: địa chỉ thư .*: 550 5\.1\.1 refused; .*báo lên cấp trên$/,
      ),
    });
    expect(await attempts()).toEqual(['accepted accepted', 'bounced dsn/5.1.1']);
    expect(await lost()).toBe(true);
    await meeting.office.tick('2026-05-04T09:10+07:00');
    expect(meeting.office.mail.to('office@songvan.example').at(-1)!.text).toContain('không liên lạc được');
  });

  it('leaves its words to the person’s other channel', async () => {
    await change({ phone: '84901112233', zaloConsent: day('2026-01-05') });
    await returned();
    await meeting.office.tick('2026-05-04T09:10+07:00');
    expect(zalo.sent).toHaveLength(1);
    expect(await lost()).toBe(false);
    expect((await notice()).reason).toMatch(/đã chuyển sang Zalo$/);
  });

  it('counts once however often it is handed over, and later ones are only written down', async () => {
    await Promise.all(Array.from({ length: 4 }, () => returned()));
    await returned();
    expect(await attempts()).toHaveLength(2);
    await returned({ id: 'report-2@mx.example' });
    expect(await attempts()).toHaveLength(3);
    expect(await read().count(Receipt)).toBe(2);
  });

  it.each([
    ['5.2.2', 'hộp thư của người nhận đã đầy'],
    ['5.7.1', 'theo chính sách'],
    ['4.4.7', 'không đi tới được'],
  ])('for %s fails, but nobody is given up for it', async (status, words) => {
    await returned({ status });
    expect(await attempts()).toEqual(['accepted accepted', `failed-for-good dsn/${status}`]);
    expect(await notice()).toMatchObject({ state: 'failed', reason: expect.stringContaining(words) });
    expect(await lost()).toBe(false);
  });

  it('from an address that the person had before says nothing against the present one', async () => {
    await returned({ to: 'old@songvan.example' });
    expect((await notice()).state).toBe('failed');
    expect(await lost()).toBe(false);
  });

  it('weeks later than any server tries is only written down', async () => {
    meeting.office.clock.goTo(instant('2026-05-18T09:02+07:00'));
    expect(await returned()).toBe(204);
    expect(await attempts()).toEqual(['accepted accepted', 'failed-for-good dsn/5.1.1']);
    expect([(await notice()).state, await lost()]).toEqual(['sent', false]);
  });

  it('only later than hoped changes nothing', async () => {
    await returned({ action: 'delayed', status: '4.4.1' });
    expect(await attempts()).toEqual(['accepted accepted', 'failed-for-now dsn/4.4.1']);
    expect((await notice()).state).toBe('sent');
  });

  it('or rather a report that it arrived is its receipt, which a late failure does not take back', async () => {
    await returned({ action: 'delivered', status: '2.0.0', id: 'good@mx.example' });
    expect(await notice()).toMatchObject({ state: 'delivered', deliveredAt: expect.anything() });
    await returned();
    expect((await notice()).state).toBe('delivered');
  });

  it('of somebody else, or an absence notice, is taken and changes nothing', async () => {
    expect(await returned({ messageId: 'other@songvan.example' })).toBe(204);
    expect(await handOver(absenceNotice(messageId))).toBe(204);
    expect(await handOver('', undefined, 'text/plain')).toBe(204);
    expect([await attempts(), (await notice()).state]).toEqual([['accepted accepted'], 'sent']);
  });

  it('while it is just being sent again has to be handed over later', async () => {
    const change = (state: 'sending' | 'sent') =>
      meeting.office.database.write((tx) => tx.update(Notice, { messageId }, { state }));
    await change('sending');
    expect(await returned()).toBe(409);
    await change('sent');
    expect(await returned()).toBe(204);
    expect((await notice()).state).toBe('failed');
  });

  it('is taken from the mail server alone, and not when it is too long', async () => {
    expect(await handOver(reportOf({ messageId, to: STC }), 'Bearer somebody-elses-key')).toBe(401);
    expect(await handOver(reportOf({ messageId, to: STC }), '')).toBe(401);
    expect(await handOver('x'.repeat(1024 * 1024 + 1))).toBe(413);
    expect((await notice()).state).toBe('sent');
  });
});

describe('without a key for the mail server', () => {
  it('nothing answers there', async () => {
    const meeting = await Meeting.open('sqlite', START);
    const reply = await meeting.office.app.inject({ method: 'POST', url: '/webhooks/mail', payload: 'x' });
    expect(reply.statusCode).toBe(404);
    await meeting.close();
  });
});
