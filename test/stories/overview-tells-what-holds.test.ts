import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Assignment } from '../../src/assignments/assignment.entity.js';
import { day, instant } from '../../src/domain/day.js';
import { readOverviews } from '../../src/notifications/letters/committee-overview.js';
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

  it('counts a submission by the day in Vietnam on which it came', async () => {
    const late = [{ task: 'Lập danh sách', lead: ['Sở Tài chính'], due: '2026-05-08' }];
    await desk.issue('2026-05-06T09:00+07:00', late);
    const { read } = desk.database;
    const [first, second] = await read.find(Assignment, { where: { request: false }, order: { id: 'ASC' } });
    const submit = ({ id }: Assignment, at: string) =>
      desk.database.write((tx) =>
        tx.update(Assignment, { id }, { status: 'submitted', submittedAt: instant(at) }),
      );
    await submit(first!, '2026-05-08T23:59:59.999+07:00');
    await submit(second!, '2026-05-09T00:00+07:00');
    const { committeeId } = first!;
    const overview = (await readOverviews(read, [committeeId], day('2026-05-11'))).get(committeeId)!;
    expect(overview.classes).toMatchObject({ 'open-in-time': 1, 'open-overdue': 1 });
    expect(overview.awaitingConfirmation).toBe(2);
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
