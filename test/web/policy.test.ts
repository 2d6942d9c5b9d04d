import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { engines } from '../support/database.js';
import { Meeting } from '../support/meeting.js';
import { Visitor, words } from '../support/visitor.js';

const PLACE = '/quy-dinh-nhac/cds';

/** What stands in the form's fields, as a browser would send it back. */
function fieldsOf(html: string): Record<string, string> {
  const inputs = [...html.matchAll(/<input[^>]*>/g)].map(([tag]) => tag);
  const pairs = inputs.map((tag) => [
    / name="([^"]*)"/.exec(tag)?.[1],
    / value="([^"]*)"/.exec(tag)?.[1] ?? '',
  ]);
  const chosen = [...html.matchAll(/<select id="([^"]*)"[\s\S]*?<option selected value="([^"]*)"/g)];
  const all = [...pairs, ...chosen.map(([, name, value]) => [name, value])];
  return Object.fromEntries(all.filter(([name]) => name)) as Record<string, string>;
}

describe.each(engines)('the page of a committee’s policy on %s', (engine) => {
  let meeting: Meeting;
  let clerk: Visitor;
  let shown: Record<string, string>;
  const page = async () => words((await clerk.get(PLACE)).html);

  beforeAll(async () => {
    meeting = await Meeting.open(engine);
    await meeting.issued('stc');
    clerk = await Visitor.signedIn(meeting.office, 'office@songvan.example');
    shown = fieldsOf((await clerk.get(PLACE)).html);
  });
  afterAll(() => meeting.close());

  it('is where the navigation leads whoever has one committee', async () => {
    expect((await clerk.get('/quy-dinh-nhac')).at).toBe(PLACE);
  });

  it('shows what holds, in the fields and in words', async () => {
    expect(shown).toMatchObject({
      'reminders.before': '7, 3, 1, 0',
      'escalation.rungs.secretariat.hours': '1',
      'escalation.rungs.superior.after': '',
      'escalation.notReceived.to': 'secretariat',
    });
    expect(await page()).toContain('Đây là quy định mặc định.');
    expect(await page()).not.toContain('Áp dụng cho');
  });

  it('tells what typed numbers would mean without laying them down', async () => {
    const query = new URLSearchParams({ ...shown, 'reminders.before': '5 2', xem: '1' });
    const tried = await clerk.get(`${PLACE}?${query.toString()}`);
    expect(words(tried.html)).toContain('Nhắc đơn vị trước hạn 5, 2 ngày làm việc.');
    expect(words(tried.html)).toContain('Chưa lưu.');
    expect(await page()).toContain('Nhắc đơn vị trước hạn 7, 3, 1 ngày làm việc');
  });

  it.each([
    ['reminders.before', '7, bảy', 'phải là số nguyên'],
    ['reminders.before', '7, 7', 'có giá trị lặp lại'],
    ['reminders.before', '251', 'không được lớn hơn 250'],
    ['reminders.late.after', '', 'không được để trống'],
    ['escalation.notReceived.within', '0', 'không được nhỏ hơn 1'],
    ['escalation.rungs.chair.thenEvery', '-5', 'phải là số nguyên'],
    ['escalation.waiting.to', 'everybody', 'phải là một trong'],
  ])('refuses %s = %j and keeps what was typed', async (name, typed, told) => {
    const refused = await clerk.post(PLACE, { ...shown, [name]: typed });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain(`href="#${name}"`);
    expect(words(refused.html)).toContain(told);
    if (typed && name !== 'escalation.waiting.to') expect(refused.html).toContain(`value="${typed}"`);
  });

  it('says at the right rung that hours alone are no rung', async () => {
    const refused = await clerk.post(PLACE, { ...shown, 'escalation.rungs.superior.hours': '2' });
    expect(refused.html).toContain('href="#escalation.rungs.superior.after"');
  });

  it('lays down a policy, offers it to what is open, and tells how many reminders moved', async () => {
    const typed = { ...shown, 'reminders.before': '2', 'escalation.rungs.superior.after': '2' };
    expect((await clerk.post(PLACE, typed)).at).toBe(`${PLACE}?xong=saved`);
    expect(await page()).toContain('Việc quá hạn được báo lãnh đạo phụ trách sau 2 ngày làm việc.');
    expect(await page()).toContain('Áp dụng cho 4 nhiệm vụ đang mở');
    const applied = words((await clerk.post(`${PLACE}/ap-dung`)).html);
    expect(applied).toContain('4 nhiệm vụ đang mở theo quy định này; lịch nhắc của 4 nhiệm vụ thay đổi.');
    expect(applied).toContain('Phạm Văn Thư Ký, 09:00 ngày 04/5/2026');
    expect((await clerk.post(`${PLACE}/ap-dung`)).status).toBe(409);
  });

  it('does not let an old page undo what somebody laid down since', async () => {
    const refused = await clerk.post(PLACE, { ...shown, 'reminders.before': '9' });
    expect(refused.status).toBe(409);
    expect(words(refused.html)).toContain('vừa được người khác thay đổi');
  });

  it('goes back to what is delivered, and keeps the way there in the history', async () => {
    expect(words((await clerk.post(`${PLACE}/mac-dinh`)).html)).toContain('Đây là quy định mặc định.');
    expect((await page()).match(/Đặt quy định số/g)).toHaveLength(2);
  });

  it('is for the committee’s own office only, and other codes lead nowhere', async () => {
    const unit = await Visitor.signedIn(meeting.office, 'stc@songvan.example');
    expect((await unit.get(PLACE)).status).toBe(403);
    expect((await unit.post(PLACE, shown)).status).toBe(403);
    expect((await unit.post(`${PLACE}/ap-dung`)).status).toBe(403);
    expect((await unit.get('/quy-dinh-nhac')).status).toBe(403);
    expect((await clerk.get('/quy-dinh-nhac/la')).status).toBe(404);
    expect((await meeting.finance.get('/committees/cds/policy')).status).toBe(403);
  });

  it('is the same for programs', async () => {
    const { body } = await meeting.chair.get('/committees/cds/policy');
    const policy = body as { version: number; reminders: { before: number[] }; escalation: object };
    expect(policy).toMatchObject({ committee: 'cds', asDelivered: true, openUnderOthers: 4 });
    const { reminders, escalation, version } = policy;
    const put = (before: number[], seen = version) =>
      meeting.chair.put('/committees/cds/policy', { seen, reminders: { ...reminders, before }, escalation });
    expect((await put([3, 3])).body).toMatchObject({ status: 422, problems: [{ at: 'reminders.before' }] });
    expect((await put([4, 0])).body).toMatchObject({ asDelivered: false, reminders: { before: [4, 0] } });
    expect((await put([5])).body).toMatchObject({ status: 409, code: 'policy/changed' });
    expect((await meeting.chair.post('/committees/cds/policy/apply')).body).toMatchObject({
      openUnderOthers: 0,
      applications: [{ assignments: 4, by: 'Lê Thị Chủ Trì' }, { assignments: 4 }],
    });
  });
});
