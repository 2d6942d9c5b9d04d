import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Person } from '../../src/people/person.entity.js';
import { engines } from '../support/database.js';
import { Meeting, type Told, type ToldDraft } from '../support/meeting.js';
import { linkFor } from '../support/sent-link.js';
import { Visitor, words } from '../support/visitor.js';

describe.each(engines)('where an assignment comes from, on %s', (engine) => {
  let meeting: Meeting;
  let read: Told;
  let reworded: Told;
  let typed: Told;
  let head: Visitor;

  beforeAll(async () => {
    meeting = await Meeting.open(engine);
    const { id, drafts } = await meeting.import();
    const rows = drafts.map(({ id: draft, version, task }: ToldDraft) => ({
      ...{ id: draft, version },
      ...(task.startsWith('Bố trí') && { task: 'Cấp kinh phí cho kho dữ liệu.' }),
    }));
    const more = { task: 'Cử đầu mối dữ liệu.', lead: ['Sở Tài chính'], deadline: { due: '2026-06-05' } };
    await meeting.secretary.put(`/conclusions/${id}/drafts`, { drafts: [...rows, more] });
    await meeting.secretary.post(`/conclusions/${id}/issue`);
    const owed = await meeting.of('stc');
    const of = (word: string) => owed.find(({ task }) => task.startsWith(word))!;
    [read, reworded, typed] = [of('Chủ trì'), of('Cấp'), of('Cử')];
    head = await Visitor.signedIn(meeting.office, 'stc@songvan.example');
  });
  afterAll(() => meeting.close());

  it('is shown as the paper’s own words within what stands around them', async () => {
    const page = await head.get(`/viec/${read.id}/nguon`);
    expect(page.status).toBe(200);
    expect(/<mark>(.*?)<\/mark>/s.exec(page.html)![1]).toContain('rà soát các khoản chi trùng lặp');
    expect(page.html.indexOf('kết luận như sau')).toBeLessThan(page.html.indexOf('<mark>'));
    expect(page.html.indexOf('2. UBND các xã, phường')).toBeGreaterThan(page.html.indexOf('</mark>'));
    expect((await head.get(`/viec/${read.id}`)).html).toContain(`href="/viec/${read.id}/nguon"`);
  });

  it('is told in the paper’s words beside the clerk’s, on the page and by the link of a message', async () => {
    const stranger = Visitor.stranger(meeting.office);
    for (const page of [
      await head.get(`/viec/${reworded.id}`),
      await stranger.get(await linkFor(meeting, 'stc', reworded.id)),
    ]) {
      expect(words(page.html)).toContain('Cấp kinh phí cho kho dữ liệu.');
      expect(words(page.html)).toMatch(
        /Nguyên văn trong văn bản .*Bố trí kinh phí cho kho dữ liệu dùng chung/,
      );
    }
    expect((await head.get(`/viec/${read.id}`)).html).not.toContain('Nguyên văn trong văn bản');
  });

  it('is not made up for what a clerk added', async () => {
    expect((await head.get(`/viec/${typed.id}`)).html).not.toContain('/nguon');
    expect((await head.get(`/viec/${typed.id}/nguon`)).status).toBe(404);
  });

  it('is for those who may see the assignment, coordinating units too', async () => {
    const along = await Visitor.signedIn(meeting.office, 'snnmt@songvan.example');
    expect((await along.get(`/viec/${read.id}/nguon`)).status).toBe(200);
    const other = await meeting.office.as('anhoa@songvan.example');
    for (const part of ['source', 'contacts'])
      expect((await other.get(`/assignments/${read.id}/${part}`)).status).toBe(404);
    const { body } = await meeting.finance.get(`/assignments/${read.id}/source`);
    expect(body).toMatchObject({ words: expect.stringContaining('khoản chi trùng lặp'), page: null });
  });

  it('stands beside whom to call: the heads of the units that lead and coordinate', async () => {
    await meeting.office.database.write((tx) =>
      tx.update(Person, { email: 'stc@songvan.example' }, { phone: '84901112233' }),
    );
    const along = await Visitor.signedIn(meeting.office, 'snnmt@songvan.example');
    const text = words((await along.get(`/viec/${read.id}`)).html);
    expect(text).toMatch(/Chủ trì Sở Tài chính Đỗ Minh Tài, Giám đốc, điện thoại 0901 112 233/);
    expect(text).toMatch(/Phối hợp Sở Nông nghiệp và Môi trường Bùi Văn Nông, Giám đốc/);
    const { body } = await meeting.finance.get(`/assignments/${read.id}/contacts`);
    expect(body).toMatchObject({
      items: [
        { code: 'stc', role: 'lead', heads: [{ name: 'Đỗ Minh Tài', phone: '84901112233' }] },
        { code: 'snnmt', role: 'coordinating', heads: [{ name: 'Bùi Văn Nông', phone: null }] },
      ],
    });
  });

  it('leads on to what was sent to the reader of it', async () => {
    await meeting.office.tick('2026-05-04T09:10+07:00');
    const { html } = await head.get(`/viec/${read.id}`);
    expect(html).toContain(`href="/nhat-ky?assignment=${read.id}"`);
    const log = await head.get(`/nhat-ky?assignment=${read.id}`);
    expect(words(log.html)).toContain('Đỗ Minh Tài');
  });
});
