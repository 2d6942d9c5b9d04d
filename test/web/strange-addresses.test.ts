import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ownPath } from '../../src/web/links.js';
import { engines } from '../support/database.js';
import { Meeting } from '../support/meeting.js';
import { Visitor } from '../support/visitor.js';

describe('where a page leads on', () => {
  it.each([
    ['/don-vi?xem=qua-han', '/don-vi?xem=qua-han'],
    ['/so-theo-doi?q=%C4%91', '/so-theo-doi?q=%C4%91'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/đơn-vị', '/'],
    ['/a\r\nset-cookie: x', '/'],
    [undefined, '/'],
  ])('from %j goes to %s', (wanted, to) => {
    expect(ownPath(wanted)).toBe(to);
  });
});

describe.each(engines)('an address that names nothing on %s', (engine) => {
  let meeting: Meeting;
  let clerk: Visitor;
  beforeAll(async () => {
    meeting = await Meeting.open(engine);
    await meeting.import();
    clerk = await Visitor.signedIn(meeting.office, 'office@songvan.example');
  });
  afterAll(() => meeting.close());

  it.each(['abc', '1.5', '99999999999', '-1'])('is no page: row %s', async (row) => {
    const typed = { task: 'Báo cáo', lead: 'Sở Tài chính', version: '1', at: '3', unit: 'x', name: 'y' };
    for (const act of ['sua', 'tach', 'bo', 'khoi-phuc', 'chon-don-vi'])
      expect((await clerk.post(`/ket-luan/1/du-thao/${row}/${act}`, typed)).status).toBe(404);
    expect(
      (await clerk.post('/ket-luan/1/du-thao/gop', { row: [`${row}:1`, `1:${row}`] })).status,
    ).toBeLessThan(500);
  });
});
