import { describe, expect, it } from '@jest/globals';
import type { CodeClass } from '../../src/channels/zalo/code-classes.js';
import { type Host, meaningOf } from '../../src/channels/zalo/codes.js';
import { OA_CODES } from '../../src/channels/zalo/oa-codes.js';
import { outcomeOf } from '../../src/channels/zalo/outcomes.js';
import { PHONE_CODES } from '../../src/channels/zalo/phone-codes.js';
import { instant } from '../../src/domain/day.js';
import { ACCOUNT_CODES, PHONE_CODES as TELEPHONE_CODES } from '../support/zalo/codes.js';

type Classes = Partial<Record<CodeClass, number[]>>;

/** Every code that the hosts are known to answer with, as its meaning asks. */
const PHONE: Classes = {
  token: [-124, -216, -220],
  later: [-100, -129, -152],
  'account-day': [-144, -147],
  'account-month': [-1441],
  'person-day': [-1472],
  'person-month': [-1471],
  night: [-133],
  setup: [
    ...[-101, -102, -103, -104, -105, -115, -117, -120, -1201, -1202, -123, -1241, -125, -126, -128],
    ...[-135, -1351, -136, -137, -138, -1381, -145, -146],
  ],
  person: [-108, -110, -114, -118, -119, -134, -141],
  unwanted: [-127, -139, -140],
  message: [
    ...[-106, -107, -109, -1091, -111, -112, -1121, -1122, -1123, -1124, -113, -1131, -1132, -116, -121],
    ...[-122, -130, -131, -132, -142, -143, -148, -149, -1491, -150, -151, -153, -158, -159, -160, -161],
    -162,
  ],
};
const OA: Classes = {
  token: [-124, -216, -220],
  later: [-100, -200],
  minute: [-32],
  'account-day': [-211],
  'person-day': [-218],
  night: [-234],
  setup: [-204, -205, -209, -212, -219, -221, -223, -224, -235, -242, -320, -321],
  person: [-213, -217, -227],
  unwanted: [-230, -232, -244],
  message: [-201, -210, -233, -240, -248, -249],
};

const rows = (host: Host, classes: Classes) =>
  Object.entries(classes).flatMap(([name, codes]) =>
    codes.map((code) => [host, code, name as CodeClass] as const),
  );
const all = [...rows('phone', PHONE), ...rows('oa', OA)];
const now = instant('2024-05-30T09:00:00+07:00');

/** What follows: whether it is for good, until when it waits, and whether everything waits with it. */
const FOLLOWS: Record<CodeClass, object> = {
  token: { permanent: false, wait: { until: instant('2024-05-30T09:15:00+07:00'), whole: true } },
  setup: { permanent: false, wait: { until: instant('2024-05-30T09:15:00+07:00') } },
  minute: { permanent: false, wait: { until: instant('2024-05-30T09:01:00+07:00'), whole: true } },
  'account-day': { permanent: false, wait: { until: instant('2024-05-31T00:05:37+07:00') } },
  'account-month': { permanent: false, wait: { until: instant('2024-06-01T00:05:37+07:00') } },
  'person-day': { permanent: false, wait: { until: instant('2024-05-31T00:05:37+07:00'), whole: false } },
  'person-month': { permanent: false, wait: { until: instant('2024-06-01T00:05:37+07:00'), whole: false } },
  night: { permanent: false, wait: { until: instant('2024-05-31T06:05:37+07:00'), whole: false } },
  later: { permanent: false },
  person: { permanent: true, unreachable: true },
  unwanted: { permanent: true },
  message: { permanent: true },
};

describe('Zalo’s codes', () => {
  it('are all classified, and no other', () => {
    const codes = (classes: Classes) => Object.values(classes).flat().sort();
    expect(codes(PHONE)).toEqual(Object.keys(PHONE_CODES).map(Number).sort());
    expect(codes(OA)).toEqual(Object.keys(OA_CODES).map(Number).sort());
    expect(codes(PHONE)).toEqual(expect.arrayContaining([...TELEPHONE_CODES]));
    expect(codes(OA)).toEqual(expect.arrayContaining([...ACCOUNT_CODES]));
  });

  it.each(all)(
    'of the host %s: %i is of the class %s, with its reason and what follows',
    (host, code, kind) => {
      const meaning = meaningOf(host, code);
      expect(meaning.class).toBe(kind);
      expect(meaning.reason).toMatch(/^\p{L}.*[^.]$/u);
      if (kind === 'setup') expect(meaning.reason).toContain('; quản trị viên cần ');
      const route = host === 'phone' ? ('zalo-phone' as const) : ('zalo-uid' as const);
      const reply = { answered: true as const, status: 200, body: { error: code, message: 'no' } };
      const outcome = outcomeOf(reply, { host, route, noticeId: 1 }, now);
      const follows = { kind: 'refused', code: `zalo/${code}`, route, ...FOLLOWS[kind] };
      expect(outcome).toMatchObject(follows);
      expect(Object.hasOwn(outcome, 'unreachable')).toBe(kind === 'person');
      expect(Object.hasOwn(outcome, 'wait')).toBe(Object.hasOwn(follows, 'wait'));
    },
  );

  it('that keep the host of accounts from sending let telephone numbers go on', () => {
    const whole = (host: Host, code: number) => {
      const reply = { answered: true as const, status: 200, body: { error: code } };
      return outcomeOf(reply, { host, route: 'zalo-phone', noticeId: 1 }, now);
    };
    expect(whole('oa', -224)).toMatchObject({ wait: { whole: false } });
    expect(whole('phone', -135)).toMatchObject({ wait: { whole: true } });
    expect(whole('phone', -144)).toMatchObject({ wait: { whole: true } });
  });

  it('that nobody knows are tried again, and say their number', () => {
    expect(meaningOf('oa', -999)).toEqual({ class: 'later', reason: 'Zalo báo lỗi chưa biết (-999)' });
  });

  it('of the night wait until the same morning when they come after midnight', () => {
    const night = instant('2024-05-30T02:00:00+07:00');
    const reply = { answered: true as const, status: 200, body: { error: -234 } };
    expect(outcomeOf(reply, { host: 'oa', route: 'zalo-uid', noticeId: 1 }, night)).toMatchObject({
      wait: { until: instant('2024-05-30T06:05:37+07:00') },
    });
  });
});
