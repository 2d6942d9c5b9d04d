import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { engines } from '../support/database.js';
import { Desk } from '../support/desk.js';

const LINE =
  /Hệ thống đã ngừng nhắc từ 09:01 ngày 04\/5\/2026 đến 10:17 ngày 28\/5\/2026; 3 tin đã được gửi bù/;

describe.each(engines)('after a standstill on %s', (engine) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.open(engine);
    await desk.issue('2026-05-04T09:00+07:00', [
      { task: 'Báo cáo kết quả', lead: ['Sở Tài chính'], due: '2026-05-15' },
    ]);
    await desk.tick('2026-05-04T09:01+07:00');
    desk.mails.length = 0;
  });
  afterEach(() => desk.close());

  it('the secretariat is told of it with its next message, once, and nobody else', async () => {
    await desk.tick('2026-05-28T10:17+07:00');
    expect(desk.to('office').map(({ text }) => LINE.test(text))).toEqual([true]);
    expect(desk.to('stc').map(({ text }) => LINE.test(text))).toEqual([false]);
    expect(desk.to('chair').map(({ text }) => LINE.test(text))).toEqual([false]);
    desk.mails.length = 0;
    await desk.tick('2026-05-29T08:00+07:00');
    await desk.tick('2026-06-01T08:00+07:00');
    expect(desk.to('office').map(({ text }) => LINE.test(text))).toEqual([false]);
  });

  it('of a day nothing is said', async () => {
    await desk.tick('2026-05-05T08:00+07:00');
    await desk.tick('2026-05-06T08:00+07:00');
    await desk.watch('2026-05-07', '2026-05-18');
    expect(desk.mails.filter(({ text }) => /ngừng nhắc/.test(text))).toEqual([]);
  });
});
