import { beforeEach, describe, expect, it } from '@jest/globals';
import { instant } from '../../src/domain/day.js';
import type { ZaloChannel } from '../../src/channels/zalo/zalo.channel.js';
import { testConfig } from '../support/config.js';
import { eachWithZalo } from '../support/each-test.js';
import { messageTo, morning } from '../support/zalo-office.js';

describe('Zalo’s answers', () => {
  const at = eachWithZalo();
  let one: ZaloChannel;
  beforeEach(() => {
    one = at.office.channel();
  });

  it.each([
    ['84901112118', { permanent: true, unreachable: true, code: 'zalo/-118' }],
    ['84901112139', { permanent: true, code: 'zalo/-139', reason: 'người nhận từ chối loại tin này' }],
    ['84901112131', { permanent: true, code: 'zalo/-131', reason: 'mẫu tin chưa được Zalo duyệt' }],
    ['84901112144', { permanent: false, wait: { until: instant('2024-05-03T17:09:19Z'), whole: true } }],
    ['84901112133', { permanent: false, wait: { until: instant('2024-05-03T23:09:19Z'), whole: false } }],
    ['84901112137', { permanent: false, wait: { until: instant('2024-05-03T01:15:00Z'), whole: true } }],
    ['0901', { permanent: true, unreachable: true, code: 'zalo/-108' }],
  ])('to %s are a refusal: %j', async (phone, refusal) => {
    const outcome = await one.send(messageTo(phone), morning);
    expect(outcome).toMatchObject({ kind: 'refused', route: 'zalo-phone', ...refusal });
    expect(Object.hasOwn(outcome, 'unreachable')).toBe(Object.hasOwn(refusal, 'unreachable'));
    expect(at.zalo.sent).toEqual([]);
  });

  it.each([
    ['hang-up', 'unknown'],
    ['http-500', 'unknown'],
    ['no-error-field', 'unknown'],
    ['html', 'unknown'],
    ['lost-reply', 'unknown'],
    ['http-429', 'refused'],
  ] as const)('under %s leave the message %s, and it is not repeated', async (trouble, kind) => {
    at.zalo.trouble = trouble;
    expect(await one.send(messageTo('84901112233'), morning)).toMatchObject({ kind });
    expect(at.zalo.asked).toBe(1);
  });

  it('are not needed to see what Zalo would refuse', async () => {
    const decomposed = 'Đôn Đốc nhắc việc'.normalize('NFD');
    expect(await one.send(messageTo(null), morning)).toMatchObject({
      code: 'zalo/no-phone',
      permanent: true,
    });
    expect(await one.send(messageTo('84901112233', { han: '' }), morning)).toMatchObject({
      code: 'zalo/invalid-data',
      reason: 'thiếu tham số han của mẫu tin Zalo',
    });
    expect(at.zalo.asked).toBe(0);
    await one.send(messageTo('84901112233', { han: decomposed }), morning);
    expect(at.zalo.sent[0]?.data.han).toBe('Đôn Đốc nhắc việc'.normalize('NFC'));
  });

  it('come with a proof of the app’s secret where the app demands one', async () => {
    at.zalo.requireProof = true;
    expect(await one.send(messageTo('84901112233'), morning)).toMatchObject({ code: 'zalo/-1241' });
    const proving = at.office.channel({ ...at.zalo.settings(), appsecretProof: true });
    expect(await proving.send(messageTo('84901112233'), morning)).toMatchObject({ kind: 'accepted' });
  });

  it('are not asked for before everything is set up', async () => {
    const unset = at.office.channel(testConfig().zalo);
    expect(unset.unavailable()).toBe(
      'chưa cấu hình Zalo: thiếu ZALO_APP_ID, ZALO_APP_SECRET, ZALO_REFRESH_TOKEN, mã mẫu tin (zalo.templateId)',
    );
    expect(await unset.send(messageTo('84901112233'), morning)).toMatchObject({
      kind: 'refused',
      permanent: false,
    });
    expect(at.zalo.asked).toBe(0);
  });
});
