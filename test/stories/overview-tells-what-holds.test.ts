import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Secretary } from '../../src/people/committee.entity.js';
import { engines } from '../support/database.js';
import { Desk } from '../support/desk.js';

describe.each(engines)('the weekly overview on %s', (engine) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.open(engine);
    const due = '2026-05-08';
    await desk.issue('2026-05-05T09:00+07:00', [
      { task: 'Báo cáo kết quả', lead: ['Sở Tài chính'], due },
      { task: 'Phối hợp tuyên truyền', lead: ['UBND xã An Hòa'], due, request: true },
    ]);
    await desk.watch('2026-05-05', '2026-05-08');
  });
  afterEach(() => desk.close());

  it('counts no request among what is overdue', async () => {
    await desk.tick('2026-05-11T08:05+07:00');
    expect(desk.to('chair').at(-1)!.text).toContain('Chưa hoàn thành, quá hạn: 1\n');
  });

  it('does not reach somebody who has left the secretariat before it could leave', async () => {
    desk.mail.refuse({ recipient: { code: 451, text: 'try later' } });
    await desk.tick('2026-05-11T08:05+07:00');
    await desk.database.write((tx) => tx.createQueryBuilder().delete().from(Secretary).execute());
    desk.mail.accept();
    await desk.tick('2026-05-11T08:10+07:00');
    expect(desk.to('chair').at(-1)!.text).toMatch(/tổng hợp đầu tuần/i);
    expect(desk.to('office').filter(({ text }) => /tổng hợp đầu tuần/i.test(text))).toEqual([]);
  });
});
