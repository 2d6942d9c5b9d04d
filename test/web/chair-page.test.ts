import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IssuingService } from '../../src/assignments/issuing.service.js';
import { AccessService } from '../../src/access/access.service.js';
import { instant } from '../../src/domain/day.js';
import { Person } from '../../src/people/person.entity.js';
import { StandingDays } from '../../src/reports/standing-days.service.js';
import { layOut, type Task } from '../support/laid-out.js';
import { Meeting, type Told } from '../support/meeting.js';
import { Visitor, words } from '../support/visitor.js';

describe('the chair’s page', () => {
  let meeting: Meeting;
  let chair: Visitor;
  let owed: Told;

  const goTo = async (now: string) => {
    meeting.office.clock.goTo(instant(now));
    chair = await Visitor.signedIn(meeting.office, 'chair@songvan.example');
  };
  const issue = async (tasks: Task[]) => {
    const { app, clock, database } = meeting.office;
    const { id } = (await database.read.findOneBy(Person, { email: 'office@songvan.example' }))!;
    const who = (await app.get(AccessService).principalOf(id, clock.now()))!;
    const conclusionId = await database.write((tx) => layOut(tx, tasks, '20/TB-BCĐ', id, clock.now()));
    await app.get(IssuingService).issue(conclusionId, who, clock.now());
  };

  beforeAll(async () => {
    meeting = await Meeting.open('sqlite');
    await meeting.issued('stc');
    await issue([
      {
        task: 'Giám sát việc lấy ý kiến nhân dân.',
        lead: ['Sở Nông nghiệp và Môi trường'],
        due: '2026-05-11',
        request: true,
      },
    ]);
    await goTo('2026-05-12T09:00+07:00');
    [owed] = (await meeting.of('an-hoa')) as [Told];
    await meeting.commune.post(`/assignments/${owed.id}/progress`, { text: 'Còn hai thôn chưa khảo sát.' });
    const asked = { newDue: '2026-06-20', reason: 'Thôn xa.', obstacle: 'Thiếu máy đo sóng.' };
    await meeting.commune.post(`/assignments/${owed.id}/extensions`, asked);
    await meeting.office.app.get(StandingDays).keep(instant('2026-05-15T00:30+07:00'));
    await goTo('2026-05-21T08:05+07:00');
  });
  afterAll(() => meeting.close());

  it('is what a chair sees first: what is overdue, by unit, with the reason that the unit gave', async () => {
    const page = await chair.get('/');
    expect(page.at).toBe('/truong-ban');
    const seen = words(page.html);
    expect(seen).toContain('3 việc quá hạn của 3 đơn vị');
    expect(seen).toContain('UBND xã An Hòa: 1 việc, chậm nhất 6 ngày');
    expect(seen).toContain('Vướng mắc ngày 12/5/2026: Thiếu máy đo sóng.');
    expect(seen).toContain('Đơn vị chưa báo cáo');
  });

  it('counts no request among what is overdue, and leads to where they stand apart', async () => {
    const seen = words((await chair.get('/truong-ban')).html);
    expect(seen).toContain('1 đề nghị quá ngày mong muốn được theo dõi riêng.');
    expect(seen).not.toContain('Giám sát việc lấy ý kiến nhân dân.');
    const list = words((await chair.get('/qua-han')).html);
    expect(list).toContain('3 việc của 3 đơn vị.');
    expect(list.indexOf('Giám sát việc lấy ý kiến')).toBeGreaterThan(
      list.indexOf('Đề nghị quá ngày mong muốn'),
    );
    const api = (await meeting.chair.get('/reports/overdue')).body as { total: number; requests: unknown[] };
    expect([api.total, api.requests.length]).toEqual([3, 1]);
  });

  it('tells the same days late of what was submitted late as programs are told', async () => {
    const [other] = (await meeting.of('tan-lap')) as [Told];
    await meeting.secretary.post(`/assignments/${other.id}/submit`, { text: 'Đã gửi danh sách.' });
    await goTo('2026-05-25T08:05+07:00');
    expect(words((await chair.get('/truong-ban')).html)).toContain(
      'UBND phường Tân Lập: 1 việc, chậm nhất 6 ngày',
    );
    const { items } = (await meeting.chair.get('/reports/overdue')).body as { items: { id: number }[] };
    expect(items.find(({ id }) => id === other.id)).toMatchObject({ daysLate: 6 });
  });

  it('shows what falls due this week and the four classes beside those of the last period', async () => {
    const seen = words((await chair.get('/truong-ban')).html);
    expect(seen).toContain('Không có việc nào đến hạn từ nay đến 31/5/2026.');
    expect(seen).toContain('Trong ngoặc là số liệu cuối kỳ tháng 5/2026 (15/4/2026 đến 14/5/2026).');
    expect(seen).toMatch(/Sở Tài chính 0 \(0\) 0 \(0\) 1 \(2\) 1 \(0\)/);
    expect(seen).toContain('tăng 3 so với cuối kỳ tháng trước');
    expect(words((await chair.get('/truong-ban?ky=nam')).html)).toContain('Chưa có số liệu cuối kỳ năm 2025');
  });

  it('takes a decision on a later day, keeps what was typed when it cannot, and is there again after it', async () => {
    const { html } = await chair.get('/truong-ban');
    const [, decision] = /action="(\/gia-han\/\d+)"/.exec(html)!;
    expect(html).toContain('name="ve" value="/truong-ban"');
    const typed = { approve: '1', newDue: '2026-07-01', note: 'Xong sớm hơn.', ve: '/truong-ban' };
    const refused = await chair.post(decision!, typed);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Xong sớm hơn.');
    expect(refused.html).toContain('name="ve" value="/truong-ban"');
    const page = await chair.post(decision!, { ...typed, newDue: '2026-06-10' });
    expect(page.at).toBe('/truong-ban?xong=granted');
    expect(words(page.html)).toContain('Đã đồng ý gia hạn');
    expect(page.html).not.toContain('action="/gia-han/');
  });

  it('takes the chair’s word on an item, which the unit is told at once and reads with the task', async () => {
    const [late] = await meeting.of('stc');
    await meeting.office.tick('2026-05-25T08:06+07:00');
    const { html } = await chair.get('/truong-ban');
    expect(html).toContain(`action="/viec/${late!.id}/remark"`);
    const wordless = await chair.post(`/viec/${late!.id}/remark`, { text: '', ve: '/truong-ban' });
    expect([wordless.status, words(wordless.html).includes('Hãy ghi nội dung')]).toEqual([422, true]);
    const said = { text: 'Cần xong trước phiên họp thứ Hai.', ve: '/truong-ban' };
    const page = await chair.post(`/viec/${late!.id}/remark`, said);
    expect(page.at).toBe('/truong-ban?xong=remark');
    expect(words(page.html)).toContain('Đã gửi ý kiến chỉ đạo');
    await meeting.office.tick('2026-05-25T08:07+07:00');
    const mail = meeting.office.mail.to('stc@songvan.example').at(-1)!;
    expect(mail.text).toContain('Ý kiến chỉ đạo: Cần xong trước phiên họp thứ Hai.');
    const unit = await Visitor.signedIn(meeting.office, 'stc@songvan.example');
    expect(words((await unit.get(`/viec/${late!.id}`)).html)).toContain(said.text);
    expect((await unit.post(`/viec/${late!.id}/remark`, said)).status).toBe(403);
    const clerk = await Visitor.signedIn(meeting.office, 'office@songvan.example');
    expect((await clerk.get('/truong-ban')).html).not.toContain('/remark"');
  });

  it('can be narrowed to one committee, and is for no unit', async () => {
    expect((await chair.get('/truong-ban?ban=cds')).status).toBe(200);
    expect((await chair.get('/truong-ban?ban=khac')).status).toBe(404);
    const unit = await Visitor.signedIn(meeting.office, 'stc@songvan.example');
    expect((await unit.get('/truong-ban')).status).toBe(403);
  });
});
