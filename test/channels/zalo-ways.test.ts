import { beforeEach, describe, expect, it } from '@jest/globals';
import type { OutgoingMessage } from '../../src/channels/channel.js';
import { eachWithZalo } from '../support/each-test.js';
import { messageTo, morning } from '../support/zalo-office.js';

const USER = '2512000000000000001';

/** A message to a person with a number, whose account was last heard of so many hours ago. */
function messageToAccount(hours: number, phone: string | null = '84901112233'): OutgoingMessage {
  const message = messageTo(phone);
  return { ...message, to: { ...message.to, zaloUserId: USER, zaloContactAt: morning.subtract({ hours }) } };
}

describe('A Zalo message', () => {
  const at = eachWithZalo();
  beforeEach(() => {
    at.zalo.follow(USER);
  });

  const send = (message: OutgoingMessage, settings = {}) =>
    at.office.channel({ ...at.zalo.settings(), ...settings }).send(message, morning);

  it('goes in free words to the account that was heard of within 48 hours', async () => {
    const outcome = await send(messageToAccount(47));
    expect(at.zalo.sent).toMatchObject([{ userId: USER, templateId: null, phone: null }]);
    expect(at.zalo.sent[0]?.text).toContain('3 nhiệm vụ');
    expect(outcome).toEqual({ kind: 'accepted', providerId: at.zalo.sent[0]?.messageId, route: 'zalo-uid' });
  });

  it('goes by number when the account has been silent for longer, or is never written to freely', async () => {
    expect(await send(messageToAccount(49))).toMatchObject({ kind: 'accepted', route: 'zalo-phone' });
    expect(await send(messageToAccount(1), { freeHours: 0 })).toMatchObject({ route: 'zalo-phone' });
    expect(at.zalo.sent.map(({ phone }) => phone)).toEqual(['84901112233', '84901112233']);
  });

  it('goes as the template to the account where that is set', async () => {
    const outcome = await send(messageToAccount(49), { uidTemplate: true });
    expect(at.zalo.sent).toMatchObject([{ userId: USER, templateId: '412345', data: { han: '08/5/2024' } }]);
    expect(outcome).toMatchObject({ kind: 'accepted', route: 'zalo-uid' });
  });

  it.each([-213, -217, -224, -227, -230, -232, -244, -249])(
    'that the account refuses with %i goes by number in the same try, once',
    async (code) => {
      at.zalo.refuse(USER, code);
      expect(await send(messageToAccount(1))).toMatchObject({ kind: 'accepted', route: 'zalo-phone' });
      expect(at.zalo.sent).toHaveLength(1);
    },
  );

  it('that both ways refuse names both reasons and ends as the last one', async () => {
    at.zalo.refuse(USER, -230);
    expect(await send(messageToAccount(1, '84901112118'))).toEqual({
      kind: 'refused',
      permanent: true,
      unreachable: true,
      code: 'zalo/-118',
      route: 'zalo-phone',
      reason:
        'tin nhắn tới tài khoản Zalo: người nhận không tương tác với Zalo OA trong 7 ngày; ' +
        'mẫu tin tới số điện thoại: số điện thoại này không có tài khoản Zalo',
    });
  });

  it.each(['lost-reply', 'http-500'] as const)(
    'goes no second way after %s on the first',
    async (trouble) => {
      at.zalo.trouble = trouble;
      expect(await send(messageToAccount(1), { uidTemplate: true })).toMatchObject({
        kind: 'unknown',
        route: 'zalo-uid',
      });
      expect(at.zalo.asked).toBe(1);
    },
  );

  it.each([-32, -200, -218])('waits after %i instead of going on', async (code) => {
    at.zalo.refuse(USER, code);
    expect(await send(messageToAccount(1))).toMatchObject({ kind: 'refused', permanent: false });
    expect(at.zalo.sent).toEqual([]);
  });

  it('to nobody’s number and account is refused for good', async () => {
    expect(await send(messageToAccount(49, null))).toMatchObject({ code: 'zalo/no-phone', permanent: true });
  });
});
