import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrganisationService } from '../../src/people/organisation.service.js';
import { engines } from '../support/database.js';
import { Meeting } from '../support/meeting.js';
import { fileOf } from '../support/organisation.js';
import { type SeenPage, Visitor, words } from '../support/visitor.js';

/** Three duties of one department: soon, far, and without a day until an event. */
const paper = `BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ
Số: 21/TB-BCĐ

Sông Vân, ngày 04 tháng 5 năm 2026

THÔNG BÁO
Kết luận của đồng chí Lê Thị Chủ Trì tại phiên họp thứ tư của Ban Chỉ đạo

1. Sở Tài chính
- Rà soát khoản chi trùng, hoàn thành trước ngày 30/9/2026.
- Bố trí kinh phí kho dữ liệu, hoàn thành trước ngày 30/10/2026.
- Lập dự toán bảo trì máy chủ, hoàn thành trước ngày 07/5/2026.
2. Sở Nông nghiệp và Môi trường
- Số hóa bản đồ đất, hoàn thành trước ngày 30/6/2026.
`;

describe.each(engines)('the list of a unit’s head on %s', (engine) => {
  let meeting: Meeting;
  let head: Visitor;
  const ids = new Map<string, number>();

  beforeAll(async () => {
    meeting = await Meeting.open(engine);
    const { id } = await meeting.import(paper);
    await meeting.secretary.post(`/conclusions/${id}/issue`);
    for (const each of await meeting.of('stc')) ids.set(each.task.split(' ')[0]!, each.id);
    await meeting.office.tick('2026-05-04T09:10+07:00');
    head = await Visitor.signedIn(meeting.office, 'stc@songvan.example');
  });
  afterAll(() => meeting.close());

  /** The tasks by their first word, as the page has them from above. */
  const order = ({ html }: SeenPage) =>
    [...html.matchAll(/<a class="task-words[^>]*>\s*(?:- )?(\p{L}+)/gu)].map(([, word]) => word);

  it('has what presses most above, not what falls due first', async () => {
    expect([...ids.keys()].toSorted()).toEqual(['Bố', 'Lập', 'Rà']);
    expect(order(await head.get('/don-vi'))).toEqual(['Lập', 'Rà', 'Bố']);
    await head.post(`/viec/${ids.get('Bố')}/submit`, { text: 'Báo cáo số 5/BC-STC.' });
    const back = { reason: 'Thiếu phụ lục.', newDue: '2026-12-01' };
    await meeting.secretary.post(`/assignments/${ids.get('Bố')}/return`, back);
    expect(order(await head.get('/don-vi'))).toEqual(['Bố', 'Lập', 'Rà']);
  });

  it('hides nothing: what is suspended, reported or withdrawn stands on a view of its own', async () => {
    await meeting.secretary.post(`/assignments/${ids.get('Rà')}/suspend`, { reason: 'Chờ quy chế.' });
    await meeting.secretary.post(`/assignments/${ids.get('Bố')}/withdraw`, { reason: 'Giao nhầm.' });
    expect(order(await head.get('/don-vi'))).toEqual(['Lập']);
    expect(order(await head.get('/don-vi?xem=dang-cho'))).toEqual(['Rà']);
    expect(order(await head.get('/don-vi?xem=da-xong'))).toEqual(['Bố']);
    const text = words((await head.get('/don-vi')).html);
    for (const told of ['Đang làm (1)', 'Chờ mốc, tạm dừng (1)', 'Đã kết thúc (1)', 'Chờ xác nhận (0)'])
      expect(text.replaceAll(' (', '(')).toContain(told.replaceAll(' (', '('));
  });

  it('leads from the card to every answer, and comes back to where one was', async () => {
    const id = ids.get('Lập')!;
    const { html } = await head.get('/don-vi?xem=sap-den-han');
    expect(html).toContain(`/viec/${id}?mo=ask-extension#ask-extension`);
    expect(html).toContain(`/viec/${id}?mo=progress#progress`);
    const form = new RegExp(`action="/viec/${id}/receive">(.*?)</form>`).exec(html)![1]!;
    const version = /name="version" value="(\d+)"/.exec(form)![1]!;
    const page = await head.post(`/viec/${id}/receive`, { version, ve: '/don-vi?xem=sap-den-han' });
    expect(page.at).toBe('/don-vi?xem=sap-den-han&xong=receive');
    const late = await head.post(`/viec/${id}/receive`, { version, ve: '/don-vi' });
    expect(late.status).toBe(409);
  });

  it('of a stand-in for two heads can be narrowed to one of the units', async () => {
    const at = (who: string) => `${who}@songvan.example`;
    const away = { person: at('snnmt'), standIn: at('stc'), from: '2026-05-04', to: '2026-05-08' };
    const file = fileOf({ units: [], persons: [], committees: [], standIns: [away] });
    await meeting.office.app.get(OrganisationService).setup(file, meeting.office.clock.now());
    expect(order(await head.get('/don-vi'))).toEqual(['Lập', 'Số']);
    expect(order(await head.get('/don-vi?don_vi=snnmt'))).toEqual(['Số']);
    expect(order(await head.get('/don-vi?don_vi=an-hoa'))).toEqual(['Lập', 'Số']);
  });
});
