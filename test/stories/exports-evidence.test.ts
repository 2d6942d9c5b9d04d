import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import readSheet from 'read-excel-file/node';
import { AccessService } from '../../src/access/access.service.js';
import { Directive } from '../../src/assignments/directive.entity.js';
import { Attempt } from '../../src/notifications/attempt.entity.js';
import type {
  EvidenceCheckView,
  EvidenceFileView,
  EvidenceView,
} from '../../src/notifications/evidence/evidence.dto.js';
import { workbookOf } from '../../src/notifications/evidence/evidence-sheet.js';
import { EvidenceService } from '../../src/notifications/evidence/evidence.service.js';
import { useNext } from '../../src/notifications/delivery/next-channel.js';
import { Notice } from '../../src/notifications/notice.entity.js';
import { Person } from '../../src/people/person.entity.js';
import { engines } from '../support/database.js';
import { Meeting } from '../support/meeting.js';
import { Visitor, words } from '../support/visitor.js';

describe.each(engines)('evidence of what was sent, on %s,', (engine) => {
  let meeting: Meeting;
  let clerk: Visitor;
  beforeEach(async () => {
    meeting = await Meeting.open(engine);
    await meeting.issued('stc');
    await meeting.office.tick('2026-05-04T09:01+07:00');
    clerk = await Visitor.signedIn(meeting.office, 'office@songvan.example');
  }, 30_000);
  afterEach(() => meeting.close());

  const make = async (criteria: object = {}) => {
    const { status, body } = await meeting.secretary.post('/notices/evidence', criteria);
    return { status, made: body as EvidenceView };
  };
  const check = async (id: number) =>
    (await meeting.secretary.get(`/notices/evidence/${id}/check`)).body as EvidenceCheckView;
  const change = (changes: Partial<Attempt>) =>
    meeting.office.database.write((tx) => tx.update(Attempt, { outcome: 'accepted' }, changes));

  it('tells who was told what, when, by which way and with which receipt, one line for each step', async () => {
    const { made } = await make({ q: 'do minh tai' });
    expect(made).toMatchObject({ rows: 2, by: 'Phạm Văn Thư Ký, Chuyên viên', filter: { q: 'do minh tai' } });
    const { lines } = (await meeting.secretary.get(`/notices/evidence/${made.id}`)).body as EvidenceFileView;
    const notice = await meeting.office.database.read.findOneBy(Notice, { id: lines[0]!.notice });
    const { messageId } = notice!;
    expect(lines[0]).toMatchObject({
      ...{ personName: 'Đỗ Minh Tài', step: 'issue', channel: 'email', outcome: 'accepted', route: 'email' },
      ...{ at: expect.stringMatching(/^2026-05-04T02:01/), messageId, unit: 'Sở Tài chính' },
      providerId: expect.stringContaining(messageId!),
    });
  });

  it('says on the page what was narrowed as the form says it', async () => {
    const { made } = await make({ channel: 'email', from: '2026-05-04' });
    await make({ committee: 'cds' });
    for (const place of ['', `/${made.id}`])
      expect(words((await clerk.get(`/nhat-ky/bang-chung${place}`)).html)).toContain(
        'Cách gửi: Thư điện tử; Từ ngày: 04/5/2026',
      );
    expect(words((await clerk.get('/nhat-ky/bang-chung')).html)).toMatch(
      /Ban Chỉ đạo: Ban Chỉ đạo Chuyển đổi số/i,
    );
  });

  it('tells of the weekly overviews too, also when another channel carried them on', async () => {
    await meeting.office.tick('2026-05-11T08:05+07:00');
    const overviews = async (criteria: object = {}) => {
      const { made } = await make(criteria);
      const file = (await meeting.secretary.get(`/notices/evidence/${made.id}`)).body as EvidenceFileView;
      return { id: made.id, lines: file.lines.filter(({ overview }) => overview !== null) };
    };
    const { id, lines } = await overviews();
    expect(lines.map(({ personName }) => personName).toSorted()).toEqual([
      'Lê Thị Chủ Trì',
      'Phạm Văn Thư Ký',
    ]);
    expect(lines[0]).toMatchObject({ step: 'overview:2026-05-11', assignment: null, stage: null });
    const later = await Visitor.signedIn(meeting.office, 'office@songvan.example');
    const csv = (await later.get(`/nhat-ky/bang-chung/${id}/tep?dang=csv`)).html;
    expect(csv).toContain('"tổng hợp tình hình trong tuần"');
    const { database, clock } = meeting.office;
    const first = await database.read.findOneBy(Notice, { id: lines[0]!.notice });
    await database.write((tx) => useNext(tx, first!, ['zalo'], clock.now()));
    expect((await overviews()).lines).toEqual(lines);
    expect(await check(id)).toMatchObject({ intact: true });
    expect((await overviews({ assignment: 1 })).lines).toEqual([]);
  });

  it('has a digest that anybody can compute from the original', async () => {
    const { made } = await make();
    const { html } = await clerk.get(`/nhat-ky/bang-chung/${made.id}/tep?dang=txt`);
    expect(createHash('sha256').update(html).digest('hex')).toBe(made.digest);
    expect((await clerk.get('/nhat-ky/bang-chung')).html).toContain(`/nhat-ky/bang-chung/${made.id}`);
  });

  it('stays true while the log only grows and people change their posts', async () => {
    const { made } = await make();
    await meeting.office.tick('2026-05-15T08:05+07:00');
    await meeting.office.database.write((tx) =>
      tx.update(Person, { email: 'stc@songvan.example' }, { position: 'Phó Chủ tịch' }),
    );
    expect(await check(made.id)).toEqual({ intact: true, spoilt: false, changes: [] });
    const later = await Visitor.signedIn(meeting.office, 'office@songvan.example');
    const page = await later.get(`/nhat-ky/bang-chung/${made.id}?kiem_tra=1`);
    expect(words(page.html)).toContain('Khớp: bản xuất nguyên vẹn');
  });

  it('shows a try that was changed by hand in the database', async () => {
    const { made } = await make();
    await change({ reason: 'đã gửi từ tuần trước' });
    const { intact, changes } = await check(made.id);
    expect(intact).toBe(false);
    expect(changes).toHaveLength(made.rows);
    expect(changes[0]).toMatchObject({ fields: ['reason'] });
    const page = await clerk.get(`/nhat-ky/bang-chung/${made.id}?kiem_tra=1`);
    expect(words(page.html)).toMatch(/Đã thay đổi: \d dòng không còn như lúc xuất\..* khác ở: lý do/);
    expect(words(page.html).match(/của tin số 1,/g)).toHaveLength(1);
    expect(words(page.html)).toContain('(2 dòng)');
  });

  it('shows a try that was deleted', async () => {
    const { made } = await make();
    await meeting.office.database.write((tx) => tx.delete(Attempt, { outcome: 'accepted' }));
    expect((await check(made.id)).changes[0]).toMatchObject({ fields: [] });
  });

  it('opens in a spreadsheet that computes nothing of what people wrote', async () => {
    const formula = '=HYPERLINK("http://x.example","Xem")';
    await meeting.office.database.write(async (tx) => {
      await tx.update(Directive, { conclusionId: 1 }, { task: formula });
      await tx.update(Directive, { id: 1 }, { task: 'Báo cáo;=1+1; "@x\n- ghi chú' });
    });
    const { made } = await make();
    const csv = (await clerk.get(`/nhat-ky/bang-chung/${made.id}/tep?dang=csv`)).html;
    expect(csv).toMatch(/^\uFEFF"Thời điểm","Người nhận"/);
    expect(csv).toContain(`,"'=HYPERLINK(""http://x.example"",""Xem"")",`);
    expect(csv).toContain(`SHA-256 của bản gốc: ${made.digest}`);
    expect(csv).toContain('"Báo cáo;\'=1+1; ""\'@x - ghi chú"');
    const rows = await workbook(made.id);
    expect(rows[2]).toContain(formula);
    expect(rows.flat()).toContain(`SHA-256 của bản gốc: ${made.digest}`);
  });

  it('is the office’s: a unit makes none and reads none', async () => {
    const { made } = await make();
    expect((await meeting.finance.post('/notices/evidence', {})).body).toMatchObject({
      code: 'access/office-only',
    });
    for (const path of [`/notices/evidence/${made.id}`, `/notices/evidence/${made.id}/check`])
      expect((await meeting.finance.get(path)).status).toBe(404);
    expect((await meeting.finance.get('/notices/evidence')).status).toBe(403);
    expect((await make({ committee: 'khac' })).status).toBe(404);
    expect((await make({ from: '2027-01-01' })).made).toMatchObject({ code: 'evidence/empty' });
  });

  async function workbook(id: number) {
    const { app, clock, database } = meeting.office;
    const clerkRow = await database.read.findOneBy(Person, { email: 'office@songvan.example' });
    const who = await app.get(AccessService).principalOf(clerkRow!.id, clock.now());
    const [sheet] = await readSheet(await workbookOf(await app.get(EvidenceService).file(id, who!)));
    return sheet!.data;
  }
});
