import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Meeting } from '../support/meeting.js';
import { Visitor, words } from '../support/visitor.js';
import { ZaloMeeting } from '../support/zalo-meeting.js';

const PLACE = '/toi/thong-bao';
const HEAD = '2512000000000000001';

describe('one’s own Zalo account on the page', () => {
  let meeting: ZaloMeeting;
  let head: Visitor;
  beforeAll(async () => {
    meeting = await ZaloMeeting.open('sqlite');
    head = await Visitor.signedIn(meeting.meeting.office, 'stc@songvan.example');
  });
  afterAll(() => meeting.close());

  const page = async () => words((await head.get(PLACE)).html);

  it('begins with neither consent nor account', async () => {
    expect(await page()).toContain('tin đôn đốc gửi qua thư điện tử');
    expect(await page()).toContain('Chưa liên kết tài khoản Zalo nào');
  });

  it('is linked by the code that the page shows until it was used', async () => {
    const shown = await head.post(`${PLACE}/zalo/ma`);
    expect(shown.at).toBe(`${PLACE}?xong=zalo-code`);
    const [code] = /DD-[A-HJ-NP-Z2-9]{6}/.exec(shown.html)!;
    expect(words(shown.html)).toContain(
      `Mở Zalo, tìm Zalo OA của cơ quan, nhắn ${code} tới đó trước 09:15 ngày 04/5/2026`,
    );
    await meeting.zalo.webhooks.writes(HEAD, code);
    const linked = await page();
    expect(linked).toContain('Đã đồng ý nhận tin qua Zalo từ ngày 04/5/2026, tài khoản đã liên kết.');
    expect(linked).toContain('09:00 ngày 04/5/2026: đã liên kết tài khoản Zalo và đồng ý nhận tin.');
    expect(linked).not.toContain(code);
  });

  it('says what was withdrawn and agreed, here or there', async () => {
    expect((await head.post(`${PLACE}/zalo/thoi`)).html).toContain('Đã ghi: thôi nhận tin qua Zalo');
    expect(await page()).toContain('đã thôi nhận tin qua Zalo.');
    await head.post(`${PLACE}/zalo/dong-y`);
    await meeting.change('stc', { phone: '84901112233' });
    expect(await page()).toContain('từ ngày 04/5/2026, số điện thoại …233.');
    expect((await head.get(PLACE)).html).not.toContain('84901112233');
  });

  it('is unlinked by a tap, and the number still is reached', async () => {
    expect((await head.post(`${PLACE}/zalo/huy`)).html).toContain('Đã hủy liên kết tài khoản Zalo; đường');
    expect(await meeting.person('stc')).toMatchObject({ zaloUserId: null, zaloContactAt: null });
    expect(await page()).toContain('số điện thoại …233.');
  });

  it('is nobody else’s to change, and knows no other act', async () => {
    const stranger = await Visitor.stranger(meeting.meeting.office).post(`${PLACE}/zalo/ma`);
    expect(stranger.status).toBe(401);
    expect((await head.post(`${PLACE}/zalo/constructor`)).status).toBe(404);
  });

  it('names the account to write to where its name is set', async () => {
    const named = await ZaloMeeting.open('sqlite', { oaName: 'UBND tỉnh Sông Vân' });
    const visitor = await Visitor.signedIn(named.meeting.office, 'stc@songvan.example');
    const shown = words((await visitor.post(`${PLACE}/zalo/ma`)).html);
    expect(shown).toMatch(/tìm Zalo OA “UBND tỉnh Sông Vân”, nhắn DD-\w{6} tới đó/);
    expect((await named.meeting.finance.get('/me/zalo')).body).toMatchObject({
      oaName: 'UBND tỉnh Sông Vân',
    });
    await named.close();
  });

  it('cannot be linked where nothing hears Zalo, and says so', async () => {
    const other = await Meeting.open('sqlite');
    const visitor = await Visitor.signedIn(other.office, 'stc@songvan.example');
    const { html } = await visitor.get(PLACE);
    expect(html).not.toContain('Lấy mã liên kết');
    expect(words(html)).toContain('Cơ quan chưa kết nối Zalo OA');
    expect((await visitor.post(`${PLACE}/zalo/ma`)).status).toBe(409);
    expect(await other.finance.post('/me/zalo/code')).toMatchObject({
      ...{ status: 409, body: { code: 'zalo/not-linkable' } },
    });
    await other.close();
  });
});
