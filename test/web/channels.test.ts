import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '../../src/domain/day.js';
import { Attempt } from '../../src/notifications/attempt.entity.js';
import { ChannelPause } from '../../src/notifications/delivery/channel-pause.entity.js';
import { Notice } from '../../src/notifications/notice.entity.js';
import { Person } from '../../src/people/person.entity.js';
import { engines } from '../support/database.js';
import { Meeting } from '../support/meeting.js';
import { Visitor, words } from '../support/visitor.js';
import { ZaloStandIn } from '../support/zalo-stand-in.js';

const PLACE = '/cai-dat/gui-tin';
const NOW = '2026-05-04T09:00+07:00';
const mail = (who: string) => `${who}@songvan.example`;

describe.each(engines)('the page of the channels on %s', (engine) => {
  let meeting: Meeting;
  let zalo: ZaloStandIn;
  let clerk: Visitor;
  const page = async (path = PLACE) => words((await clerk.get(path)).html);

  beforeAll(async () => {
    zalo = await ZaloStandIn.start(() => instant(NOW).epochMilliseconds);
    meeting = await Meeting.open(engine, NOW, { zalo: zalo.settings() });
    clerk = await Visitor.signedIn(meeting.office, mail('office'));
  });
  afterAll(async () => {
    await meeting.close();
    await zalo.close();
  });

  it('is for administrators and secretariats, with everything that can be done there', async () => {
    for (const who of ['chair', 'stc']) {
      const visitor = await Visitor.signedIn(meeting.office, mail(who));
      expect((await visitor.get(PLACE)).status).toBe(403);
      for (const path of ['email/thu', 'zalo/thu', 'zalo/thu-lai'])
        expect((await visitor.post(`${PLACE}/${path}`)).status).toBe(403);
      for (const path of ['zalo/cap-quyen', 'zalo/tro-ve?code=a&state=b'])
        expect((await visitor.get(`${PLACE}/${path}`)).status).toBe(403);
      const api = await meeting.office.as(mail(who));
      expect(await api.get('/channels')).toMatchObject({
        status: 403,
        body: { code: 'access/keeper-only' },
      });
      expect((await api.get('/channels/zalo/check')).status).toBe(403);
      for (const path of ['/channels/email/test', '/channels/zalo/retry'])
        expect((await api.post(path)).status).toBe(403);
    }
    expect(meeting.office.mail.mails).toEqual([]);
  });

  it('sends one real mail to whoever asks for it, and writes no notice', async () => {
    const answer = await clerk.post(`${PLACE}/email/thu`);
    expect(words(answer.html)).toContain(`Máy chủ thư đã nhận thư thử gửi tới ${mail('office')}`);
    expect(meeting.office.mail.mails.map(({ to }) => to)).toEqual([[mail('office')]]);
    expect(meeting.office.mail.mails[0]!.subject).toBe('[Đôn Đốc] Thư thử kênh gửi tin');
    expect(await meeting.office.database.read.countBy(Notice, {})).toBe(0);
  });

  it('says in plain words why a test did not go', async () => {
    meeting.office.mail.refuse({ recipient: { code: 550, text: '5.1.1 no such user' } });
    expect(words((await clerk.post(`${PLACE}/email/thu`)).html)).toMatch(
      /Không gửi được: .+\(mã smtp\/550\)/,
    );
    meeting.office.mail.accept();
    const answer = words((await clerk.post(`${PLACE}/zalo/thu`)).html);
    expect(answer).toContain('Không gửi được: người nhận không có số điện thoại');
    expect(zalo.asked).toBe(0);
  });

  it('sends one message to one’s own telephone', async () => {
    const { database } = meeting.office;
    await database.write((tx) => tx.update(Person, { email: mail('office') }, { phone: '84901112233' }));
    const answer = words((await clerk.post(`${PLACE}/zalo/thu`)).html);
    expect(answer).toContain('Zalo đã nhận tin thử gửi tới số 84901112233');
    expect(zalo.sent).toMatchObject([{ phone: '84901112233', data: { tinh_trang: 'Tin thử kênh gửi tin' } }]);
    const api = await meeting.office.as(mail('office'));
    expect((await api.post('/channels/zalo/test')).body).toMatchObject({ outcome: 'accepted', code: null });
    expect((await api.post('/channels/fax/test')).body).toMatchObject({ code: 'channels/unknown' });
  });

  it('shows the connection, and asks Zalo for quota and template only when told to', async () => {
    expect(await page()).toMatch(/Phiên kết nối dùng được đến/);
    expect(await page()).not.toContain('Hạn mức hôm nay');
    const checked = await page(`${PLACE}?kiem-tra=zalo`);
    expect(checked).toMatch(/Hạn mức hôm nay còn \d+ trên 5000 tin/);
    expect(checked).toContain('Kiểm tra mẫu tin mẫu tin dùng được');
    zalo.templates.get('412345')!.status = 'DISABLE';
    expect(await page(`${PLACE}?kiem-tra=zalo`)).toContain('mẫu tin đang bị tắt');
    const api = await meeting.office.as(mail('office'));
    expect((await api.get('/channels/zalo/check')).body).toMatchObject({
      daily: 5000,
      template: 'DISABLE',
      mistakes: ['mẫu tin đang bị tắt'],
    });
  });

  it('keeps passwords to itself', async () => {
    const { html } = await clerk.get(PLACE);
    for (const secret of [zalo.appSecret, zalo.oaSecretKey, zalo.access, zalo.refresh])
      expect(html).not.toContain(secret);
    expect(words(html)).toContain('Máy chủ thư 127.0.0.1, cổng');
  });

  it('shows a pause with its reason, and ends it', async () => {
    const [since, until] = [instant(NOW), instant('2026-05-05T00:05+07:00')];
    const pause = {
      channel: 'zalo',
      since,
      until,
      code: 'zalo/-144',
      reason: 'hết hạn mức trong ngày',
    } as const;
    await meeting.office.database.write((tx) => tx.insert(ChannelPause, pause));
    expect(await page()).toMatch(
      /Tạm dừng từ 09:00 ngày 04\/5\/2026 đến 00:05 ngày 05\/5\/2026: hết hạn mức/,
    );
    const api = await meeting.office.as(mail('office'));
    const zaloView = { channel: 'zalo', ready: false, reason: pause.reason };
    expect((await api.get('/channels')).body).toMatchObject({
      items: [{ channel: 'email', ready: true }, zaloView],
    });
    expect((await clerk.post(`${PLACE}/zalo/thu-lai`)).at).toBe(`${PLACE}?xong=channel-retried`);
    expect(await page()).not.toContain('Tạm dừng từ');
    expect((await api.post('/channels/zalo/retry')).body).toMatchObject({ items: [{}, { ready: true }] });
  });

  it('tells the last that was sent and the last that was not', async () => {
    await meeting.issued('stc');
    await meeting.office.tick('2026-05-04T09:01+07:00');
    expect(await page()).toMatch(
      /Thư điện tử .*Lần gửi được gần nhất 09:01 ngày 04\/5\/2026 Lần lỗi gần nhất không có/,
    );
    const { database } = meeting.office;
    const [notice] = await database.read.find(Notice, { take: 1 });
    const failed = { outcome: 'failed-for-now', code: 'smtp/421', reason: 'máy chủ thư bận' } as const;
    await database.write((tx) => tx.insert(Attempt, { noticeId: notice!.id, at: instant(NOW), ...failed }));
    expect(await page()).toContain('máy chủ thư bận (smtp/421)');
  });

  it('asks for no grant while there is no app to give it to', async () => {
    const other = await Meeting.open(engine, NOW);
    const visitor = await Visitor.signedIn(other.office, mail('office'));
    expect((await visitor.get(PLACE)).html).not.toContain('cap-quyen');
    expect((await visitor.get(`${PLACE}/zalo/cap-quyen`)).status).toBe(409);
    expect(words((await visitor.post(`${PLACE}/zalo/thu`)).html)).toContain(
      'chưa cấu hình Zalo: thiếu ZALO_APP_ID',
    );
    await other.close();
  });

  it('takes a new grant from Zalo’s administrator', async () => {
    const { at } = await clerk.get(`${PLACE}/zalo/cap-quyen`);
    expect(at).toMatch(`${zalo.url}/v4/oa/permission?`);
    const link = /href="([^"]+)"/.exec(await (await fetch(at)).text())![1]!.replaceAll('&amp;', '&');
    const { headers } = await fetch(zalo.url + link, { redirect: 'manual' });
    const back = new URL(headers.get('location')!);
    for (const query of ['code=x&state=y', 'code=x&state=y&state=z', '']) {
      const wrong = await clerk.get(`${back.pathname}?${query}`);
      expect(wrong.status).toBe(422);
      expect(words(wrong.html)).toContain('Zalo chưa cấp quyền:');
    }
    const lured = await clerk.get(`${PLACE}/zalo/cap-quyen`, { 'sec-fetch-site': 'cross-site' });
    expect(lured.at).toBe(PLACE);
    const before = zalo.refreshes;
    expect((await clerk.get(back.pathname + back.search)).at).toBe(`${PLACE}?xong=zalo-granted`);
    expect(zalo.refreshes).toBe(before + 1);
  });
});
