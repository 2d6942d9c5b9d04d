import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { takeAccountEvent } from '../../src/people/zalo-accounts.js';
import { engines } from '../support/database.js';
import { ZaloMeeting } from '../support/zalo-meeting.js';

const STRANGER = '2512000000000000009';
const OTHER = '2512000000000000008';

describe.each(engines)('an account that sends codes on %s', (engine) => {
  let zalo: ZaloMeeting;
  beforeEach(async () => {
    zalo = await ZaloMeeting.open(engine);
  });
  afterEach(() => zalo.close());

  const writes = (text: string, times = 1) => zalo.zalo.webhooks.writes(STRANGER, text, { times });
  const code = async (of = zalo.meeting.finance) => {
    const { body } = await of.post('/me/zalo/code');
    return (body as { code: { code: string } }).code.code;
  };
  const holders = async () =>
    [await zalo.person('stc'), await zalo.person('anhoa')].map(({ zaloUserId }) => zaloUserId);
  /** What it has been answered, once no more comes. */
  const answers = async () => {
    for (let before = -1; before < zalo.zalo.sent.length; await wait(300)) before = zalo.zalo.sent.length;
    return zalo.zalo.sent.map(({ text }) => text);
  };
  const wrong = async (many: number) => {
    for (let n = 2; n < 2 + many; n += 1) await writes(`DD-AAAAA${n}`);
  };

  it('is answered five wrong ones an hour and then nothing, not even for a right one', async () => {
    await wrong(7);
    await writes(await code());
    expect(await holders()).toEqual([null, null]);
    const told = await answers();
    expect(told).toHaveLength(5);
    expect(told.slice(0, 4).every((text) => text?.startsWith('Mã không đúng hoặc đã hết hạn. '))).toBe(true);
    expect(told[4]).toContain('đã nhắn sai nhiều lần. Hãy đợi một giờ');
    zalo.goTo('2026-05-04T10:00+07:00');
    await writes(await code());
    expect(await holders()).toEqual([STRANGER, null]);
  });

  it('is answered a wrong one once however often Zalo tells it', async () => {
    await writes('DD-AAAAA2', 6);
    expect(await answers()).toHaveLength(1);
  });

  /** Two accounts or two codes at once: the second is told while the first is not yet written down. */
  async function together(...sent: [userId: string, text: string][]) {
    const { database } = zalo;
    const { clock } = zalo.meeting.office;
    return Promise.all(
      sent.map(([userId, text], at) =>
        database.write(async (tx) => {
          await wait(at * 100);
          const event = { kind: 'wrote' as const, id: `${at}`, userId, text, at: clock.now() };
          const answer = await takeAccountEvent(tx, event, clock.now());
          if (at === 0) await wait(400);
          return answer;
        }),
      ),
    );
  }

  it('links to one of two people whose codes come at the same time, and tells no error', async () => {
    const codes = [await code(), await code(zalo.meeting.commune)] as const;
    expect(await together([STRANGER, codes[0]], [STRANGER, codes[1]])).toEqual(['linked', 'taken']);
    expect(await holders()).toEqual([STRANGER, null]);
  });

  it('is too late with a code that another account sends at the same time', async () => {
    const one = await code();
    expect(await together([STRANGER, one], [OTHER, one])).toEqual(['linked', 'wrong-code']);
    expect(await holders()).toEqual([STRANGER, null]);
  });
});
