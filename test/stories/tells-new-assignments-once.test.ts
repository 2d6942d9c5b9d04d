import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { engines } from '../support/database.js';
import { Desk } from '../support/desk.js';

describe.each(engines)('a new conclusion on %s', (engine) => {
  let desk: Desk;
  beforeEach(async () => void (desk = await Desk.open(engine)));
  afterEach(() => desk.close());

  it('reaches each head once, with everything that the conclusion gives the unit', async () => {
    await desk.issue('2026-05-04T09:00+07:00', [
      { task: 'Rà soát danh mục thủ tục hành chính', lead: ['Sở Tài chính'], due: '2026-05-20' },
      { task: 'Bố trí kinh phí cho nền tảng dữ liệu', lead: ['Sở Tài chính'], due: '2026-05-29' },
      { task: 'Số hóa bản đồ địa chính', lead: ['Sở Nông nghiệp và Môi trường'], due: '2026-06-30' },
    ]);
    const tick = await desk.tick('2026-05-04T09:01+07:00');
    expect(tick).toMatchObject({ looked: 3, stages: 3, notices: 2, sent: 2, failed: 0, held: 0, stale: 0 });
    const [mail, ...more] = desk.to('stc');
    expect(more).toEqual([]);
    expect(mail!.text).toContain('Rà soát danh mục thủ tục hành chính');
    expect(mail!.text).toContain('Bố trí kinh phí cho nền tảng dữ liệu');
    expect(mail!.text).toContain('20/5/2026');
    expect(mail!.text).not.toContain('Số hóa bản đồ địa chính');
    expect(desk.to('snnmt')).toHaveLength(1);
  });

  it('is not told again, however often the heart beats', async () => {
    await desk.issue('2026-05-04T09:00+07:00', [
      { task: 'Rà soát thủ tục', lead: ['Sở Tài chính'], due: '2026-06-30' },
    ]);
    for (const minute of ['01', '02', '02', '59']) await desk.tick(`2026-05-04T09:${minute}+07:00`);
    expect(desk.mails).toHaveLength(1);
  });

  it('is told at night as well, since nothing else would say it before the morning', async () => {
    await desk.issue('2026-05-09T22:00+07:00', [
      { task: 'Trực ban bão', lead: ['Sở Tài chính'], due: '2026-05-10' },
    ]);
    await desk.tick('2026-05-09T22:01+07:00');
    expect(desk.to('stc')).toHaveLength(1);
  });

  it('what was suspended before it was told is told at once when it goes on, after the rest has left', async () => {
    const ids = await desk.issue('2026-05-05T09:00+07:00', [
      { task: 'Rà soát quy hoạch', lead: ['Sở Tài chính'], due: '2026-05-29' },
      { task: 'Lập danh mục dự án', lead: ['Sở Tài chính'], due: '2026-05-29' },
    ]);
    await desk.act('2026-05-05T09:00+07:00', 'office', 'suspend', ids[0]!, { reason: 'Chờ hướng dẫn' });
    await desk.tick('2026-05-05T09:01+07:00');
    await desk.act('2026-05-05T10:00+07:00', 'office', 'resume', ids[0]!);
    await desk.tick('2026-05-05T10:01+07:00');
    const [first, second] = desk.to('stc').map(({ text }) => text);
    expect(first).toContain('Lập danh mục dự án');
    expect(first).not.toContain('Rà soát quy hoạch');
    expect(second).toContain('Rà soát quy hoạch');
  });
});
