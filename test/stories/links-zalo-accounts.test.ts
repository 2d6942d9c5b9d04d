import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { day, instant } from '../../src/domain/day.js';
import { OrganisationService } from '../../src/people/organisation.service.js';
import { engines } from '../support/database.js';
import { fileOf, province } from '../support/organisation.js';
import { ZaloMeeting } from '../support/zalo-meeting.js';

const HEAD = '2512000000000000001';
const OTHER = '2512000000000000002';

describe.each(engines)('whoever has Zalo on %s', (engine) => {
  let meeting: ZaloMeeting;
  beforeEach(async () => {
    meeting = await ZaloMeeting.open(engine);
  });
  afterEach(() => meeting.close());

  const writes = (userId: string, text: string, at?: number) =>
    meeting.zalo.webhooks.writes(userId, text, at === undefined ? {} : { at });
  const finance = () => meeting.meeting.finance;
  const account = async (of = finance()) => (await of.get('/me/zalo')).body as Record<string, unknown>;
  const code = async (of = finance()) => {
    const { body } = await of.post('/me/zalo/code');
    return (body as { code: { code: string } }).code.code;
  };
  const consent = async () => (await meeting.person('stc')).zaloConsent?.toString();
  const kinds = async () => ((await account()).events as { kind: string }[]).map(({ kind }) => kind);
  /** What the account has been answered on Zalo, which comes after the webhook was answered. */
  const answers = async (many: number) => {
    for (let n = 0; n < 50 && meeting.zalo.sent.length < many; n += 1) await wait(50);
    return meeting.zalo.sent.map(({ userId, text }) => `${userId}: ${text?.split(/[.;:]/)[0]}`);
  };

  it('links the account by a code sent from it, which is good once and for a quarter of an hour', async () => {
    const first = await code();
    expect(first).toMatch(/^DD-[A-HJ-NP-Z2-9]{6}$/);
    const second = await code();
    await writes(HEAD, first);
    expect((await meeting.person('stc')).zaloUserId).toBeNull();
    await writes(HEAD, `Tôi gửi mã ${second.toLowerCase().replace('-', ' ')} ạ`);
    expect(await meeting.person('stc')).toMatchObject({ zaloUserId: HEAD, zaloConsent: day('2026-05-04') });
    expect(await account()).toMatchObject({ linked: true, consent: '2026-05-04', code: null });
    await writes(OTHER, second);
    expect((await meeting.person('stc')).zaloUserId).toBe(HEAD);
    const late = await code();
    meeting.goTo('2026-05-04T09:15+07:00');
    await writes(OTHER, late);
    expect((await meeting.person('stc')).zaloUserId).toBe(HEAD);
    expect((await answers(4)).toSorted()).toEqual([
      `${HEAD}: Mã không đúng hoặc đã hết hạn`,
      `${HEAD}: Đã liên kết tài khoản Zalo này`,
      `${OTHER}: Mã không đúng hoặc đã hết hạn`,
      `${OTHER}: Mã không đúng hoặc đã hết hạn`,
    ]);
  });

  it('cannot give one account to two people', async () => {
    await writes(HEAD, await code());
    const { commune } = meeting.meeting;
    await writes(HEAD, await code(commune));
    expect((await meeting.person('anhoa')).zaloUserId).toBeNull();
    expect(await account(commune)).toMatchObject({ linked: false, events: [{ kind: 'refused' }] });
    expect(await answers(2)).toContain(`${HEAD}: Chưa liên kết được`);
    await finance().post('/me/zalo/unlink');
    expect((await meeting.person('stc')).zaloContactAt).toBeNull();
    await writes(HEAD, await code(commune));
    expect((await meeting.person('anhoa')).zaloUserId).toBe(HEAD);
    expect(await kinds()).toEqual(expect.arrayContaining(['linked', 'unlinked']));
  });

  it('withdraws with one word, agrees with another, and nothing else is taken for either', async () => {
    await writes(HEAD, await code());
    for (const text of ['Đúng', 'dùng', 'Xin dừng việc này lại', 'stop it', 'Đã nhận']) {
      await writes(HEAD, text);
      expect([text, await consent()]).toEqual([text, '2026-05-04']);
    }
    for (const text of ['DỪNG', 'dung.', 'Hủy', 'HUY!', 'stop', 'Hu\u0309y']) {
      await writes(HEAD, text);
      expect([text, await consent()]).toEqual([text, undefined]);
      meeting.goTo(meeting.meeting.office.clock.now().add({ minutes: 1 }).toString());
      await writes(HEAD, text.startsWith('d') ? 'nhan' : 'Nhận');
      expect([text, await consent()]).toEqual([text, '2026-05-04']);
      meeting.goTo(meeting.meeting.office.clock.now().add({ minutes: 1 }).toString());
    }
  });

  it('has withdrawn for all that is still to leave, and an old file brings nothing back', async () => {
    await writes(HEAD, await code());
    await meeting.change('stc', { phone: '84901112233' });
    await meeting.meeting.issued('stc');
    meeting.zalo.trouble = 'http-429';
    await meeting.meeting.office.tick('2026-05-04T09:01+07:00');
    meeting.zalo.trouble = undefined;
    expect((await meeting.notice()).state).toBe('held');
    await writes(HEAD, 'DỪNG');
    await meeting.meeting.office.tick('2026-05-04T09:30+07:00');
    expect(meeting.meeting.office.mail.to('stc@songvan.example')).toHaveLength(1);
    expect((await meeting.attempts()).slice(1)).toEqual([
      'failed-for-good: người nhận chưa đồng ý hoặc đã thôi nhận tin qua Zalo',
    ]);
    expect((await meeting.notice()).reason).toBe(
      'người nhận chưa đồng ý hoặc đã thôi nhận tin qua Zalo; đã chuyển sang thư điện tử',
    );
    const persons = province.persons.map((each) => ({ ...each, zaloConsent: '2026-01-05' }));
    const setup = (file: object) =>
      meeting.meeting.office.app
        .get(OrganisationService)
        .setup(fileOf({ ...province, ...file }), meeting.meeting.office.clock.now());
    await setup({ persons });
    expect(await consent()).toBeUndefined();
    await setup({ persons: persons.map((each) => ({ ...each, zaloConsent: '2026-05-05' })) });
    expect(await consent()).toBe('2026-05-05');
  });

  it('decides what holds by when it was written, not by when it was told', async () => {
    await writes(HEAD, await code());
    const at = (time: string) => instant(`2026-05-04T${time}+07:00`).epochMilliseconds;
    meeting.goTo('2026-05-04T11:00+07:00');
    await writes(HEAD, 'NHẬN', at('10:30'));
    await writes(HEAD, 'DỪNG', at('10:00'));
    expect(await consent()).toBe('2026-05-04');
    await meeting.zalo.webhooks.writes(HEAD, 'STOP', { at: at('10:45'), times: 3 });
    expect(await kinds()).toEqual(['withdrew', 'agreed', 'withdrew', 'linked']);
  });

  it('is reached by free messages while following, and by the number afterwards', async () => {
    await writes(HEAD, await code());
    const at = async () => (await meeting.person('stc')).zaloContactAt?.toString() ?? null;
    meeting.goTo('2026-05-04T10:00+07:00');
    await meeting.zalo.webhooks.follows(HEAD);
    expect(await at()).toBe('2026-05-04T03:00:00Z');
    meeting.goTo('2026-05-04T11:00+07:00');
    await meeting.zalo.webhooks.follows(HEAD, false);
    expect(await at()).toBeNull();
    await meeting.zalo.webhooks.follows(HEAD, true, {
      at: instant('2026-05-04T10:30+07:00').epochMilliseconds,
    });
    expect(await at()).toBeNull();
    expect((await meeting.person('stc')).zaloUserId).toBe(HEAD);
    await writes(OTHER, 'Alo');
    expect(await kinds()).toEqual(['unfollowed', 'followed', 'followed', 'linked']);
  });

  it('agrees and withdraws on the page too', async () => {
    expect((await finance().put('/me/zalo/consent', { consent: true })).body).toMatchObject({
      ...{ consent: '2026-05-04', linked: false, phone: null },
    });
    await finance().put('/me/zalo/consent', { consent: false });
    expect(await consent()).toBeUndefined();
    expect((await finance().put('/me/zalo/consent', { consent: 'false' })).status).toBe(422);
  });
});
