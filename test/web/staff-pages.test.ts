import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fold } from '../../src/domain/fold.js';
import { SHEETS } from '../../src/people/organisation.dto.js';
import { SHEET_FORMS } from '../../src/people/sheet-forms.js';
import { Person } from '../../src/people/person.entity.js';
import { HEADINGS } from '../../src/web/parts/sheet-columns.js';
import { Meeting } from '../support/meeting.js';
import { province } from '../support/organisation.js';
import { Visitor, words } from '../support/visitor.js';

describe('the pages of people, units and committees', () => {
  let meeting: Meeting;
  let admin: Visitor;
  let secretary: Visitor;
  beforeAll(async () => {
    meeting = await Meeting.open('sqlite');
    const { office } = meeting;
    await office.database.write((tx) => tx.update(Person, { email: at('snnmt') }, { admin: true }));
    await meeting.issued('stc');
    admin = await Visitor.signedIn(office, at('snnmt'));
    secretary = await Visitor.signedIn(office, at('office'));
  });
  afterAll(() => meeting.close());

  const at = (who: string) => `${who}@songvan.example`;
  const person = async (who: string) =>
    (await meeting.office.database.read.findOneBy(Person, { email: at(who) }))!;

  it('finds a person, shows what is known, and keeps what was typed when it is refused', async () => {
    const list = await admin.get('/nguoi?q=ho+van');
    expect(words(list.html)).toContain('1 người.');
    const { id } = await person('anhoa');
    expect(list.html).toContain(`href="/nguoi/${id}"`);
    const row = { name: 'Hồ Văn An', position: 'Chủ tịch', unit: 'Không có', email: at('anhoa'), head: '1' };
    const refused = await admin.post(`/nguoi/${id}`, { ...row, phone: '0901 112 233' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('value="0901 112 233"');
    expect(words(refused.html)).toContain('không có đơn vị mang mã "Không có"');
    const saved = await admin.post(`/nguoi/${id}`, { ...row, unit: 'UBND xã An Hòa', phone: '0901 112 233' });
    expect(words(saved.html)).toContain('Đã lưu.');
    expect(words(saved.html)).toMatch(/Điện thoại \(trống\) 84901112233 Bùi Văn Nông/);
  });

  it('adds a person, whom a link lets in once', async () => {
    const row = { name: 'Lý Thị Mới', position: 'Phó Chủ tịch', unit: 'tan-lap', email: at('moi') };
    const added = await admin.post('/nguoi/them', { ...row, head: '1' });
    expect(words(added.html)).toContain('Đã thêm.');
    const { id } = await person('moi');
    const page = await admin.post(`/nguoi/${id}/duong-dan`, { cach: 'chep' });
    const [, secret] = /lien-ket\?ma=([\w-]+)/.exec(page.html)!;
    const stranger = await Visitor.stranger(meeting.office).get(`/dang-nhap/lien-ket?ma=${secret}`);
    expect(words(stranger.html)).toContain('Lý Thị Mới');
    expect((await admin.get(`/nguoi/${id}`)).html).not.toContain(secret);
  });

  it('sends the link by mail, a few times an hour, and says what became of it', async () => {
    const { id } = await person('anhoa');
    expect(words((await secretary.get(`/nguoi/${id}`)).html)).toContain('báo quản trị viên để bàn giao');
    const sent = await secretary.post(`/nguoi/${id}/duong-dan`, { cach: 'thu' });
    expect(words(sent.html)).toContain('Máy chủ thư đã nhận thư có đường dẫn đăng nhập gửi tới anhoa@');
    const mail = meeting.office.mail.to(at('anhoa')).at(-1)!;
    expect(mail.text).toMatch(/dang-nhap\/lien-ket\?ma=/);
    meeting.office.mail.refuse({ data: { code: 554, text: 'No' } });
    const failed = await secretary.post(`/nguoi/${id}/duong-dan`, { cach: 'thu' });
    meeting.office.mail.accept();
    expect(words(failed.html)).toContain('Hãy tạo đường dẫn để chép và đưa tận tay.');
    for (let again = 0; again < 3; again += 1) await secretary.post(`/nguoi/${id}/duong-dan`);
    expect((await secretary.post(`/nguoi/${id}/duong-dan`)).status).toBe(429);
    const chair = await person('chair');
    expect((await secretary.post(`/nguoi/${chair.id}/duong-dan`)).status).toBe(403);
    expect((await secretary.get(`/nguoi/${chair.id}`)).html).not.toContain('duong-dan');
  });

  it('shows what a file would change before anything is stored, then stores that file', async () => {
    const [, stc] = province.units;
    const text = JSON.stringify({ units: [{ ...stc, name: 'Sở Tài chính và Kế hoạch' }] });
    const looked = await admin.upload('/nguoi/nhap', { lam: 'xem' }, { name: 'to-chuc.json', text });
    expect(words(looked.html)).toMatch(/Tên Sở Tài chính Sở Tài chính và Kế hoạch/);
    expect(words((await admin.get('/to-chuc/stc')).html)).not.toContain('và Kế hoạch');
    const [, kept] = /name="kept" value="([^"]+)"/.exec(looked.html)!;
    const loaded = await admin.upload('/nguoi/nhap', { lam: 'nap', kept: kept! });
    expect(words(loaded.html)).toContain('Đã nạp tệp.');
    expect(words((await admin.get('/to-chuc/stc')).html)).toContain('Sở Tài chính và Kế hoạch');
  });

  it('names columns that a workbook is read by', () => {
    for (const sheet of SHEETS) {
      const known = SHEET_FORMS[sheet].columns.flatMap(({ headings }) => headings);
      expect(known).toEqual(expect.arrayContaining(HEADINGS[sheet].map(fold)));
    }
  });

  it('tells each mistake of a file with its place', async () => {
    const text = JSON.stringify({ units: [{ code: 'x', name: 'X', kind: 'k', parent: 'y' }] });
    const refused = await admin.upload('/nguoi/nhap', { lam: 'nap' }, { name: 'to-chuc.json', text });
    expect(refused.status).toBe(422);
    expect(words(refused.html)).toContain('units, mục 1: parent: không có đơn vị mang mã "y"');
    expect((await admin.upload('/nguoi/nhap', { lam: 'xem' })).status).toBe(422);
    const other = await admin.upload('/nguoi/nhap', { lam: 'xem' }, { name: 'to-chuc.xlsx', text: 'MZ…' });
    expect(words(other.html)).toContain('Tệp này không phải Excel (.xlsx) hay JSON');
    for (const [broken, where] of [
      ['{"units": [\n{"code": }]}', 'sai cú pháp ở gần '],
      ['{"units": [\n{"code": "a\nb"}]}', 'sai cú pháp ở dòng 2.'],
      ['{"units": [', 'thiếu phần cuối.'],
    ] as const) {
      const page = await admin.upload('/nguoi/nhap', { lam: 'xem' }, { name: 'to-chuc.json', text: broken });
      expect(words(page.html)).toContain(`Tệp không phải JSON hợp lệ: ${where}`);
    }
  });

  it('hands a post over, with what is still open in sight', async () => {
    const { id } = await person('stc');
    const form = await admin.get(`/nguoi/${id}/ban-giao`);
    expect(words(form.html)).toContain('Việc đang mở của đơn vị: 2');
    expect(form.html).not.toContain('Bố trí kinh phí');
    const gone = { lastDay: '2026-05-04', successor: at('stc.deputy') };
    const refused = await admin.post(`/nguoi/${id}/ban-giao`, {
      ...gone,
      successor: at('stc'),
      moves: 'head',
    });
    expect(refused.status).toBe(422);
    const done = await admin.post(`/nguoi/${id}/ban-giao`, { ...gone, moves: 'head' });
    expect(words(done.html)).toMatch(/Vũ Thu Hà Đã bàn giao/);
    expect(words(done.html)).toMatch(/Người đứng đầu: Sở Tài chính/);
  });

  it('corrects a unit that is merged, and says what it still owes', async () => {
    const row = { name: 'UBND xã An Hòa', kind: 'commune', parent: 'ubnd', validTo: '2026-06-30' };
    const wrong = await admin.post('/to-chuc/an-hoa', { ...row, successors: 'nowhere' });
    expect(wrong.status).toBe(422);
    const merged = await admin.post('/to-chuc/an-hoa', { ...row, successors: 'UBND phường Tân Lập' });
    expect(words(merged.html)).toMatch(/Đơn vị kế thừa UBND phường Tân Lập/);
    expect(words(merged.html)).toContain('Đơn vị còn 1 việc đang mở');
    expect(words((await secretary.get('/to-chuc/an-hoa')).html)).toContain('Lập danh sách điểm chưa có sóng');
    expect((await secretary.post('/to-chuc/an-hoa', row)).status).toBe(403);
    const added = await admin.post('/to-chuc', { ...row, code: 'moi', name: 'UBND xã Mới', validTo: '' });
    expect(added.at).toContain('/to-chuc/moi');
    expect((await admin.post('/to-chuc', { ...row, code: 'moi' })).status).toBe(422);
  });

  it('changes who keeps a committee and adds another one', async () => {
    const form = { name: 'Ban Chỉ đạo chuyển đổi số', chair: at('chair'), allUnits: '1', units: '' };
    const leaders = `${at('snnmt')}: an-hoa, tan-lap`;
    const secretariat = `${at('office')}\n${at('stc.deputy')}`;
    const saved = await admin.post('/ban-chi-dao/cds', { ...form, secretariat, leaders });
    expect(words(saved.html)).toMatch(/Thư ký Phạm Văn Thư Ký Phạm Văn Thư Ký; Vũ Thu Hà/);
    expect(words(saved.html)).toContain('Bùi Văn Nông, Giám đốc: an-hoa, tan-lap');
    const other = {
      ...form,
      code: 'khac',
      secretariat: at('office'),
      units: 'stc',
      allUnits: [],
      leaders: '',
    };
    expect(words((await admin.post('/ban-chi-dao', other)).html)).toContain('1 đơn vị: stc');
    const wrong = await admin.post('/ban-chi-dao', { ...other, chair: 'ai', leaders: 'ai đó' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('href="#leaders">Lãnh đạo phụ trách phải là một địa chỉ thư điện tử');
    expect(words((await secretary.get('/ban-chi-dao')).html)).toContain('Trưởng ban: Lê Thị Chủ Trì');
  });

  it('tells the settings in force and no secret', async () => {
    const page = words((await secretary.get('/cai-dat')).html);
    expect(page).toMatch(/Giờ gửi tin hằng ngày 08:00/);
    expect(page).not.toContain('smtp://');
  });
});
