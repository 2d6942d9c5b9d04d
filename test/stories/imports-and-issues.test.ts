import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { engines } from '../support/database.js';
import { Meeting } from '../support/meeting.js';

describe.each(engines)('a conclusion on %s', (engine) => {
  let meeting: Meeting;
  beforeEach(async () => void (meeting = await Meeting.open(engine)));
  afterEach(() => meeting.close());

  it('is read into drafts that nobody owes yet', async () => {
    const { drafts } = await meeting.import();
    expect(drafts.map(({ lead, deadline }) => [lead, deadline.due])).toEqual([
      [['Sở Tài chính'], '2026-05-20'],
      [['Sở Tài chính'], '2026-06-30'],
      [['UBND các xã, phường'], '2026-05-15'],
      [['Văn phòng Điều phối vùng'], '2026-09-30'],
    ]);
    expect(await meeting.of('stc')).toEqual([]);
  });

  it('issued, gives each unit of a group its own assignment, and keeps the draft of an unknown unit', async () => {
    const { id, drafts } = await meeting.import();
    const { body } = await meeting.secretary.post(`/conclusions/${id}/issue`);
    expect(body).toMatchObject({ conclusion: id, drafts: 3, assignments: 4 });
    expect(body).toHaveProperty('unresolved.0.names', ['Văn phòng Điều phối vùng']);
    expect(body).toHaveProperty('unresolved.0.draft', drafts[3]!.id);
    expect(await meeting.of('stc')).toHaveLength(2);
    expect(await meeting.of('an-hoa')).toMatchObject([{ status: 'new', originalDue: '2026-05-15' }]);
    expect(await meeting.of('tan-lap')).toHaveLength(1);
  });

  it('issues the rest once the clerk has named the unit, and nothing twice', async () => {
    const { id, drafts } = await meeting.import();
    await meeting.secretary.post(`/conclusions/${id}/issue`);
    const rows = drafts.map((draft) =>
      draft.lead[0] === 'Văn phòng Điều phối vùng' ? { ...draft, lead: ['Sở TC'] } : draft,
    );
    expect((await meeting.secretary.put(`/conclusions/${id}/drafts`, { drafts: rows })).status).toBe(200);
    const { body } = await meeting.secretary.post(`/conclusions/${id}/issue`);
    expect(body).toMatchObject({ drafts: 1, assignments: 1, unresolved: [] });
    expect(await meeting.of('stc')).toHaveLength(3);
  });

  it('issued by two hands at once gives each unit its assignment once', async () => {
    const { id } = await meeting.import();
    const issue = () => meeting.secretary.post(`/conclusions/${id}/issue`);
    const answers = await Promise.all([issue(), issue(), issue()]);
    expect(answers.filter(({ body }) => (body as { assignments?: number }).assignments === 4)).toHaveLength(
      1,
    );
    expect((await meeting.secretary.get('/assignments')).body).toMatchObject({ total: 4 });
  });

  it('is seen and issued by nobody outside the secretariat', async () => {
    const { id } = await meeting.import();
    expect((await meeting.finance.get(`/conclusions/${id}`)).status).toBe(404);
    expect((await meeting.finance.post(`/conclusions/${id}/issue`)).status).toBe(404);
    expect((await meeting.chair.get(`/conclusions/${id}`)).status).toBe(200);
    expect((await meeting.chair.post(`/conclusions/${id}/issue`)).status).toBe(403);
    const foreign = { committee: 'cds', text: 'Kết luận' };
    expect((await meeting.finance.post('/conclusions', foreign)).status).toBe(403);
  });

  it('is refused while another of its number, issuer and year is issued', async () => {
    const first = await meeting.import();
    const second = await meeting.import();
    await meeting.secretary.post(`/conclusions/${first.id}/issue`);
    const refused = await meeting.secretary.post(`/conclusions/${second.id}/issue`);
    expect(refused.body).toMatchObject({ status: 409, code: 'conclusion/number-taken' });
  });

  it('is issued once also when it was imported twice and both are issued at the same moment', async () => {
    const twins = [await meeting.import(), await meeting.import(), await meeting.import()];
    const issue = ({ id }: { id: number }) => meeting.secretary.post(`/conclusions/${id}/issue`);
    const answers = await Promise.all(twins.map(issue));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await meeting.secretary.get('/assignments')).body).toMatchObject({ total: 4 });
  });

  it('that is a state secret is stored nowhere', async () => {
    const text = 'TỐI MẬT\nTHÔNG BÁO\nKết luận cuộc họp\n1. Sở Tài chính báo cáo trước ngày 20/5/2026.';
    const refused = await meeting.secretary.post('/conclusions', { committee: 'cds', text });
    expect(refused.body).toMatchObject({ status: 422, code: 'conclusion/secret' });
    expect((await meeting.secretary.get('/conclusions')).body).toMatchObject({ total: 0 });
  });
});
