import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Assignment } from '../../src/assignments/assignment.entity.js';
import { instant } from '../../src/domain/day.js';
import { engines } from '../support/database.js';
import { Desk } from '../support/desk.js';

const TASK = { task: 'Báo cáo kết quả', lead: ['Sở Tài chính'], due: '2026-05-15' };

describe.each(engines)('what was tried, as each rung reads it on %s', (engine) => {
  let desk: Desk;
  let id: number;
  beforeEach(async () => {
    desk = await Desk.open(engine);
    [id] = (await desk.issue('2026-05-05T09:00+07:00', [TASK])) as [number];
    await desk.tick('2026-05-05T09:01+07:00');
  });
  afterEach(() => desk.close());

  it('has the days of the reminders, who got them, and that nobody opened it', async () => {
    await desk.watch('2026-05-06', '2026-05-20');
    const { text } = desk.to('chair').at(-1)!;
    expect(text).toContain('đã nhắc 5 lần (06/5, 12/5, 14/5, 15/5, 18/5/2026), chưa mở xem trên hệ thống');
    expect(text).toContain('Đã gửi thông báo tới: Giám đốc Đỗ Minh Tài');
    expect(text).toContain('Thư ký Ban Chỉ đạo: đã báo 1 lần (18/5/2026) tới Chuyên viên Phạm Văn Thư Ký');
  });

  it('lists the last five days of many', async () => {
    await desk.watch('2026-05-06', '2026-06-10');
    expect(desk.to('chair').at(-1)!.text).toContain(
      'đã nhắc 8 lần (gần nhất: 15/5, 18/5, 20/5, 27/5, 03/6/2026)',
    );
  });

  it('says when it was opened, received and urged', async () => {
    const openedAt = instant('2026-05-06T09:00+07:00');
    await desk.database.write((tx) => tx.update(Assignment, { id }, { openedAt }));
    await desk.act('2026-05-07T10:00+07:00', 'stc', 'receive', id);
    await desk.watch('2026-05-08', '2026-05-18');
    await desk.act('2026-05-19T09:00+07:00', 'office', 'urge', id, { text: 'Cần gấp cho phiên họp 22/5.' });
    await desk.tick('2026-05-19T09:01+07:00');
    const urged = desk.to('stc').at(-1)!;
    expect(urged.subject).toContain('Đôn đốc thực hiện, hạn 15/5/2026: Báo cáo kết quả');
    expect(urged.text).toContain('[Đôn đốc lần 1]');
    expect(urged.text).toContain('Ý kiến đôn đốc: Cần gấp cho phiên họp 22/5.');
    await desk.watch('2026-05-20', '2026-05-20');
    const { text } = desk.to('chair').at(-1)!;
    expect(text).toContain('đôn đốc 1 lần, gần nhất ngày 19/5/2026');
    expect(text).toContain('đã mở xem ngày 06/5/2026, đã tiếp nhận ngày 07/5/2026');
  });

  it('counts only what has left', async () => {
    await desk.watch('2026-05-06', '2026-05-11');
    desk.mail.refuse({ recipient: { code: 451, text: 'try later' } });
    await desk.watch('2026-05-12', '2026-05-13');
    desk.mail.accept();
    await desk.watch('2026-05-14', '2026-05-18');
    const { text } = desk.to('office').at(-1)!;
    expect(text).toContain('đã nhắc 3 lần (06/5, 14/5, 15/5/2026)');
  });

  it('begins anew with a new deadline', async () => {
    await desk.watch('2026-05-06', '2026-05-12');
    await desk.act('2026-05-12T10:00+07:00', 'stc', 'receive', id);
    await desk.act('2026-05-12T11:00+07:00', 'office', 'extend', id, {
      newDue: '2026-05-29',
      reason: 'Chờ số liệu của các xã',
    });
    await desk.watch('2026-05-13', '2026-06-01');
    const { text } = desk.to('office').at(-1)!;
    expect(text).toContain('đã nhắc 4 lần (20/5, 26/5, 28/5, 29/5/2026)');
  });
});
