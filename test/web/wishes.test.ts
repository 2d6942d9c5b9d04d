import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrganisationService } from '../../src/people/organisation.service.js';
import { Person } from '../../src/people/person.entity.js';
import { engines } from '../support/database.js';
import { Meeting } from '../support/meeting.js';
import { fileOf } from '../support/organisation.js';
import { Visitor, words } from '../support/visitor.js';

const PLACE = '/toi/thong-bao';
const mail = (who: string) => `${who}@songvan.example`;

describe.each(engines)('what people wish, on %s', (engine) => {
  let meeting: Meeting;
  const visitors = new Map<string, Visitor>();
  const visit = (who: string) => visitors.get(who)!;
  const away = (who: string, from: string, to: string, standIn = '') =>
    visit(who).post(`${PLACE}/vang-mat`, { from, to, standIn });
  const list = async (who: string) => words((await visit(who).get(PLACE)).html);

  beforeAll(async () => {
    meeting = await Meeting.open(engine);
    for (const who of ['office', 'chair', 'stc', 'stc.deputy', 'anhoa'])
      visitors.set(who, await Visitor.signedIn(meeting.office, mail(who)));
  });
  afterAll(() => meeting.close());

  it('is asked of everybody who is signed in, and of nobody else', async () => {
    for (const visitor of visitors.values()) expect((await visitor.get(PLACE)).status).toBe(200);
    expect((await Visitor.stranger(meeting.office).get(PLACE)).at).toMatch(/^\/dang-nhap/);
  });

  it('is an hour of the day between the slot and the afternoon', async () => {
    const hour = async () =>
      (await meeting.office.database.read.findOneBy(Person, { email: mail('stc') }))!.remindAt;
    expect((await visit('stc').post(PLACE, { remindAt: '14:00' })).at).toBe(`${PLACE}?xong=wished`);
    expect(await hour()).toBe('14:00');
    for (const remindAt of ['07:59', '16:01', '25:00', 'sáng'])
      expect((await visit('stc').post(PLACE, { remindAt })).status).toBe(422);
    expect((await visit('stc').get(PLACE)).html).toContain('<option selected value="14:00">');
    await visit('stc').post(PLACE, { remindAt: '' });
    expect(await hour()).toBeNull();
  });

  it.each([
    ['stc', '03/5/2026', '06/5/2026', '', 'Ngày đầu không thể ở trong quá khứ'],
    ['stc', '07/5/2026', '06/5/2026', '', 'Ngày cuối không thể đứng trước ngày đầu'],
    ['stc', '07/5/2026', '06/6/2027', '', 'không quá một năm'],
    ['stc', '', '06/5/2026', '', 'Ngày đầu vắng mặt bắt buộc phải có'],
    ['stc', '07/5/2026', '08/5/2026', mail('anhoa'), 'Người thay phải cùng đơn vị'],
    ['stc', '07/5/2026', '08/5/2026', mail('stc'), 'Người thay phải cùng đơn vị'],
    ['chair', '07/5/2026', '08/5/2026', mail('anhoa'), 'Người thay phải cùng đơn vị'],
  ])('is no absence: %s from %j to %j, %j instead', async (who, from, to, standIn, told) => {
    const refused = await away(who, from, to, standIn);
    expect(refused.status).toBe(422);
    expect(words(refused.html)).toContain(told);
    expect(refused.html).toContain(`value="${to}"`);
  });

  it('is an absence with a stand-in of the same unit, or of the committee’s office', async () => {
    expect((await away('stc', '2026-05-07', '2026-05-08', mail('stc.deputy'))).at).toBe(`${PLACE}?xong=away`);
    expect(await list('stc')).toMatch(
      /Đỗ Minh Tài .*Thứ Năm, 07\/5\/2026 đến Thứ Sáu, 08\/5\/2026 Vũ Thu Hà Đỗ Minh Tài, 09:00/,
    );
    expect((await away('chair', '2026-05-07', '2026-05-08', mail('office'))).status).toBe(200);
  });

  it('cannot leave nobody: not twice, not in a circle, not while somebody counts on the person', async () => {
    expect(words((await away('stc', '2026-05-08', '2026-05-09')).html)).toContain(
      'Đỗ Minh Tài đã có ngày vắng mặt',
    );
    const circle = await away('stc.deputy', '2026-05-08', '2026-05-09', mail('stc'));
    expect([circle.status, words(circle.html)]).toEqual([
      409,
      expect.stringContaining('chuyển về chính người vắng'),
    ]);
    const needed = await away('stc.deputy', '2026-05-08', '2026-05-09');
    expect(words(needed.html)).toContain('Đang là người thay cho Đỗ Minh Tài từ 07/5/2026 đến 08/5/2026');
  });

  it('ends early by a tap, once; a file of the organisation does not bring it back', async () => {
    const [, path] = /action="(\/vang-mat\/stand-in\/\d+\/ket-thuc)"/.exec(
      (await visit('stc').get(PLACE)).html,
    )!;
    expect((await visit('anhoa').post(path!)).status).toBe(404);
    expect(words((await visit('stc').post(path!, { ve: PLACE })).html)).toContain('Đã kết thúc');
    expect(await list('stc')).not.toContain('07/5/2026');
    expect((await visit('stc').post(path!)).status).toBe(404);
    const row = { person: mail('stc'), standIn: mail('stc.deputy'), from: '2026-05-07', to: '2026-05-08' };
    await meeting.office.app
      .get(OrganisationService)
      .setup(fileOf({ standIns: [row] }), meeting.office.clock.now());
    expect(await list('stc')).not.toContain('07/5/2026');
    expect((await visit('stc').post('/vang-mat/holiday/1/ket-thuc')).status).toBe(404);
  });

  it('is written down for the head of a unit by the secretariat, who is named', async () => {
    const form = await visit('office').get('/vang-mat?nguoi=ho+van+an');
    expect(form.html).toContain(`name="person" value="${mail('anhoa')}"`);
    const entered = { person: mail('anhoa'), from: '2026-05-11', to: '2026-05-15', standIn: '' };
    expect(await list('anhoa')).toContain('Hệ thống chưa có người nào khác của đơn vị để chọn');
    expect((await visit('office').post('/vang-mat', entered)).at).toBe('/vang-mat?xong=away');
    expect((await visit('office').post('/vang-mat', entered)).status).toBe(409);
    expect(await list('anhoa')).toMatch(
      /Thứ Hai, 11\/5\/2026 đến Thứ Sáu, 15\/5\/2026 Không có, chỉ tạm dừng nhắc Phạm Văn Thư Ký/,
    );
  });

  it('is nobody else’s to write down', async () => {
    const entered = { person: mail('anhoa'), from: '2026-05-18', to: '2026-05-19', standIn: '' };
    expect((await visit('stc').post('/vang-mat', entered)).status).toBe(403);
    expect((await visit('office').post('/vang-mat', { ...entered, person: mail('chair') })).status).toBe(200);
    expect((await visit('office').post('/vang-mat', { ...entered, person: mail('stc.deputy') })).status).toBe(
      403,
    );
    expect((await visit('office').post('/vang-mat', { ...entered, person: mail('ghost') })).status).toBe(403);
    expect((await visit('chair').get('/vang-mat')).status).toBe(403);
    expect((await visit('stc').get('/vang-mat')).status).toBe(403);
  });

  it('is the same for programs', async () => {
    const { commune, finance } = meeting;
    expect((await commune.put('/me/wishes', { remindAt: '09:30' })).body).toEqual({
      ...{ remindAt: '09:30', earliest: '08:00', latest: '16:00' },
    });
    expect((await commune.put('/me/wishes', { remindAt: '20:00' })).status).toBe(422);
    const { body } = await commune.get('/absences');
    const { items } = body as { items: { id: number; kind: string }[] };
    expect(items).toEqual([expect.objectContaining({ kind: 'pause', person: mail('anhoa'), standIn: null })]);
    const end = `/absences/pause/${items[0]!.id}/end`;
    expect((await finance.post(end)).status).toBe(404);
    expect((await commune.post(end)).body).toEqual({ items: [], total: 0 });
    const day = { from: '2026-05-20', to: '2026-05-20' };
    expect((await finance.post('/absences', { ...day, standIn: mail('stc.deputy') })).body).toMatchObject({
      total: 1,
    });
    expect((await finance.post('/absences', day)).body).toMatchObject({ code: 'absence/overlap' });
  });
});
