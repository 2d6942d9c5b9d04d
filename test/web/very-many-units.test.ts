import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrganisationService } from '../../src/people/organisation.service.js';
import { Meeting } from '../support/meeting.js';
import { fileOf, moreCommunes } from '../support/organisation.js';
import { Visitor, words } from '../support/visitor.js';

const MOST_BYTES = 150_000;

describe('an organisation of 3,500 communes more', () => {
  let meeting: Meeting;
  let clerk: Visitor;
  beforeAll(async () => {
    meeting = await Meeting.open('sqlite');
    await meeting.issued('stc');
    await meeting.import();
    const { office } = meeting;
    await office.app.get(OrganisationService).setup(fileOf(moreCommunes(3500)), office.clock.now());
    clerk = await Visitor.signedIn(office, 'office@songvan.example');
  });
  afterAll(() => meeting.close());

  it.each([
    ...['/so-theo-doi', '/lich-lam-viec', '/vang-mat', '/vang-mat?nguoi=xa', '/ket-luan/2'],
    ...['/ket-luan/cach-goi', '/toi/thong-bao', '/nhat-ky', '/nguoi', '/don-doc'],
  ])('leaves %s light', async (path) => {
    const { status, html } = await clerk.get(path);
    expect(status).toBe(200);
    expect(Buffer.byteLength(html)).toBeLessThan(MOST_BYTES);
  });

  it.each([
    ['stc', 'Sở Tài chính', 2],
    ['Sở Tài chính', 'Sở Tài chính', 2],
    ['an hoa', 'UBND xã An Hòa', 1],
    ['UBND xã Số 3412', 'UBND xã Số 3412', 0],
  ])('finds the unit “%s” in the register', async (typed, shown, total) => {
    const { html } = await clerk.get(`/so-theo-doi?don_vi=${encodeURIComponent(typed)}`);
    expect(html).toMatch(new RegExp(`<input[^>]*name="don_vi"[^>]*value="${shown}"`));
    expect(words(html)).toContain(total === 0 ? 'Không có việc nào khớp.' : `${total} việc.`);
  });

  it.each([
    ['Sở Tài chinhs', 'Chưa rõ đơn vị “Sở Tài chinhs”. Có phải là: Sở Tài chính (mã stc)'],
    ['Hội chữ thập', 'Không có đơn vị “Hội chữ thập”.'],
    ['UBND các xã, phường', '“UBND các xã, phường” là nhiều đơn vị. Hãy gõ tên hoặc mã của một đơn vị'],
  ])('says of “%s” what may be meant, and keeps it', async (typed, answer) => {
    const { html } = await clerk.get(`/so-theo-doi?don_vi=${encodeURIComponent(typed)}&q=phi`);
    expect(words(html)).toContain(answer);
    expect(html).toContain(`value="${typed}"`);
    expect(html).toContain('value="phi"');
    expect(html).toContain('href="#don_vi"');
  });

  it('closes communes that are written down, and all of them by their group', async () => {
    const storm = {
      nam: '2026',
      fromDay: '12/5/2026',
      toDay: '13/5/2026',
      reason: 'Bão số 2',
      scope: 'some',
    };
    const send = (units: string) => clerk.post('/lich-lam-viec/dong-cua', { ...storm, units });
    const wrong = await send('UBND xã An Hòa\nUBND xã Đâu Đó');
    expect([wrong.status, words(wrong.html)]).toEqual([
      422,
      expect.stringContaining('đơn vị “UBND xã Đâu Đó”'),
    ]);
    expect(wrong.html).toContain('UBND xã An Hòa\nUBND xã Đâu Đó</textarea>');
    const two = await send('UBND xã An Hòa\nxa-7');
    expect(words(two.html)).toContain('2 đơn vị (UBND xã An Hòa; UBND xã Số 7)');
    const all = await send('UBND các xã, phường');
    expect(words(all.html)).toContain('3502 đơn vị (');
    expect(words(all.html)).toContain('và 3482 đơn vị khác)');
    const sent = { ...storm, units: 'UBND các xã, phường', chac: '1' };
    expect((await clerk.post('/lich-lam-viec/dong-cua', sent)).status).toBe(200);
    const page = await clerk.get('/lich-lam-viec');
    expect(words(page.html)).toContain('và 3482 đơn vị khác');
    expect(Buffer.byteLength(page.html)).toBeLessThan(MOST_BYTES);
  });

  it('finds the head who is away by some words', async () => {
    const several = await clerk.get('/vang-mat?nguoi=can+bo+xa');
    expect(words(several.html)).toContain('3500 người khớp; hãy chọn, hoặc gõ thêm chữ để tìm hẹp hơn');
    const one = await clerk.get('/vang-mat?nguoi=xa+so+3412');
    expect(one.html).toContain('value="xa3412@songvan.example"');
    expect(words((await clerk.get('/vang-mat?nguoi=kho+ai')).html)).toContain(
      'Không có người đứng đầu đơn vị nào',
    );
  });
});
