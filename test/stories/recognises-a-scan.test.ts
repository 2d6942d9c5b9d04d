import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { Conclusion } from '../../src/conclusions/conclusion.entity.js';
import { Document } from '../../src/documents/document.entity.js';
import { Errands, INTERRUPTED } from '../../src/platform/errands.js';
import { Meeting } from '../support/meeting.js';
import { Visitor, words } from '../support/visitor.js';

const sample = (name: string) => readFileSync(`test/documents/samples/scan/${name}`);

interface Progress {
  recognition: number;
  state: string;
  message: string | null;
  conclusion: number | null;
}

describe('a scan that is sent in', () => {
  let meeting: Meeting;
  beforeEach(async () => {
    meeting = await Meeting.open('sqlite');
  });
  afterEach(() => meeting.close());

  const send = async (name: string) => {
    const form = new FormData();
    form.set('committee', 'cds');
    form.set('file', new Blob([sample(name)]), name);
    return meeting.secretary.send('/conclusions', form);
  };
  const look = async (id: number) => (await meeting.secretary.get(`/recognitions/${id}`)).body as Progress;
  const ended = async (id: number): Promise<Progress> => {
    const now = await look(id);
    if (!['waiting', 'running'].includes(now.state)) return now;
    await new Promise((resolve) => setTimeout(resolve, 200));
    return ended(id);
  };

  it('is answered at once, shows its progress, and leads to the review', async () => {
    const { status, body } = await send('tb-47.pdf');
    expect(status).toBe(202);
    expect(body).toMatchObject({ recognition: 1, state: 'waiting', pagesDone: 0, pagesTotal: 2 });
    const clerk = await Visitor.signedIn(meeting.office, 'office@songvan.example');
    expect(words((await clerk.get('/ket-luan/dang-doc/1')).html)).toMatch(/Đang nhận dạng trang 1\/2|chờ/);
    expect((await clerk.get('/ket-luan')).html).toContain('href="/ket-luan/dang-doc/1"');
    expect(await ended(1)).toMatchObject({ state: 'done', conclusion: 1 });
    expect((await clerk.get('/ket-luan')).html).not.toContain('/dang-doc/');
    expect((await clerk.get('/ket-luan/dang-doc/1')).at).toMatch(/^\/ket-luan\/1\?/);
  });

  it('with a mark of secrecy is refused, and nothing of it is stored', async () => {
    await send('mat.jpg');
    expect(await ended(1)).toMatchObject({ state: 'failed', message: expect.stringContaining('độ mật') });
    const { read } = meeting.office.database;
    expect([await read.count(Document), await read.count(Conclusion)]).toEqual([0, 0]);
  });

  it('is stopped when the clerk says so', async () => {
    await send('tb-47.pdf');
    const clerk = await Visitor.signedIn(meeting.office, 'office@songvan.example');
    const page = await clerk.post('/ket-luan/dang-doc/1/dung');
    expect(words(page.html)).toContain('Đã dừng nhận dạng');
    expect(await ended(1)).toMatchObject({ state: 'stopped', conclusion: null });
  });

  it('whose instance is stopped in the middle is told to be interrupted', async () => {
    await send('tb-47.pdf');
    await meeting.office.app.get(Errands).onModuleDestroy();
    expect(await look(1)).toMatchObject({ state: 'failed', message: INTERRUPTED, conclusion: null });
    expect(await meeting.office.database.read.count(Document)).toBe(0);
  });

  it('whose instance broke down asks to be sent again', async () => {
    await meeting.scanned('running', '2026-05-04T08:50+07:00');
    expect(await look(1)).toMatchObject({
      state: 'failed',
      message: expect.stringContaining('tải tệp lên lần nữa'),
    });
    expect((await meeting.finance.get('/recognitions/1')).status).toBe(404);
    const clerk = await Visitor.signedIn(meeting.office, 'office@songvan.example');
    expect(words((await clerk.get('/ket-luan')).html)).toContain('thong-bao.pdf Không nhận dạng được');
  });
});
