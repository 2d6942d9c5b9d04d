import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrganisationService } from '../../src/people/organisation.service.js';
import { engines } from '../support/database.js';
import { Meeting } from '../support/meeting.js';
import { fileOf, province } from '../support/organisation.js';
import { Visitor, words } from '../support/visitor.js';

const PLACE = '/ket-luan/cach-goi';

describe.each(engines)('names that clerks taught, on %s', (engine) => {
  const name = 'Văn phòng Điều phối vùng';
  let meeting: Meeting;
  let clerk: Visitor;
  const unknown = async () => {
    const { id } = await meeting.import();
    return words((await clerk.get(`/ket-luan/${id}`)).html).includes('Chưa xác định được đơn vị');
  };
  const list = async () => words((await clerk.get(PLACE)).html);

  beforeAll(async () => {
    meeting = await Meeting.open(engine);
    clerk = await Visitor.signedIn(meeting.office, 'office@songvan.example');
  });
  afterAll(() => meeting.close());

  it('are none at first', async () => {
    expect(await list()).toContain('Chưa ghi nhớ cách gọi nào');
    expect(await unknown()).toBe(true);
  });

  it('stand in the list with the unit and who taught them, and are known from then on', async () => {
    const taught = await clerk.post(PLACE, { name, unit: 'Sở Tài chính' });
    expect([taught.status, taught.at]).toEqual([200, `${PLACE}?xong=saved`]);
    expect(await list()).toMatch(/Văn phòng Điều phối vùng Sở Tài chính .*04\/5\/2026/);
    expect(await unknown()).toBe(false);
  });

  it('outlast another set-up of the organisation', async () => {
    await meeting.office.app.get(OrganisationService).setup(fileOf(province), meeting.office.clock.now());
    expect(await unknown()).toBe(false);
  });

  it.each([
    [{ name: 'Phòng Lạ', unit: 'Sở Lạ' }, 'Không có đơn vị nào tên là “Sở Lạ”'],
    [
      { name: 'Sở Tài chính', unit: 'Sở Nông nghiệp và Môi trường' },
      '“Sở Tài chính” đã là tên của Sở Tài chính',
    ],
    [{ name: 'UBND các xã, phường', unit: 'Sở Tài chính' }, '“UBND các xã, phường” đã là tên của'],
    [{ name: '', unit: 'Sở Tài chính' }, 'Cách gọi trong văn bản không được để trống'],
  ])('are refused with what to do: %j', async (typed, answer) => {
    const refused = await clerk.post(PLACE, typed);
    expect(refused.status).toBe(422);
    expect(words(refused.html)).toContain(answer);
    expect(refused.html).toContain(`value="${typed.unit}"`);
  });

  it('are forgotten by the secretariat, once, and mean nobody then', async () => {
    const [, id] = /cach-goi\/(\d+)\/bo/.exec((await clerk.get(PLACE)).html)!;
    const stranger = await Visitor.signedIn(meeting.office, 'stc@songvan.example');
    expect((await stranger.post(`${PLACE}/${id}/bo`)).status).toBe(403);
    expect((await stranger.post(PLACE, { name, unit: 'Sở Tài chính' })).status).toBe(403);
    expect(words((await clerk.post(`${PLACE}/${id}/bo`)).html)).toContain('Đã bỏ.');
    expect((await clerk.post(`${PLACE}/${id}/bo`)).status).toBe(404);
    expect(await unknown()).toBe(true);
  });
});
