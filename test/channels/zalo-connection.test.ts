import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { checkTemplate } from '../../src/channels/zalo/template-check.js';
import { templateMistake } from '../../src/channels/zalo/template.js';
import { messageTo, morning, ZaloOffice } from '../support/zalo-office.js';
import type { ZaloStandIn } from '../support/zalo-stand-in.js';

describe('The connection to Zalo', () => {
  let office: ZaloOffice;
  let zalo: ZaloStandIn;

  beforeEach(async () => {
    office = await ZaloOffice.open('sqlite');
    zalo = office.zalo;
  });

  afterEach(() => office.close());

  it('tells what is left of the day’s messages, and that the template fits', async () => {
    const { channel, connection } = office.instance();
    await channel.send(messageTo('84901112233'), morning);
    expect(await connection.quota(morning)).toEqual({ daily: 5000, remaining: 4999 });
    expect(await connection.template(morning)).toEqual({ status: 'ENABLE', mistakes: [] });
    const { validUntil } = await connection.state(morning);
    expect(validUntil?.since(morning).total('hours')).toBeCloseTo(25, 1);
  });

  it('tells what is wrong with the template', async () => {
    const { connection } = office.instance();
    const template = zalo.templates.get('412345')!;
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

  it('asks whether a message by number has arrived, and says nothing where Zalo does not know', async () => {
    const { channel } = office.instance();
    const sent = await channel.send(messageTo('84901112233'), morning);
    const id = sent.kind === 'accepted' ? sent.providerId : '';
    expect(await channel.arrived(id, morning)).toBe(false);
    zalo.sent[0]!.deliveredAt = zalo.now();
    expect(await channel.arrived(id, morning)).toBe(true);
    expect(await channel.arrived('nothing-of-ours', morning)).toBeUndefined();
    await zalo.close();
    expect(await channel.arrived(id, morning)).toBeUndefined();
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
});
