import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import readSheet from 'read-excel-file/node';
import { Directive } from '../../src/assignments/directive.entity.js';
import { engines } from '../support/database.js';
import { Meeting } from '../support/meeting.js';
import { Visitor } from '../support/visitor.js';

const FORMULA = '=HYPERLINK("http://khac.example","Bấm")';

describe.each(engines)('the register as a file on %s', (engine) => {
  let meeting: Meeting;
  let clerk: Visitor;
  beforeAll(async () => {
    meeting = await Meeting.open(engine, '2026-05-18T09:00+07:00');
    const [first, second] = await meeting.issued('stc');
    await meeting.finance.post(`/assignments/${first!.id}/progress`, {
      ...{ text: '+ Đã xong bảy xã.', done: 7, of: 13, measure: 'xã' },
    });
    const { conclusion } = second as unknown as { conclusion: { id: number } };
    await meeting.office.database.write((tx) =>
      tx.update(Directive, { conclusionId: conclusion.id, section: '2' }, { task: FORMULA }),
    );
    clerk = await Visitor.signedIn(meeting.office, 'office@songvan.example');
  });
  afterAll(() => meeting.close());

  const sheetAt = async (path: string, reader = clerk) => {
    const answer = await reader.fetch(path);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-disposition']).toBe('attachment; filename="so-theo-doi-18-5-2026.xlsx"');
    const [sheet] = await readSheet(answer.rawPayload);
    const [headings, ...rows] = sheet!.data;
    const named = rows.map((row) => Object.fromEntries(headings!.map((name, at) => [name, row[at]])));
    return { rows: named.slice(0, -2), foot: rows.at(-1)![0] };
  };

  it('has what was found in its order, with days that count as days', async () => {
    const { rows, foot } = await sheetAt('/so-theo-doi/tep?don_vi=S%E1%BB%9F+TC&xep=-due');
    expect(rows.map((row) => row['Hạn hiện nay'])).toEqual(
      ['2026-06-30', '2026-05-20'].map((on) => new Date(`${on}T00:00:00Z`)),
    );
    expect(rows[1]).toMatchObject({
      ...{ 'Đơn vị chủ trì': 'Sở Tài chính', 'Văn bản': '15/TB-BCĐ', 'Quá hạn (ngày)': null },
      ...{ 'Tiến độ': '7/13 xã (53%)', 'Tình trạng': 'Đang thực hiện', 'Số lần đôn đốc': 0 },
      'Ngày báo cáo': new Date('2026-05-18T00:00:00Z'),
    });
    expect(foot).toContain('2 việc. Người xuất: Phạm Văn Thư Ký.');
  });

  it('computes nothing: what begins like a formula stays the text that it is', async () => {
    const { rows } = await sheetAt('/so-theo-doi/tep?q=song+di+dong');
    expect(rows.map((row) => row['Nhiệm vụ'])).toEqual([FORMULA, FORMULA]);
    expect(rows[0]).toMatchObject({ 'Quá hạn (ngày)': 3 });
    const own = await sheetAt('/so-theo-doi/tep?don_vi=stc');
    expect(own.rows[0]).toMatchObject({ 'Báo cáo gần nhất': '+ Đã xong bảy xã.' });
  });

  it('holds no more than its reader may read, and is refused to a filter that is wrong', async () => {
    const commune = await Visitor.signedIn(meeting.office, 'anhoa@songvan.example');
    const { rows } = await sheetAt('/so-theo-doi/tep', commune);
    expect(rows.map((row) => row['Đơn vị chủ trì'])).toEqual(['UBND xã An Hòa']);
    expect((await clerk.get('/so-theo-doi/tep?trang_thai=x')).status).toBe(422);
    expect((await meeting.secretary.get('/register.xlsx?sort=x')).status).toBe(422);
  });
});
