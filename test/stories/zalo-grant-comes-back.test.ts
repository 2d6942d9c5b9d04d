import { afterEach, describe, expect, it } from '@jest/globals';
import { day, instant } from '../../src/domain/day.js';
import { Person } from '../../src/people/person.entity.js';
import { engines } from '../support/database.js';
import { Meeting } from '../support/meeting.js';
import { Visitor, words } from '../support/visitor.js';
import { morning, ZaloOffice } from '../support/zalo-office.js';
import { ZaloStandIn } from '../support/zalo-stand-in.js';

const PLACE = '/cai-dat/gui-tin';
const MORNING = '2026-05-04T09:00+07:00';

describe.each(engines)('messages that wait for a grant of Zalo on %s', (engine) => {
  let zalo: ZaloStandIn;
  let meeting: Meeting;
  afterEach(async () => {
    await meeting.close();
    await zalo.close();
  });

  /** One task for the finance department, whose head is told by Zalo. */
  async function open() {
    zalo = await ZaloStandIn.start(() => instant(MORNING).epochMilliseconds);
    const settings = { ...zalo.settings(), refreshToken: 'used-up-long-ago' };
    meeting = await Meeting.open(engine, MORNING, { zalo: settings });
    const changes = { phone: '84901112233', zaloConsent: day('2026-01-05') };
    const { database } = meeting.office;
    await database.write((tx) => tx.update(Person, { email: 'stc@songvan.example' }, changes));
    await meeting.issued('stc');
    return Visitor.signedIn(meeting.office, 'office@songvan.example');
  }

  /** What the page says after Zalo's administrator has come back to it. */
  async function grant(clerk: Visitor) {
    const back = await allowed((await clerk.get(`${PLACE}/zalo/cap-quyen`)).at);
    return words((await clerk.get(back.pathname + back.search)).html);
  }

  it('leave with the next heartbeat after a new one was given', async () => {
    const clerk = await open();
    expect(await meeting.office.tick('2026-05-04T09:01+07:00')).toMatchObject({ held: 1 });
    expect(words((await clerk.get(PLACE)).html)).toContain('Tạm dừng từ 09:01 ngày 04/5/2026 đến 09:16');
    const page = await grant(clerk);
    expect(page).toContain('Đã nhận quyền mới từ Zalo');
    expect(page).not.toContain('Tạm dừng từ');
    expect(zalo.sent).toHaveLength(0);
    await meeting.office.tick('2026-05-04T09:01:15+07:00');
    expect(zalo.sent).toHaveLength(1);
  });
});

describe('a service without a grant of Zalo', () => {
  it('may use the channel at once when the first one is given', async () => {
    const office = await ZaloOffice.open('sqlite');
    const { channel, connection } = office.instance({ ...office.zalo.settings(), refreshToken: null });
    expect(channel.unavailable()).toContain('thiếu ZALO_REFRESH_TOKEN');
    const back = await allowed(await connection.authorizeUrl('https://dondoc.example/back', morning));
    const [code, state] = ['code', 'state'].map((name) => back.searchParams.get(name)!);
    expect(await connection.exchange(code!, state!, morning)).toBeUndefined();
    expect(channel.unavailable()).toBeUndefined();
    await office.close();
  });
});

/** What Zalo's administrator does at the address: the call with which Zalo sends the browser back. */
async function allowed(address: string): Promise<URL> {
  const link = /href="([^"]+)"/.exec(await (await fetch(address)).text())![1]!.replaceAll('&amp;', '&');
  const { headers } = await fetch(new URL(link, address), { redirect: 'manual' });
  return new URL(headers.get('location')!);
}
