import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Document } from '../../src/documents/document.entity.js';
import { testConfig } from '../support/config.js';
import { writeDocx } from '../support/docx.js';
import { Meeting, paper } from '../support/meeting.js';

describe('a file sent to the API', () => {
  let meeting: Meeting;
  beforeAll(async () => {
    const limits = { ...testConfig().limits, fileBytes: 100_000 };
    meeting = await Meeting.open('sqlite', '2026-05-04T09:00+07:00', { limits });
  });
  afterAll(() => meeting.close());

  const send = (name: string, bytes: Uint8Array, fields: Record<string, string> = { committee: 'cds' }) => {
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) form.append(field, value);
    form.append('file', new Blob([new Uint8Array(bytes)]), name);
    return meeting.secretary.send('/conclusions', form);
  };

  it('is read as text', async () => {
    const { status, body } = await send('Kết luận số 15.txt', Buffer.from(paper));
    expect([status, body]).toMatchObject([201, { number: '15/TB-BCĐ', drafts: [{}, {}, {}, {}] }]);
  });

  it('is read as a Word document', async () => {
    const bytes = await writeDocx({
      superior: 'UBND TỈNH SÔNG VÂN',
      issuer: 'BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ',
      number: '16/TB-BCĐ',
      place: 'Sông Vân',
      date: 'ngày 05 tháng 5 năm 2026',
      title: 'Kết luận phiên họp thứ ba',
      body: ['## 1. Sở Tài chính', '- Báo cáo phương án kinh phí trước ngày 20/5/2026.'],
      recipients: ['Như trên'],
      signature: ['TRƯỞNG BAN'],
      signer: 'Lê Thị Chủ Trì',
    });
    const { body } = await send('ket-luan.docx', bytes);
    expect(body).toMatchObject({ issuedOn: '2026-05-05', drafts: [{ lead: ['Sở Tài chính'] }] });
  });

  it('is refused with a sentence when it is too big, empty, broken or without its committee', async () => {
    const refused = async (...sent: Parameters<typeof send>) => {
      const { status, body } = await send(...sent);
      return [status, (body as { code: string }).code];
    };
    expect(await refused('to.txt', Buffer.alloc(100_001, 'a'))).toEqual([422, 'document/too-big']);
    expect((await refused('rong.txt', Buffer.alloc(0)))[0]).toBe(422);
    expect((await refused('hong.docx', Buffer.from('PK\x03\x04 not a zip')))[0]).toBe(422);
    const multitude = Buffer.from(`${paper}${'- Báo cáo.\n'.repeat(4001)}`);
    expect(await refused('a.txt', multitude)).toEqual([422, 'conclusion/too-many-clauses']);
    expect(await refused('a.txt', Buffer.from(paper), {})).toEqual([422, 'request/invalid']);
    expect(await refused('a.txt', Buffer.from(paper), { committee: 'xyz' })).toEqual([
      404,
      'committee/unknown',
    ]);
  });

  it('may be pasted instead, to the longest text that is taken, and is never cut short', async () => {
    const long = `${paper}\n${'Đ'.repeat(590_000)} hết.`;
    const { status } = await meeting.secretary.post('/conclusions', { committee: 'cds', text: long });
    expect(status).toBe(201);
    const form = new FormData();
    form.append('committee', 'cds');
    form.append('text', long);
    expect((await meeting.secretary.send('/conclusions', form)).status).toBe(201);
    form.set('text', 'Đ'.repeat(2_100_000));
    const { body } = await meeting.secretary.send('/conclusions', form);
    expect(body).toMatchObject({ status: 422, code: 'document/too-big' });
    const texts = await meeting.office.database.read.find(Document, { order: { id: 'DESC' }, take: 2 });
    expect(texts.map(({ text }) => text.endsWith(' hết.'))).toEqual([true, true]);
  });

  it('is pointed out when it was sent before', async () => {
    await send('lan-1.txt', Buffer.from(`${paper}\nLần gửi thử.`));
    const { body } = await send('lan-2.txt', Buffer.from(`${paper}\nLần gửi thử.`));
    expect(body).toMatchObject({ warnings: [{ code: 'seen-before' }] });
  });
});
