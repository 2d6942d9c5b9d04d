import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Person } from '../../src/people/person.entity.js';
import { engines } from '../support/database.js';
import { Meeting } from '../support/meeting.js';
import { Visitor, words } from '../support/visitor.js';

describe.each(engines)('two administrators who edit one record on %s', (engine) => {
  let meeting: Meeting;
  let first: Visitor;
  let second: Visitor;
  beforeAll(async () => {
    meeting = await Meeting.open(engine);
    const { office } = meeting;
    for (const email of [at('snnmt'), at('stc.deputy')])
      await office.database.write((tx) => tx.update(Person, { email }, { admin: true }));
    first = await Visitor.signedIn(office, at('snnmt'));
    second = await Visitor.signedIn(office, at('stc.deputy'));
  });
  afterAll(() => meeting.close());

  const at = (who: string) => `${who}@songvan.example`;
  const seen = async (visitor: Visitor, address: string) =>
    /name="version" value="(\d+)"/.exec((await visitor.get(address)).html)![1]!;

  it('tells the second what the first changed of a person, keeps the own words and saves them the next time', async () => {
    const { read } = meeting.office.database;
    const { id } = (await read.findOneBy(Person, { email: at('anhoa') }))!;
    const address = `/nguoi/${id}`;
    const row = { name: 'Hồ Văn An', position: 'Chủ tịch', unit: 'an-hoa', email: at('anhoa'), head: '1' };
    const version = await seen(second, address);
    await first.post(address, { ...row, phone: '0901 112 233', version: await seen(first, address) });

    const told = await second.post(address, { ...row, position: 'Chủ tịch UBND', version });
    expect(told.status).toBe(409);
    expect(words(told.html)).toContain(
      'Điện thoại công vụ đã đổi từ “trống” thành “84901112233” (Bùi Văn Nông,',
    );
    expect(told.html).toContain('value="Chủ tịch UBND"');
    expect((await read.findOneBy(Person, { id }))!.phone).toBe('84901112233');

    const [, newer] = /name="version" value="(\d+)"/.exec(told.html)!;
    const again = { ...row, position: 'Chủ tịch UBND', phone: '0901 112 233', version: newer! };
    expect((await second.post(address, { ...again, unit: 'ở đâu đó' })).html).toContain(`value="${newer}"`);
    expect(words((await second.post(address, again)).html)).toContain('Đã lưu.');
    expect(await read.findOneBy(Person, { id })).toMatchObject({
      position: 'Chủ tịch UBND',
      phone: '84901112233',
    });
  });

  it('minds only what a form writes', async () => {
    const { id } = (await meeting.office.database.read.findOneBy(Person, { email: at('stc') }))!;
    const version = await seen(second, `/nguoi/${id}`);
    await first.post(`/nguoi/${id}/duong-dan`, { cach: 'chep' });
    await first.post(`/nguoi/${id}/lien-lac`, { email: at('stc'), phone: '0901 112 244', version });
    const left = await second.post(`/nguoi/${id}/thoi`, { lastDay: '2026-12-31', version });
    expect(words(left.html)).toContain('Đã lưu.');
    const contacts = await second.post(`/nguoi/${id}/lien-lac`, { email: at('stc'), phone: '', version });
    expect(contacts.status).toBe(409);
  });

  it('tells it of units and committees too', async () => {
    const unit = { name: 'Sở Tài chính', kind: 'department', parent: 'ubnd' };
    const seenUnit = await seen(second, '/to-chuc/stc');
    await first.post('/to-chuc/stc', { ...unit, aliases: 'STC', version: seenUnit });
    const told = await second.post('/to-chuc/stc', { ...unit, version: seenUnit });
    expect([told.status, words(told.html)]).toEqual([
      409,
      expect.stringMatching(/Tên khác trong văn bản đã đổi từ “.*” thành “STC”/),
    ]);

    const committee = { name: 'Ban Chỉ đạo chuyển đổi số', chair: at('chair'), allUnits: '1' };
    const seenCommittee = await seen(second, '/ban-chi-dao/cds');
    const secretariat = `${at('office')}\n${at('stc.deputy')}`;
    await first.post('/ban-chi-dao/cds', { ...committee, secretariat, version: seenCommittee });
    const other = { ...committee, secretariat: at('office'), version: seenCommittee };
    expect(words((await second.post('/ban-chi-dao/cds', other)).html)).toContain('Thư ký đã đổi từ');
  });

  it('tells it programs that say which version they have read', async () => {
    const api = await meeting.office.as(at('snnmt'));
    const { body } = await api.get('/units/tan-lap');
    const { code, name, kind, parent, version } = body as Record<string, unknown>;
    const row = { code, name, kind, parent };
    expect(
      (await api.put('/units/tan-lap', { ...row, name: 'UBND phường Tân Lập mới', version })).status,
    ).toBe(200);
    expect(await api.put('/units/tan-lap', { ...row, version })).toMatchObject({
      status: 409,
      body: { code: 'staff/changed-meanwhile', problems: [{ at: 'name' }] },
    });
    expect((await api.put('/units/tan-lap', row)).status).toBe(200);
  });
});
