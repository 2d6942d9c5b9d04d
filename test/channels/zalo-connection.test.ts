import { describe, expect, it } from '@jest/globals';
import { writeToken } from '../../src/access/answer-token.js';
import { checkTemplate } from '../../src/channels/zalo/template-check.js';
import { templateMistake } from '../../src/channels/zalo/template.js';
import { instant } from '../../src/domain/day.js';
import { linksTo } from '../../src/notifications/letters/render/links.js';
import { LONGEST_URL } from '../../src/platform/settings.js';
import { eachWithZalo } from '../support/each-test.js';
import { messageTo, morning } from '../support/zalo-office.js';

describe('The connection to Zalo', () => {
  const at = eachWithZalo();

  it('tells what is left of the day’s messages, and that the template fits', async () => {
    const { channel, connection } = at.office.instance();
    await channel.send(messageTo('84901112233'), morning);
    expect(await connection.quota(morning)).toEqual({ daily: 5000, remaining: 4999 });
    expect(await connection.template(morning)).toEqual({ status: 'ENABLE', mistakes: [] });
    const { validUntil } = await connection.state(morning);
    expect(validUntil?.since(morning).total('hours')).toBeCloseTo(25, 1);
  });

  it('tells what is wrong with the template', async () => {
    const { connection } = at.office.instance();
    const template = at.zalo.templates.get('412345')!;
    template.status = 'PENDING_REVIEW';
    const { han: _, ...others } = template.parameters;
    template.parameters = { ...others, noi_dung: 90, ma_so: 30 };
    expect(await connection.template(morning)).toEqual({
      status: 'PENDING_REVIEW',
      mistakes: [
        'Zalo đang duyệt mẫu tin này',
        'mẫu tin thiếu tham số han',
        'tham số noi_dung chỉ nhận 90 ký tự, cần nhận được 200 ký tự',
        'mẫu tin có tham số ma_so mà hệ thống không gửi',
      ],
    });
  });

  it('asks whether a message by number has arrived, never of one to an account, and says nothing where Zalo does not know', async () => {
    const { channel } = at.office.instance();
    const sent = await channel.send(messageTo('84901112233'), morning);
    const id = sent.kind === 'accepted' ? sent.providerId : '';
    expect(await channel.arrived(id, 'zalo-phone', morning)).toBe(false);
    at.zalo.sent[0]!.deliveredAt = at.zalo.now();
    expect(await channel.arrived(id, 'zalo-phone', morning)).toBe(true);
    expect(await channel.arrived(id, 'zalo-uid', morning)).toBeUndefined();
    expect(await channel.arrived('nothing-of-ours', 'zalo-phone', morning)).toBeUndefined();
    await at.zalo.close();
    expect(await channel.arrived(id, 'zalo-phone', morning)).toBeUndefined();
  });

  it.each([
    undefined,
    null,
    '<html>',
    7,
    [],
    {},
    { listParams: 'none' },
    { listParams: [null, 3, { name: 5 }] },
  ])('reads a detail of the template that is %j without falling over', (detail) => {
    const { status, mistakes } = checkTemplate(detail);
    expect(status).toBe('');
    expect(mistakes).toContain('mẫu tin thiếu tham số duong_dan');
  });

  it.each([
    [{ duong_dan: 'javascript:alert(1)' }, 'tham số duong_dan không phải là một địa chỉ web'],
    [{ noi_dung: 'Dòng một\nDòng hai' }, 'tham số noi_dung có ký tự điều khiển hoặc xuống dòng'],
    [{ han: 'x'.repeat(31) }, 'tham số han dài hơn 30 ký tự'],
  ])('is not asked to take %j', (differences, mistake) => {
    expect(templateMistake({ ...messageTo('84901112233').zalo, ...differences })).toBe(mistake);
  });

  it('takes the longest link that a service may have', () => {
    const appUrl = `https://${'a'.repeat(LONGEST_URL - 'https://'.length)}`;
    const [most, ever] = [36 ** 7 - 1, instant('9999-12-31T00:00Z')];
    const link = { personId: most, assignmentId: most, noticeId: most, madeAt: ever };
    const links = linksTo(appUrl, () => writeToken(link, () => 's'.repeat(43)));
    const data = { ...messageTo('84901112233').zalo, duong_dan: links.answer(1) };
    expect(templateMistake(data)).toBeUndefined();
  });
});
