import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CodeClass } from '../../src/channels/zalo/code-classes.js';
import { type Host, meaningOf } from '../../src/channels/zalo/codes.js';
import { OA_CODES } from '../../src/channels/zalo/oa-codes.js';
import { PHONE_CODES } from '../../src/channels/zalo/phone-codes.js';
import { day, instant } from '../../src/domain/day.js';
import { grouped } from '../../src/domain/grouping.js';
import { Attempt } from '../../src/notifications/attempt.entity.js';
import { ChannelPause } from '../../src/notifications/delivery/channel-pause.entity.js';
import type { Notice } from '../../src/notifications/notice.entity.js';
import { Person } from '../../src/people/person.entity.js';
import { Config } from '../../src/platform/config.js';
import { testConfig } from '../support/config.js';
import { engines } from '../support/database.js';
import { Desk } from '../support/desk.js';
import { type Trouble, ZaloStandIn } from '../support/zalo-stand-in.js';

const NOW = '2026-05-05T09:00+07:00';
const PHONE = '84901112200';
const USER = '2512000000000000001';

/** What becomes of the message when Zalo gives an answer of this class by telephone number. */
const STATE: Readonly<Record<CodeClass, Notice['state']>> = {
  token: 'held',
  later: 'retrying',
  minute: 'held',
  'account-day': 'held',
  'account-month': 'held',
  'person-day': 'held',
  'person-month': 'held',
  night: 'held',
  setup: 'held',
  person: 'failed',
  unwanted: 'failed',
  message: 'failed',
};
/** To an account it may still go to the number when the answer concerns that way alone. */
const ONWARD: readonly CodeClass[] = [
  'person',
  'unwanted',
  'message',
  'setup',
  'account-day',
  'account-month',
];

/** The codes of a host's table, by class. */
const byClass = (host: Host, table: object) => [
  ...grouped(Object.keys(table).map(Number), (code) => meaningOf(host, code).class),
];

describe.each(engines)('Zalo in trouble on %s', (engine) => {
  let desk: Desk;
  let zalo: ZaloStandIn;
  beforeEach(async () => {
    zalo = await ZaloStandIn.start();
    const { delivery, mail } = testConfig();
    desk = await Desk.open(engine, {
      zalo: zalo.settings(),
      // What waits stays where it is, so that it can be seen; when the mail takes over is another story.
      delivery: { ...delivery, receiptHours: 0, downHours: 0 },
      mail: { ...mail, perPersonPerHour: 1000 },
    });
    await desk.change('stc', { phone: PHONE, zaloConsent: day('2026-01-05') });
  });
  afterEach(async () => {
    await desk.close();
    await zalo.close();
  });

  const assign = () =>
    desk.issue(NOW, [{ task: 'Báo cáo kết quả', lead: ['Sở Tài chính'], due: '2026-06-30' }]);
  /** Tells the unit of one more task; what the log then says of the message by Zalo. */
  const tell = async () => {
    await assign();
    await desk.tick(NOW);
    const notice = (await desk.notices()).findLast(({ channel }) => channel === 'zalo')!;
    const attempts = await desk.database.read.findBy(Attempt, { noticeId: notice.id });
    return { notice, attempt: attempts.find(({ code }) => code.startsWith('zalo/')) ?? attempts.at(-1)! };
  };
  /** The channel waits no longer, and the person can be reached again. */
  const mend = () =>
    desk.database.write(async (tx) => {
      await tx.deleteAll(ChannelPause);
      await tx.updateAll(Person, { contactLostAt: null });
    });
  const answering = async (host: Host, code: number, expected: Notice['state']) => {
    const mails = desk.mails.length;
    zalo.refuse(host === 'phone' ? PHONE : USER, code);
    const { notice, attempt } = await tell();
    const meaning = meaningOf(host, code);
    expect({ code, state: notice.state }).toEqual({ code, state: expected });
    // A message that reaches nobody there is in the mail by now, and nothing else is.
    expect({ code, mails: desk.mails.length - mails }).toEqual({
      code,
      mails: expected === 'failed' ? 1 : 0,
    });
    if (expected !== 'sent')
      expect({ code, told: [attempt.code, notice.reason] }).toEqual({
        code,
        told: [`zalo/${code}`, expect.stringContaining(meaning.reason)],
      });
    await mend();
  };

  it.each(byClass('phone', PHONE_CODES))(
    'that refuses a number with a code of class %s leaves the message in the state of the class',
    async (kind, codes) => {
      for (const code of codes) await answering('phone', code, STATE[kind]);
      expect(zalo.sent).toEqual([]);
    },
  );

  it.each(byClass('oa', OA_CODES))(
    'that refuses an account with a code of class %s sends by the number where that helps',
    async (kind, codes) => {
      await desk.change('stc', { zaloUserId: USER, zaloContactAt: instant('2026-05-05T08:00+07:00') });
      zalo.follow(USER);
      for (const code of codes) await answering('oa', code, ONWARD.includes(kind) ? 'sent' : STATE[kind]);
      expect(zalo.sent.map(({ phone }) => phone)).toEqual(
        ONWARD.includes(kind) ? codes.map(() => PHONE) : [],
      );
    },
  );

  it.each<[Trouble, Notice['state'], string, number]>([
    ['hang-up', 'unknown', 'zalo/ECONNRESET', 0],
    ['lost-reply', 'unknown', 'zalo/ECONNRESET', 1],
    ['http-500', 'unknown', 'zalo/http-502', 0],
    ['html', 'unknown', 'zalo/http-200', 0],
    ['no-error-field', 'unknown', 'zalo/http-200', 0],
    ['http-429', 'held', 'zalo/http-429', 0],
  ])(
    'that answers with %s leaves it %s, and never gets an unknown one again',
    async (trouble, state, code, taken) => {
      zalo.trouble = trouble;
      const { notice, attempt } = await tell();
      expect(notice).toMatchObject({ state, reason: expect.stringMatching(/[ạ-ỹ]/u) });
      expect(attempt.code).toBe(code);
      zalo.trouble = undefined;
      for (const time of ['09:02', '09:30', '10:30']) await desk.tick(`2026-05-05T${time}+07:00`);
      expect(zalo.sent).toHaveLength(state === 'unknown' ? taken : 1);
      expect(desk.mails).toEqual([]);
    },
  );

  it('that cannot be reached gets it when it is back', async () => {
    const { zalo: there } = desk.rooms.get(Config);
    const { businessUrl } = there;
    there.businessUrl = 'http://127.0.0.1:9';
    const { notice, attempt } = await tell();
    expect([notice.state, attempt.code]).toEqual(['retrying', 'zalo/ECONNREFUSED']);
    there.businessUrl = businessUrl;
    await desk.tick('2026-05-05T09:02+07:00');
    expect(zalo.sent).toHaveLength(1);
  });

  it('that comes back after its quota was used up sends what waited once', async () => {
    zalo.refuse(PHONE, -144);
    for (let times = 0; times < 5; times += 1) await assign();
    await desk.tick(NOW);
    expect(zalo.asked).toBeLessThanOrEqual(5);
    zalo.refuse(PHONE, 0);
    await desk.tick('2026-05-06T08:00+07:00');
    const told = (await desk.notices()).filter(({ state }) => state === 'sent');
    expect(told.length).toBe(5);
    expect(zalo.sent.length + desk.mails.length).toBe(5);
  });
});
