import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ExtensionsService } from '../../src/assignments/extensions.service.js';
import { instant } from '../../src/domain/day.js';
import { engines } from '../support/database.js';
import { Desk } from '../support/desk.js';
import type { Task } from '../support/laid-out.js';

describe.each(engines)('what a message asks of its reader on %s', (engine) => {
  let desk: Desk;
  beforeEach(async () => void (desk = await Desk.open(engine)));
  afterEach(() => desk.close());

  const issue = async (more: Partial<Task>, now = '2026-05-05T09:00+07:00') => {
    const [id] = await desk.issue(now, [{ task: 'Báo cáo kết quả', lead: ['Sở Tài chính'], ...more }]);
    await desk.tick(now);
    return id!;
  };
  const ask = async (id: number) =>
    desk.rooms.get(ExtensionsService).ask(
      id,
      {
        newDue: '2026-05-29',
        reason: 'Chờ số liệu của các xã',
        obstacle: 'Hai xã bị chia cắt',
        commitment: 'Gửi dự thảo ngày 22/5',
      },
      await desk.principal('stc', '2026-05-12T10:00+07:00'),
      instant('2026-05-12T10:00+07:00'),
    );

  it('puts a request for a later day before the chair, with everything that the unit said', async () => {
    await ask(await issue({ due: '2026-05-22' }));
    await desk.tick('2026-05-12T10:01+07:00');
    const { subject, text } = desk.to('chair').at(-1)!;
    expect(subject).toContain('Sở Tài chính đề nghị gia hạn: Báo cáo kết quả');
    for (const sentence of [
      'Hạn: Thứ Sáu, 22/5/2026',
      'Đề nghị lùi đến: Thứ Sáu, 29/5/2026 (lần thứ 1)',
      'Lý do: Chờ số liệu của các xã',
      'Khó khăn, vướng mắc: Hai xã bị chia cắt',
      'Cam kết: Gửi dự thảo ngày 22/5',
    ])
      expect(text).toContain(sentence);
  });

  it('tells the unit why a later day was refused, and that the old one stands', async () => {
    const id = await issue({ due: '2026-05-22' });
    const request = await ask(id);
    const chair = await desk.principal('chair', '2026-05-13T09:00+07:00');
    const refusal = { approve: false, note: 'Kỳ họp đã ấn định ngày 25/5' };
    await desk.rooms
      .get(ExtensionsService)
      .decide(request, refusal, chair, instant('2026-05-13T09:00+07:00'));
    await desk.tick('2026-05-13T09:01+07:00');
    const { text } = desk.to('stc').at(-1)!;
    expect(text).toContain('Lý do: Kỳ họp đã ấn định ngày 25/5');
    expect(text).toContain('Hạn: Thứ Sáu, 22/5/2026');
    expect(text).toContain('Thời hạn hiện nay được giữ nguyên');
  });

  it('counts hours where the office set an hour', async () => {
    await issue({ due: '2026-05-06', time: '17:00' });
    await desk.tick('2026-05-06T13:00:10+07:00');
    expect(desk.to('stc').at(-1)!.subject).toContain('Hạn 06/5/2026, còn 4 giờ, đến 17:00');
    await desk.tick('2026-05-06T18:00:10+07:00');
    expect(desk.to('stc').at(-1)!.subject).toContain('đã quá 1 giờ, hạn 17:00');
    expect(desk.to('office').at(-1)!.subject).toContain('Sở Tài chính đã quá 1 giờ, hạn 17:00');
  });

  it('asks the secretariat for the day of an event, and the unit how far it has come', async () => {
    await issue({ event: true });
    const id = await issue({ due: '2026-08-31', task: 'Rà soát danh mục' });
    await desk.act('2026-05-06T10:00+07:00', 'stc', 'receive', id);
    await desk.watch('2026-05-12', '2026-05-20');
    const event = desk.to('office').find(({ text }) => text.includes('NHIỆM VỤ CHỜ NGÀY CỦA MỐC'))!;
    expect(event.text).toContain('Hạn: Chờ mốc: “sau khi được giao dự toán”');
    const question = desk.to('stc').at(-1)!;
    expect(question.subject).toContain('Kính đề nghị cập nhật tiến độ, hạn 31/8/2026: Rà soát danh mục');
    expect(question.text).toContain('Đã tiếp nhận; thông tin gần nhất ngày 06/5/2026');
  });
});
