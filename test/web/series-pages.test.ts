import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Meeting } from '../support/meeting.js';
import { Visitor } from '../support/visitor.js';

describe('the page of a recurring duty', () => {
  let meeting: Meeting;
  let office: Visitor;
  beforeEach(async () => {
    meeting = await Meeting.open('sqlite');
    await meeting.issuedMonthly();
    office = await Visitor.signedIn(meeting.office, 'office@songvan.example');
  });
  afterEach(() => meeting.close());

  it('shows the turns so far and those to come, and each assignment leads to it', async () => {
    await meeting.office.tick('2026-06-08T09:00+07:00');
    office = await Visitor.signedIn(meeting.office, 'office@songvan.example');
    const page = await office.get('/dinh-ky/1');
    expect(page.html).toContain('Kỳ 2, ngày 20/6/2026');
    expect(page.html).toContain('Thứ Hai, 20/7/2026');
    expect((await office.get('/viec/2')).html).toContain('href="/dinh-ky/1"');
    expect((await office.get('/ket-luan/1/da-ban-hanh')).html).toContain('Kỳ 2 của nhiệm vụ định kỳ');
    expect((await office.get('/dinh-ky')).html).toContain('Hằng tháng, trước ngày 20');
  });

  it('changes the rule, and keeps what was typed when it cannot be read', async () => {
    const refused = await office.post('/dinh-ky/1/doi', { words: 'khi cần' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('value="khi cần"');
    expect(refused.html).toContain('href="#doi-words"');
    const changed = await office.post('/dinh-ky/1/doi', { words: 'Hằng quý, ngày 17 tháng cuối quý' });
    expect(changed.html).toContain('Đã đổi định kỳ');
    expect(changed.html).toContain('Thứ Tư, 17/6/2026');
  });

  it('ends it with a reason', async () => {
    const refused = await office.post('/dinh-ky/1/dung', { withdraw: '1' });
    expect(refused.status).toBe(422);
    expect(refused.html).toMatch(/id="dung-withdraw"[^>]* checked/);
    const ended = await office.post('/dinh-ky/1/dung', { reason: 'Đã có báo cáo tự động.', withdraw: '1' });
    expect(ended.html).toContain('không giao kỳ mới');
    expect(ended.html).toContain('Đã có báo cáo tự động.');
    expect(ended.html).toContain('Đã thu hồi');
  });

  it('is for reading only to the unit', async () => {
    const unit = await Visitor.signedIn(meeting.office, 'stc@songvan.example');
    expect((await unit.get('/dinh-ky/1')).html).not.toContain('<form method="post" action="/dinh-ky');
    expect((await unit.post('/dinh-ky/1/dung', { reason: 'Thôi.' })).status).toBe(403);
    const stranger = await Visitor.signedIn(meeting.office, 'anhoa@songvan.example');
    expect((await stranger.get('/dinh-ky/1')).status).toBe(404);
  });

  it('of a report is chosen from the calendar of reports on the clerk’s table', async () => {
    const { id, drafts } = await meeting.import();
    const { id: draft, task } = drafts[0]!;
    const shown = await office.get(`/ket-luan/${id}`);
    expect(shown.html).toContain('Báo cáo quý, đơn vị gửi');
    const saved = await office.post(`/ket-luan/${id}/du-thao/${draft}/sua`, {
      ...{ version: '1', task, lead: 'Sở Tài chính', 'deadline.phrase': 'trước ngày 20/5/2026' },
      ...{ 'deadline.due': '2026-05-20', report: 'Hằng quý, ngày 17 tháng cuối quý; chốt số liệu ngày 14' },
    });
    expect(saved.html).toContain('kỳ quý II/2026, số liệu từ 15/3/2026 đến 14/6/2026');
  });
});
