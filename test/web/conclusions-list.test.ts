import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Meeting, paper } from '../support/meeting.js';
import { Visitor, words } from '../support/visitor.js';

describe('the list of conclusions', () => {
  let meeting: Meeting;
  let clerk: Visitor;
  beforeAll(async () => {
    meeting = await Meeting.open('sqlite');
    const [first] = await meeting.issued('stc');
    await meeting.import(paper.replace('Số: 15/', 'Số: 18/'));
    await meeting.finance.post(`/assignments/${first!.id}/submit`, { text: 'Báo cáo số 12/BC-STC.' });
    await meeting.secretary.post(`/assignments/${first!.id}/confirm`);
    await meeting.office.tick('2026-05-18T08:05+07:00');
    clerk = await Visitor.signedIn(meeting.office, 'office@songvan.example');
  });
  afterAll(() => meeting.close());

  const list = async (query: string) => words((await clerk.get(`/ket-luan${query}`)).html);

  it('says how far each has come, and what is overdue', async () => {
    const page = await list('');
    expect(page).toMatch(/18\/TB-BCĐ.*Chưa giao việc.*15\/TB-BCĐ.*1\/4 việc 2 việc quá hạn/);
  });

  it.each([
    ['?q=15', ['15']],
    ['?q=phien+hop+bcd', ['18', '15']],
    ['?state=draft', ['18']],
    ['?state=issued&q=18', []],
    ['?q=***', []],
  ])('%s finds %j', async (query, numbers) => {
    const found = [...(await list(query)).matchAll(/(\d+)\/TB-BCĐ/g)].map((match) => match[1]);
    expect(found).toEqual(numbers);
    const { body } = await meeting.secretary.get(`/conclusions${query}`);
    expect((body as { total: number }).total).toBe(numbers.length);
  });

  it('calls a wrong filter so, and shows no list', async () => {
    const page = await clerk.get('/ket-luan?state=lost');
    expect([page.status, words(page.html)]).toEqual([200, expect.stringContaining('Bộ lọc chưa đúng')]);
    expect(page.html).not.toContain('TB-BCĐ');
  });

  it('leads to a conclusion that can be narrowed to what is late or not received', async () => {
    const late = words((await clerk.get('/ket-luan/1/da-ban-hanh?xem=qua-han')).html);
    expect(late).toContain('1/4 việc đã hoàn thành');
    expect(late).toMatch(/0\/2 xã, phường đã hoàn thành 2 quá hạn.*UBND xã An Hòa.*UBND phường Tân Lập/);
    expect(late).not.toContain('Bố trí kinh phí');
    const waiting = words((await clerk.get('/ket-luan/1/da-ban-hanh?xem=cho-xac-nhan')).html);
    expect(waiting).toContain('Không có việc nào như vậy.');
  });
});
