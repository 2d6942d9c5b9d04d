import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Meeting } from '../support/meeting.js';
import { Visitor } from '../support/visitor.js';

describe('the navigation', () => {
  let meeting: Meeting;
  beforeAll(async () => {
    meeting = await Meeting.open('sqlite');
  });
  afterAll(() => meeting.close());

  /** The names before and within the fold, and the fold's own heading. */
  const placesOf = async (who: string, path: string) => {
    const visitor = await Visitor.signedIn(meeting.office, `${who}@songvan.example`);
    const { html } = await visitor.get(path);
    const nav = /<nav aria-label="Chính".*?<\/nav>/s.exec(html)![0];
    const names = (part: string) => [...part.matchAll(/<a [^>]*>([^<]+)<\/a>/g)].map(([, name]) => name);
    const [open = '', folded = ''] = nav.split('<details>');
    return { open: names(open), folded: names(folded), here: folded.includes('<summary class="here">') };
  };

  it('folds away what an office seldom needs, and says where one is', async () => {
    const daily = ['Việc chờ tôi', 'Quá hạn', 'Theo đơn vị', 'Kết luận', 'Sổ theo dõi'];
    const seldom = [
      ...[
        'Vướng mắc',
        'Quy định nhắc',
        'Lịch làm việc',
        'Kênh gửi tin',
        'Người vắng mặt',
        'Tổ chức, cán bộ',
        'Thông báo của tôi',
        'Nhật ký gửi tin',
      ],
    ];
    const desk = await placesOf('office', '/thu-ky');
    expect(desk.open).toEqual(expect.arrayContaining(daily));
    expect(desk).toMatchObject({ folded: seldom, here: false });
    expect(await placesOf('office', '/lich-lam-viec')).toMatchObject({ folded: seldom, here: true });
  });

  it('folds nothing away for a unit', async () => {
    const unit = await placesOf('stc', '/don-vi');
    expect(unit).toMatchObject({
      open: ['Việc của đơn vị', 'Phối hợp', 'Sổ theo dõi', 'Thông báo của tôi', 'Tin đã nhận'],
      folded: [],
    });
  });
});
