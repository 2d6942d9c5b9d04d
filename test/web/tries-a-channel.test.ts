import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '../../src/domain/day.js';
import { engines } from '../support/database.js';
import { Meeting } from '../support/meeting.js';
import { Visitor, words } from '../support/visitor.js';

const PLACE = '/cai-dat/gui-tin';
const WHO = 'office@songvan.example';

describe.each(engines)('a message to oneself that tries a channel on %s', (engine) => {
  let meeting: Meeting;
  let clerk: Visitor;
  beforeAll(async () => {
    meeting = await Meeting.open(engine);
    clerk = await Visitor.signedIn(meeting.office, WHO);
  });
  afterAll(() => meeting.close());

  const received = () => meeting.office.mail.to(WHO).length;

  it('is told on a page that can be loaded again without sending it again, to nobody else', async () => {
    const page = await clerk.post(`${PLACE}/email/thu`);
    expect([page.status, page.at]).toEqual([200, expect.stringMatching(/^\/cai-dat\/gui-tin\?thu=\d+$/)]);
    const told = `Gửi thử lúc 09:00 ngày 04/5/2026: Máy chủ thư đã nhận thư thử gửi tới ${WHO}`;
    expect(words(page.html)).toContain(told);
    expect(words((await clerk.get(page.at)).html)).toContain(told);
    expect(received()).toBe(1);
    const other = await Visitor.signedIn(meeting.office, 'chair@songvan.example');
    expect((await other.get(page.at)).html).not.toContain(WHO);
    for (const test of ['x', '99', '-1'])
      expect(words((await clerk.get(`${PLACE}?thu=${test}`)).html)).not.toContain('Gửi thử lúc');
  });

  it('goes five times an hour and not once more, even when asked for at the same time', async () => {
    meeting.office.clock.goTo(instant('2026-05-04T12:00+07:00'));
    const before = received();
    const api = await meeting.office.as(WHO);
    await api.post('/channels/email/test');
    meeting.office.clock.goTo(instant('2026-05-04T12:10+07:00'));
    const replies = await Promise.all(Array.from({ length: 6 }, () => api.post('/channels/email/test')));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 200, 429, 429]);
    expect(replies.find(({ status }) => status === 429)!.body).toMatchObject({
      code: 'channels/too-many-tests',
      detail: 'Đã gửi thử 5 lần trong một giờ qua kênh này. Từ 13:00 ngày 04/5/2026 gửi thử lại được.',
    });
    const page = await clerk.post(`${PLACE}/email/thu`);
    expect(page.status).toBe(429);
    expect(words(page.html)).toContain('Từ 13:00 ngày 04/5/2026 gửi thử lại được.');
    expect((await api.post('/channels/zalo/test')).status).toBe(200);
    meeting.office.clock.goTo(instant('2026-05-04T13:00+07:00'));
    expect((await api.post('/channels/email/test')).status).toBe(200);
    expect(received() - before).toBe(6);
  });
});
