import { loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessService } from '../../src/access/access.service.js';
import { AttachmentBytes } from '../../src/assignments/attachment.entity.js';
import { latestProgress } from '../../src/assignments/progress.js';
import { engines } from '../support/database.js';
import { Meeting, type Told } from '../support/meeting.js';
import { NOTED, photograph } from '../support/photograph.js';

interface Reported extends Told {
  reported: {
    attachments: { id: number; kind: string; name: string; size: number; reason: string | null }[];
    progress: { words: string | null }[];
  };
}

describe.each(engines)('a unit reports with figures and files, on %s', (engine) => {
  let meeting: Meeting;
  /** On the second one Sở Nông nghiệp và Môi trường coordinates. */
  let owed: Told;

  beforeAll(async () => {
    meeting = await Meeting.open(engine);
    owed = (await meeting.issued('stc'))[1]!;
  });
  afterAll(() => meeting.close());

  const form = (
    fields: Record<string, string>,
    files: [field: string, name: string, bytes: Uint8Array][],
  ) => {
    const sent = new FormData();
    for (const [name, value] of Object.entries(fields)) sent.append(name, value);
    for (const [field, name, bytes] of files) sent.append(field, new Blob([new Uint8Array(bytes)]), name);
    return sent;
  };
  const file = async () => (await meeting.secretary.get(`/assignments/${owed.id}`)).body as Reported;
  const download = async (who: string, id: number) => {
    const { app, clock } = meeting.office;
    const { secret } = await app.get(AccessService).makeToken(`${who}@songvan.example`, clock.now());
    const url = `/api/assignments/${owed.id}/attachments/${id}`;
    return app.inject({ url, headers: { authorization: `Bearer ${secret}` } });
  };

  it('so many of so many, and a photograph that has lost what the camera noted', async () => {
    const counted = { text: 'Đã rà soát bảy xã.', done: '7', of: '13', measure: 'xã' };
    const { status, body } = await meeting.finance.send(
      `/assignments/${owed.id}/progress`,
      form(counted, [['during', '../anh/Hiện trường.JPEG', await photograph()]]),
    );
    const told = body as Reported;
    expect([status, told.status, told.reported.progress[0]?.words]).toEqual([
      ...[200, 'in-progress', '7/13 xã (53%)'],
    ]);
    const [kept] = told.reported.attachments;
    expect(kept).toMatchObject({ kind: 'during', name: 'Hiện trường.jpeg' });
    const reply = await download('stc', kept!.id);
    expect(reply.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': `attachment; filename="Hien truong.jpeg"; filename*=UTF-8''Hi%E1%BB%87n%20tr%C6%B0%E1%BB%9Dng.jpeg`,
      'x-content-type-options': 'nosniff',
    });
    const bytes = reply.rawPayload;
    expect([bytes.includes('Exif'), bytes.includes(NOTED), bytes.length]).toEqual([false, false, kept!.size]);
    const { width, height } = await loadImage(bytes);
    expect([width, height]).toEqual([200, 400]);
  });

  it('and lists tell the last that was counted beside the last that was said', async () => {
    await meeting.finance.post(`/assignments/${owed.id}/progress`, { text: 'Chờ hai xã còn lại.' });
    const latest = await latestProgress(meeting.office.database.read, [owed.id, owed.id + 1000]);
    expect([...latest.keys()]).toEqual([owed.id]);
    expect(latest.get(owed.id)).toMatchObject({
      text: 'Chờ hai xã còn lại.',
      measured: { percent: null, done: 7, of: 13, measure: 'xã' },
    });
  });

  it('what does not fit together or is no such file is refused whole', async () => {
    const before = await file();
    const send = (fields: Record<string, string>, name: string, bytes: Uint8Array) =>
      meeting.finance.send(`/assignments/${owed.id}/progress`, form(fields, [['document', name, bytes]]));
    const program = await send({ text: 'Gửi tệp.' }, 'bao-cao.pdf', Buffer.from('MZ\x90\0\x03\0\0\0\x04'));
    expect(program).toMatchObject({ status: 422, body: { code: 'attachment/refused' } });
    const broken = await send({ text: 'Gửi ảnh.' }, 'anh.jpg', Buffer.from([0xff, 0xd8, 0xff]));
    expect(broken).toMatchObject({ status: 422, body: { code: 'attachment/broken' } });
    const unclear = await meeting.finance.post(`/assignments/${owed.id}/progress`, { text: 'Xong.', of: 13 });
    expect(unclear).toMatchObject({ status: 422, body: { problems: [{ at: 'done' }] } });
    const after = await file();
    expect([after.version, after.history.length]).toEqual([before.version, before.history.length]);
  });

  it('a paper put among the photographs is kept as a paper, and a photograph among the papers stays there', async () => {
    const files: [string, string, Buffer][] = [
      ['after', 'bien-ban.txt', Buffer.from('Biên bản nghiệm thu.')],
      ['document', 'trang-1.jpg', await photograph()],
    ];
    const { body } = await meeting.finance.send(
      `/assignments/${owed.id}/progress`,
      form({ text: 'Gửi biên bản.' }, files),
    );
    const sent = (body as Reported).reported.attachments.slice(-2);
    expect(sent.map(({ kind, name }) => [kind, name])).toEqual([
      ['document', 'bien-ban.txt'],
      ['document', 'trang-1.jpg'],
    ]);
    for (const { id } of sent)
      await meeting.finance.post(`/assignments/${owed.id}/attachments/${id}/remove`, { reason: 'Gửi thử.' });
  });

  it('a unit that only coordinates gets none of it', async () => {
    const along = await meeting.office.as('snnmt@songvan.example');
    const { status, body } = await along.get(`/assignments/${owed.id}`);
    expect([status, (body as Reported).reported]).toEqual([
      ...[200, { attachments: [], progress: [], obstacles: [] }],
    ]);
    const [kept] = (await file()).reported.attachments;
    expect((await download('snnmt', kept!.id)).statusCode).toBe(404);
    expect((await download('anhoa', kept!.id)).statusCode).toBe(404);
    expect((await download('chair', kept!.id)).statusCode).toBe(200);
  });

  it('a file is taken off with a reason; what it was stays, its bytes are gone', async () => {
    const [kept] = (await file()).reported.attachments;
    const path = `/assignments/${owed.id}/attachments/${kept!.id}/remove`;
    expect(await meeting.chair.post(path, { reason: 'Nhầm.' })).toMatchObject({ status: 403 });
    expect(await meeting.finance.post(path)).toMatchObject({ status: 422 });
    expect(await meeting.finance.post(path, { reason: 'Gửi nhầm ảnh.' })).toMatchObject({ status: 200 });
    expect(await meeting.secretary.post(path, { reason: 'Nhầm.' })).toMatchObject({ status: 409 });
    const told = await file();
    expect(told.reported.attachments).toContainEqual(
      expect.objectContaining({ name: kept!.name, reason: 'Gửi nhầm ảnh.' }),
    );
    expect(told.history.at(-1)).toMatchObject({ act: 'remove-file', text: `${kept!.name}: Gửi nhầm ảnh.` });
    expect((await download('stc', kept!.id)).statusCode).toBe(404);
    expect(await meeting.office.database.read.count(AttachmentBytes)).toBe(0);
  });

  it('no more than ten at a time', async () => {
    const note = Buffer.from('Ghi chú.');
    const many = Array.from({ length: 11 }, (_, at): [string, string, Buffer] => [
      ...(['document', `${at}.txt`, note] as const),
    ]);
    const { status, body } = await meeting.finance.send(
      `/assignments/${owed.id}/submit`,
      form({ text: 'Đã xong.' }, many),
    );
    expect([status, (body as { code: string }).code]).toEqual([422, 'attachment/too-many']);
    const ten = form({ text: 'Đã xong.' }, many.slice(1));
    expect(await meeting.finance.send(`/assignments/${owed.id}/submit`, ten)).toMatchObject({
      status: 200,
      body: { status: 'submitted' },
    });
  });
});
