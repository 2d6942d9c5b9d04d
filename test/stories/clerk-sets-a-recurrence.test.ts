import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { engines } from '../support/database.js';
import { Meeting, type ToldDraft } from '../support/meeting.js';

/** What the API tells of a recurring duty. */
interface ToldSeries {
  id: number;
  rule: string;
  turns: number;
  lastDue: string;
  coming: { day: string; due: string }[];
  endReason: string | null;
  notes: { text: string }[];
}

describe.each(engines)('a recurring duty on the clerk’s table on %s', (engine) => {
  let meeting: Meeting;
  let id: number;
  let draft: ToldDraft;
  beforeEach(async () => {
    meeting = await Meeting.open(engine);
    const imported = await meeting.import();
    [id, draft] = [imported.id, imported.drafts[0]!];
  });
  afterEach(() => meeting.close());

  const worded = async (phrase: string) => {
    const rows = [{ id: draft.id, version: draft.version, deadline: { phrase } }];
    return meeting.secretary.put(`/conclusions/${id}/drafts`, { drafts: rows });
  };
  const issued = async (phrase: string): Promise<ToldSeries> => {
    expect((await worded(phrase)).status).toBe(200);
    await meeting.secretary.post(`/conclusions/${id}/issue`);
    return series();
  };
  const series = async (): Promise<ToldSeries> => {
    const { body } = await meeting.secretary.get('/series?committee=cds');
    return (body as { items: ToldSeries[] }).items[0]!;
  };
  const open = async () => (await meeting.of('stc')).filter(({ status }) => status !== 'withdrawn');

  it.each([
    ['Hằng tháng, ngày 20', '2026-05-20'],
    ['Hằng tuần, thứ Sáu, trước 17:00', '2026-05-08'],
    ['Hằng quý, ngày 17 tháng cuối quý; chốt số liệu ngày 14', '2026-06-17'],
    ['trước ngày 15 tháng 5 năm 2026 và hằng tháng', '2026-05-15'],
  ])('is read from “%s”', async (phrase, due) => {
    const { body } = await worded(phrase);
    const [told] = (body as { drafts: ToldDraft[] }).drafts;
    expect(told!.deadline).toMatchObject({ phrase, due, kind: 'recurring' });
  });

  it('is issued as a series, and ends with its open turns when told so', async () => {
    const { id: seriesId, ...told } = await issued('Hằng tháng, ngày 20');
    expect(told).toMatchObject({ rule: 'Hằng tháng, ngày 20', turns: 1, lastDue: '2026-05-20' });
    expect(told.coming.slice(0, 2).map(({ day }) => day)).toEqual(['2026-06-20', '2026-07-20']);
    expect(await open()).toHaveLength(1);
    const end = { reason: 'Đã có báo cáo tự động.', withdraw: true };
    expect((await meeting.finance.post(`/series/${seriesId}/end`, end)).status).toBe(403);
    const { status, body } = await meeting.chair.post(`/series/${seriesId}/end`, end);
    expect([status, body]).toEqual([200, expect.objectContaining({ endReason: end.reason, coming: [] })]);
    expect(await open()).toEqual([]);
    await meeting.office.tick('2026-09-08T09:00+07:00');
    expect(await meeting.of('stc')).toHaveLength(1);
    const again = await meeting.secretary.post(`/series/${seriesId}/end`, end);
    expect(again).toMatchObject({ status: 409, body: { code: 'series/ended' } });
  });

  it('ends and leaves the open turns to be done', async () => {
    const { id: seriesId } = await issued('Hằng tháng, ngày 20');
    await meeting.secretary.post(`/series/${seriesId}/end`, { reason: 'Hết nhiệm vụ.', withdraw: false });
    expect(await open()).toHaveLength(1);
  });

  it('follows another rule from the next turn on, and gives no period twice', async () => {
    const { id: seriesId } = await issued('Hằng tháng, ngày 20');
    const unread = await meeting.secretary.post(`/series/${seriesId}/rule`, { words: 'khi cần' });
    expect(unread).toMatchObject({ status: 422, body: { code: 'series/rule-unreadable' } });
    const { body } = await meeting.secretary.post(`/series/${seriesId}/rule`, {
      words: 'hàng tháng, trước ngày 25',
    });
    const told = body as ToldSeries;
    expect(told.rule).toBe('Hằng tháng, trước ngày 25');
    expect(told.coming[0]).toMatchObject({ day: '2026-06-25' });
    expect(told.notes[0]!.text).toContain('Hằng tháng, ngày 20');
    await meeting.office.tick('2026-06-15T09:00+07:00');
    const turns = await open();
    expect(turns.map(({ due }) => due)).toEqual(['2026-05-20', '2026-06-25']);
    expect(turns.map(({ status }) => status)).toEqual(['new', 'new']);
  });

  it('goes on when a turn is withdrawn or done', async () => {
    await issued('Hằng tháng, ngày 20');
    const [turn] = await open();
    await meeting.secretary.post(`/assignments/${turn!.id}/withdraw`, { reason: 'Đã có ở báo cáo khác.' });
    await meeting.office.tick('2026-06-15T09:00+07:00');
    expect((await open()).map(({ due }) => due)).toEqual(['2026-06-20']);
    expect((await series()).turns).toBe(2);
  });

  it('is hidden from units that have no part in it', async () => {
    const { id: seriesId } = await issued('Hằng tháng, ngày 20');
    expect((await meeting.finance.get(`/series/${seriesId}`)).status).toBe(200);
    expect((await meeting.commune.get(`/series/${seriesId}`)).status).toBe(404);
  });
});
