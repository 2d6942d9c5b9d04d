import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '../../src/domain/day.js';
import { engines } from '../support/database.js';
import { Meeting } from '../support/meeting.js';
import { Visitor, words } from '../support/visitor.js';

const PLACE = '/lich-lam-viec';

describe.each(engines)('the page of the working calendar, on %s', (engine) => {
  let meeting: Meeting;
  let clerk: Visitor;
  const page = async (year = 2026) => words((await clerk.get(`${PLACE}?nam=${year}`)).html);
  /** Sends the form, looks at what it would do, and sends that. */
  const change = async (act: string, fields: Record<string, string | string[]>) => {
    const preview = await clerk.post(`${PLACE}/${act}`, { nam: '2026', ...fields });
    expect([act, preview.status, words(preview.html)]).toEqual([
      act,
      200,
      expect.stringContaining('Chưa có gì được lưu'),
    ]);
    const done = await clerk.post(`${PLACE}/${act}`, { nam: '2026', ...fields, chac: '1' });
    expect([done.status, done.at]).toEqual([200, expect.stringContaining('xong=calendar')]);
    return { preview: words(preview.html), done: words(done.html) };
  };
  const entry = async (act: string) => {
    const { html } = await clerk.get(`${PLACE}?nam=2026`);
    return new RegExp(`lich-lam-viec/${act}"><input type="hidden" name="id" value="(\\d+)"`).exec(html)![1]!;
  };

  beforeAll(async () => {
    meeting = await Meeting.open(engine);
    clerk = await Visitor.signedIn(meeting.office, 'office@songvan.example');
    await meeting.issued('stc');
    await meeting.office.tick('2026-05-04T09:01+07:00');
  });
  afterAll(() => meeting.close());

  it('shows the year with its days off and the Saturdays worked, in words', async () => {
    const seen = await page();
    expect(seen).toContain('Lịch năm 2026 đã được xác nhận');
    expect(seen).toContain('31 nghỉ : Nghỉ hoán đổi, làm bù ngày 22/8');
    expect(seen).toContain('22 làm : Làm bù cho ngày 31/8');
    expect(seen).toContain('Thứ Năm, 01/01/2026 ngày nghỉ Tết Dương lịch Lịch đã công bố');
  });

  it('says before and after an exchange of days how many reminders move, and who made it', async () => {
    const { preview, done } = await change('hoan-doi', {
      off: '2026-05-18',
      worked: '2026-05-16',
      name: 'TB số 1',
    });
    expect(preview).toContain(
      'Thứ Hai, 18/5/2026: ngày nghỉ – Nghỉ hoán đổi, làm bù ngày 16/5/2026 (TB số 1).',
    );
    const [, told] = /dời lịch nhắc của (\d+) nhiệm vụ/.exec(preview)!;
    expect(done).toContain(`Đã dời lịch nhắc của ${told} nhiệm vụ`);
    expect(await page()).toMatch(
      /Thứ Bảy, 16\/5\/2026 ngày làm việc \(làm bù\) .* Phạm Văn Thư Ký, 09:01 ngày 04\/5\/2026/,
    );
  });

  it('takes a day back and keeps the trace of it', async () => {
    await change('bo-ngay', { id: await entry('bo-ngay') });
    const seen = await page();
    expect(seen).toContain('Mục đã bỏ (1)');
    expect(seen).toMatch(/Thứ Bảy, 16\/5\/2026: .*bỏ: Phạm Văn Thư Ký/);
  });

  it('closes the chosen units for a storm, ends that early and takes it back', async () => {
    const { html } = await clerk.get(PLACE);
    const [, unit] = /id="don-vi-(\d+)"[^>]*><label[^>]*>UBND xã An Hòa/.exec(html)!;
    const storm = {
      fromDay: '2026-05-12',
      toDay: '2026-05-14',
      reason: 'Bão số 2',
      scope: 'some',
      unit: [unit!],
    };
    const { preview } = await change('dong-cua', storm);
    expect(preview).toContain(
      'Nghỉ từ Thứ Ba, 12/5/2026 đến hết Thứ Năm, 14/5/2026, áp dụng cho 1 đơn vị (UBND xã An Hòa): Bão số 2.',
    );
    expect(await page()).toContain('13 riêng : UBND xã An Hòa nghỉ, Bão số 2');
    await change('mo-lai', { id: await entry('mo-lai'), lastDay: '2026-05-12' });
    const seen = await page();
    expect(seen).toContain('12 riêng');
    expect(seen).not.toContain('13 riêng');
    await change('mo-lai', { id: await entry('mo-lai') });
    expect(await page()).toContain('Không có đợt nghỉ do thiên tai, sự cố nào');
  });

  it('asks on the desk for the next year from 01/11 on', async () => {
    const desk = async () => words((await clerk.get('/thu-ky')).html);
    expect(await desk()).not.toContain('Lịch làm việc năm');
    const { clock } = meeting.office;
    const now = clock.now();
    clock.goTo(instant('2026-11-02T09:00+07:00'));
    clerk = await Visitor.signedIn(meeting.office, 'office@songvan.example');
    expect(await desk()).toContain('Lịch làm việc năm 2027 mới là dự kiến');
    clock.goTo(now);
  });

  it('confirms a year and takes that back, with who did it', async () => {
    const plain = 'Lịch năm 2027 là dự kiến, chưa được xác nhận';
    expect(await page(2027)).toContain(plain);
    await clerk.post(`${PLACE}/nam`, { nam: '2027', confirmed: '1' });
    expect(await page(2027)).toContain('Lịch năm 2027 đã được xác nhận (Phạm Văn Thư Ký,');
    await clerk.post(`${PLACE}/nam`, { nam: '2027' });
    expect(await page(2027)).toContain(`${plain} (Phạm Văn Thư Ký,`);
  });

  it.each([
    ['nghi', { day: '', name: 'Lễ' }, 'Ngày bắt buộc phải có'],
    ['nghi', { day: '02/9/2026', name: 'Lễ' }, 'Ngày 02/9/2026 vốn đã là ngày nghỉ'],
    ['lam-bu', { day: '20/5/2026', name: 'Làm bù' }, 'Ngày 20/5/2026 vốn đã là ngày làm việc'],
    ['ngay-thuong', { day: '20/5/2026', name: 'Thôi' }, 'vốn đã là ngày làm việc'],
    [
      'dong-cua',
      { fromDay: '20/5/2026', toDay: '19/5/2026', reason: 'Bão', scope: 'all' },
      'phải bằng hoặc sau',
    ],
    [
      'dong-cua',
      { fromDay: '20/5/2026', toDay: '21/5/2026', reason: 'Bão', scope: 'some' },
      'ít nhất một đơn vị',
    ],
  ])('refuses %s %j and keeps what was typed', async (act, fields, answer) => {
    const refused = await clerk.post(`${PLACE}/${act}`, { nam: '2026', ...fields });
    expect(refused.status).toBe(422);
    expect(words(refused.html)).toContain(answer);
    for (const [, field] of refused.html.matchAll(/<li><a href="#([^"]+)">/g))
      expect(refused.html).toContain(`id="${field}"`);
    expect(refused.html).toContain(`<details class="fold" id="${act}" open>`);
    for (const typed of Object.values(fields)) if (typed) expect(refused.html).toContain(typed);
  });

  it('lets the chair read it, but change nothing; a unit sees nothing', async () => {
    const chair = await Visitor.signedIn(meeting.office, 'chair@songvan.example');
    const seen = await chair.get(PLACE);
    expect([seen.status, seen.html.includes('Thêm ngày nghỉ')]).toEqual([200, false]);
    const off = { day: '2026-05-20', name: 'Nghỉ', chac: '1' };
    expect((await chair.post(`${PLACE}/nghi`, off)).status).toBe(403);
    const unit = await Visitor.signedIn(meeting.office, 'stc@songvan.example');
    expect((await unit.get(PLACE)).status).toBe(403);
    expect((await unit.post(`${PLACE}/nghi`, off)).status).toBe(403);
  });
});
