import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { engines } from '../support/database.js';
import { Meeting, paper, type ToldDraft } from '../support/meeting.js';

describe.each(engines)('what a conclusion says of itself on %s', (engine) => {
  let meeting: Meeting;
  let address: string;
  beforeEach(async () => {
    meeting = await Meeting.open(engine);
    address = `/conclusions/${(await meeting.import()).id}`;
  });
  afterEach(() => meeting.close());

  it('is corrected field by field; null clears one, and what is left out stays', async () => {
    const changes = { number: '16/TB-BCĐ', meetingDate: '2026-04-29', signer: null };
    const { status, body } = await meeting.secretary.patch(address, changes);
    expect([status, body]).toMatchObject([200, { ...changes, issuedOn: '2026-05-04' }]);
    expect((await meeting.secretary.get(address)).body).toMatchObject(changes);
  });

  it('stays as it is when nothing is asked for', async () => {
    const { body: before } = await meeting.secretary.get(address);
    const { status, body } = await meeting.secretary.patch(address, {});
    expect(status).toBe(200);
    expect(before).toMatchObject(body as object);
  });

  it('tells the letterhead, the signature and who received it', async () => {
    const signed = `${paper}\nNơi nhận:\n- Thường trực Tỉnh ủy (b/c);\n- Lưu: VT.\n\nTL. CHỦ TỊCH\n\nTrần Văn Thư`;
    const { id } = await meeting.import(signed);
    expect((await meeting.secretary.get(`/conclusions/${id}`)).body).toMatchObject({
      place: 'Sông Vân',
      signedFor: 'TL. CHỦ TỊCH',
      signer: 'Trần Văn Thư',
      recipients: [{ name: 'Thường trực Tỉnh ủy', mark: 'b/c' }],
    });
  });

  it('moves with its date of issue the deadlines that count from it, but none that a person set', async () => {
    const undated = paper
      .replace('Sông Vân, ngày 04 tháng 5 năm 2026\n', '')
      .replace('báo cáo Ban Chỉ đạo trước ngày 20/5/2026', 'báo cáo trong 10 ngày kể từ ngày ban hành')
      .replace('hoàn thành trong tháng 6/2026', 'hoàn thành chậm nhất 05 ngày kể từ ngày ban hành');
    const { id, drafts } = await meeting.import(undated);
    const there = `/conclusions/${id}`;
    const [, , ...rest] = drafts;
    const { id: second, version } = drafts[1]!;
    const kept = [{ id: second, version, deadline: { due: '2026-06-01' } }];
    const others = [drafts[0]!, ...rest].map(({ id: row, version: seen }) => ({ id: row, version: seen }));
    const put = await meeting.secretary.put(`${there}/drafts`, {
      drafts: [others[0], ...kept, ...others.slice(1)],
    });
    expect(put).toMatchObject({ status: 200 });
    await meeting.secretary.patch(there, { issuedOn: '2026-05-12' });
    const { body } = await meeting.secretary.get(there);
    expect((body as { drafts: ToldDraft[] }).drafts.map(({ deadline }) => deadline.due)).toEqual([
      '2026-05-22',
      '2026-06-01',
      '2026-05-15',
      '2026-09-30',
    ]);
  });

  it('that was issued counts as amended once something is another than before, and keeps its number', async () => {
    await meeting.secretary.post(`${address}/issue`);
    const status = async () => ((await meeting.secretary.get(address)).body as { status: string }).status;
    await meeting.secretary.patch(address, { number: '15/TB-BCĐ', issuedOn: '2026-05-04' });
    expect(await status()).toBe('issued');
    await meeting.secretary.patch(address, { signer: 'Lê Thị Chủ Trì' });
    expect(await status()).toBe('amended');
    const { id } = await meeting.import();
    const again = await meeting.secretary.post(`/conclusions/${id}/issue`);
    expect(again.body).toMatchObject({ code: 'conclusion/number-taken' });
  });

  it('is corrected by the secretariat only', async () => {
    expect((await meeting.chair.patch(address, { number: '1/TB' })).status).toBe(403);
    expect((await meeting.finance.patch(address, { number: '1/TB' })).status).toBe(404);
  });
});
