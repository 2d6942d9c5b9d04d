import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Group } from '../../src/people/group.entity.js';
import { Person } from '../../src/people/person.entity.js';
import { engines } from '../support/database.js';
import { Meeting } from '../support/meeting.js';
import { Visitor, words } from '../support/visitor.js';
import { expectWellMade } from '../support/well-made.js';

const PLACE = '/nhom-don-vi';
const communes = 'UBND các xã, phường';
/** What is given to departments alone, by a name that nobody knows at first. */
const paper = (addressee: string) => `BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ
Số: 17/TB-BCĐ
Sông Vân, ngày 04 tháng 5 năm 2026
THÔNG BÁO
Kết luận của đồng chí Lê Thị Chủ Trì tại phiên họp thứ ba của Ban Chỉ đạo

1. ${addressee}
- Rà soát danh mục dữ liệu dùng chung, hoàn thành trước ngày 29/5/2026.
`;

describe.each(engines)('groups looked after by hand on %s', (engine) => {
  let meeting: Meeting;
  let admin: Visitor;
  let api: Awaited<ReturnType<Meeting['office']['as']>>;
  beforeEach(async () => {
    meeting = await Meeting.open(engine);
    const { office } = meeting;
    for (const email of [at('snnmt'), at('stc.deputy')])
      await office.database.write((tx) => tx.update(Person, { email }, { admin: true }));
    admin = await Visitor.signedIn(office, at('snnmt'));
    api = await office.as(at('stc.deputy'));
  });
  afterEach(() => meeting.close());

  const at = (who: string) => `${who}@songvan.example`;
  /** Imports and issues; answers how many assignments came of it, and the names that nobody is known by. */
  const issue = async (text: string, known?: number) => {
    const id = known ?? (await meeting.import(text)).id;
    const { body } = await meeting.secretary.post(`/conclusions/${id}/issue`);
    const { assignments, unresolved } = body as { assignments: number; unresolved: { names: string[] }[] };
    return { id, assignments, unknown: unresolved.flatMap(({ names }) => names) };
  };

  it('shows whom each means today, by kind or by name', async () => {
    const list = await admin.get(PLACE);
    expectWellMade(list);
    expect(words(list.html)).toMatch(
      /UBND các xã, phường .*“Xã, phường, thị trấn” 2 đơn vị: UBND phường Tân Lập; UBND xã An Hòa/,
    );
    expect((await admin.get('/to-chuc')).html).toContain(`href="${PLACE}"`);
    const reader = await Visitor.signedIn(meeting.office, at('office'));
    expect((await reader.get(`${PLACE}/communes`)).html).not.toContain('<summary>Sửa');
    expect((await reader.post(`${PLACE}/communes`, { names: communes, kind: 'commune' })).status).toBe(403);
    expect((await admin.get(`${PLACE}/khong-co`)).status).toBe(404);
  });

  it('lets a paper that is read afterwards find the new name and give work to the new members', async () => {
    const departments = 'các cơ quan tài nguyên, ngân sách';
    expect(await issue(paper(departments))).toMatchObject({ assignments: 0, unknown: [departments] });
    const named = { names: departments, members: 'Sở Tài chính\nsnnmt\nstc' };
    const added = await admin.post(PLACE, { code: 'nguon-luc', ...named });
    expect(added.at).toBe(`${PLACE}/nguon-luc?xong=saved`);
    expect(words(added.html)).toMatch(
      /Hiện nay 2 đơn vị: Sở Nông nghiệp và Môi trường; Sở Tài chính .*Thêm mới/,
    );
    expect(await issue(paper(departments))).toMatchObject({ assignments: 2, unknown: [] });

    const more = { ...named, members: `${named.members}\nUBND xã An Hòa` };
    const changed = await admin.post(`${PLACE}/nguon-luc`, more);
    expect(words(changed.html)).toMatch(/Các đơn vị của nhóm stc; snnmt stc; snnmt; an-hoa Bùi Văn Nông/);
    expect(await issue(paper(departments).replace('17/', '18/'))).toMatchObject({ assignments: 3 });
    expect(await meeting.of('an-hoa')).toHaveLength(1);
  });

  it('tells every mistake at its field and keeps what was typed', async () => {
    const typed = { code: 'moi', names: 'khối huyện\nUBND cấp xã', members: 'Sở Lạ' };
    const refused = await admin.post(PLACE, typed);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('khối huyện\nUBND cấp xã</textarea>');
    expect(refused.html).toContain('Sở Lạ</textarea>');
    const told = words(refused.html);
    expect(told).toContain('“khối huyện” không phải cách gọi chung');
    expect(told).toContain('“UBND cấp xã” đã là cách gọi của “UBND các xã, phường”');
    expect(refused.html).toMatch(/id="members-loi">không có đơn vị mang mã &quot;Sở Lạ&quot;/);
    const unlike = await admin.post(PLACE, { code: 'moi', names: 'các sở', kind: 'province' });
    expect(unlike.html).toMatch(/id="kind-loi">không có đơn vị nào thuộc loại/);
    const both = await admin.post(PLACE, { ...typed, names: 'các sở', kind: 'commune', members: 'stc' });
    expect(both.html).toMatch(/id="members-loi">phải có một trong hai/);
    expect((await admin.post(PLACE, { code: 'moi' })).html).toContain('id="names-loi"');
    const taken = await admin.post(PLACE, { code: 'communes', names: 'các sở', kind: 'department' });
    expect(taken.html).toMatch(/id="code-loi">Mã này đã có/);
  });

  it('asks nothing about names that an organisation file brought, only about new ones', async () => {
    await meeting.office.database.write((tx) =>
      tx.update(Group, { code: 'communes' }, { names: [communes, 'stc'] }),
    );
    const changed = { names: `${communes}\nstc`, members: 'UBND xã An Hòa' };
    expect((await admin.post(`${PLACE}/communes`, changed)).at).toBe(`${PLACE}/communes?xong=saved`);
    const more = { ...changed, names: `${changed.names}\nSở Tài chính` };
    const refused = await admin.post(`${PLACE}/communes`, more);
    expect(words(refused.html)).toContain('“Sở Tài chính” ');
    expect(words(refused.html)).not.toContain('“stc” ');
  });

  it('tells the second of two what the first changed, and programs too', async () => {
    const seen = /name="version" value="(\d+)"/;
    const [, version] = seen.exec((await admin.get(`${PLACE}/communes`)).html)!;
    const { body } = await api.get('/groups/communes');
    expect(body).toMatchObject({ kind: 'commune', units: ['tan-lap', 'an-hoa'], version: Number(version) });
    const row = { code: 'communes', names: [communes, 'các địa phương'], members: { kind: 'commune' } };
    expect((await api.put('/groups/communes', { ...row, version: Number(version) })).status).toBe(200);
    expect((await admin.post(`${PLACE}/communes/bo`, { version: version! })).status).toBe(409);
    const mine = { names: communes, members: 'an-hoa', version: version! };
    const told = await admin.post(`${PLACE}/communes`, mine);
    expect(told.status).toBe(409);
    expect(words(told.html)).toContain(
      'Cách gọi trong văn bản đã đổi từ “UBND các xã, phường” thành “UBND các xã, phường; các địa phương” (Vũ Thu Hà,',
    );
    const [, newer] = seen.exec(told.html)!;
    expect(words((await admin.post(`${PLACE}/communes`, { ...mine, version: newer! })).html)).toContain(
      '1 đơn vị: UBND xã An Hòa',
    );
    expect(await api.put('/groups/communes', { ...row, version: Number(version) })).toMatchObject({
      status: 409,
      body: {
        code: 'staff/changed-meanwhile',
        problems: [{ at: 'names' }, { at: 'names' }, { at: 'members' }],
      },
    });
    expect(await api.put('/groups/communes', { ...row, names: ['Sở Tài chính'] })).toMatchObject({
      status: 422,
      body: { problems: [{ at: 'names' }] },
    });
  });

  it('removes one: what was issued stays, what is not waits for the clerk until somebody is meant again', async () => {
    const first = await issue(paper(communes));
    expect(first.assignments).toBe(2);
    const { id } = await meeting.import(paper(communes).replace('17/', '18/'));
    const clerk = await Visitor.signedIn(meeting.office, at('office'));
    await clerk.post('/ket-luan/cach-goi', { name: 'các địa phương', unit: communes });

    const gone = await admin.post(`${PLACE}/communes/bo`);
    expect(gone.at).toBe(`${PLACE}?xong=group-removed`);
    expect(words(gone.html)).toMatch(
      /Chưa có nhóm nào.* Nhóm đã bỏ .*Bỏ nhóm UBND các xã, phường; các địa phương/,
    );
    expect(await meeting.of('an-hoa')).toHaveLength(1);
    expect(words((await clerk.get('/ket-luan/cach-goi')).html)).toContain('Chưa ghi nhớ cách gọi nào');
    expect(words((await clerk.get(`/ket-luan/${id}`)).html)).toContain(
      'Chưa xác định được đơn vị: UBND các xã, phường',
    );
    expect(await issue('', id)).toMatchObject({ assignments: 0, unknown: [communes] });

    const row = { code: 'communes', names: [communes], members: { kind: 'commune' } };
    expect((await api.post('/groups', row)).status).toBe(201);
    expect(await issue('', id)).toMatchObject({ assignments: 2, unknown: [] });
    expect(await api.post('/groups/communes/remove')).toMatchObject({ status: 200, body: { total: 0 } });
    expect((await api.get('/groups/communes')).status).toBe(404);
  });
});
