import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Meeting } from '../support/meeting.js';
import { Visitor } from '../support/visitor.js';

describe('the navigation', () => {
  let meeting: Meeting;
  beforeAll(async () => {
    meeting = await Meeting.open('sqlite');
  });
  afterAll(() => meeting.close());

  /** The names before and within the fold, what stands in it on telephones only, and whether one is in the fold. */
  const placesOf = async (who: string, path: string) => {
    const visitor = await Visitor.signedIn(meeting.office, `${who}@songvan.example`);
    const { html } = await visitor.get(path);
    const nav = /<nav aria-label="Chính".*?<\/nav>/s.exec(html)![0];
    const names = (part: string) => [...part.matchAll(/<a [^>]*>([^<]+)<\/a>/g)].map(([, name]) => name);
    const [open = '', fold = ''] = nav.split('<details>');
    const narrow = [...fold.matchAll(/<li class="d-md-none">.*?<\/li>/g)].map(([item]) => item);
    const folded = narrow.reduce((rest, item) => rest.replace(item, ''), fold);
    return {
      open: names(open),
      folded: names(folded),
      narrow: names(narrow.join('')),
      here: /<summary class="([^"]+)">/.exec(fold)?.[1],
    };
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
    expect(desk).toMatchObject({ folded: seldom, here: undefined });
    expect(await placesOf('office', '/lich-lam-viec')).toMatchObject({ folded: seldom, here: 'here' });
  });

  it('keeps two places before the fold on a telephone, so that the page is seen and not the navigation', async () => {
    const desk = await placesOf('office', '/ket-luan');
    expect(desk.open.slice(0, 2)).toEqual(['Việc chờ tôi', 'Tình hình']);
    expect(desk.narrow).toEqual(desk.open.slice(2));
    expect(desk.here).toBe('here-folded');
  });

  it('folds nothing away for a unit on a wide screen', async () => {
    const unit = await placesOf('stc', '/don-vi');
    expect(unit).toMatchObject({
      open: ['Việc của đơn vị', 'Phối hợp', 'Sổ theo dõi', 'Thông báo của tôi', 'Tin đã nhận'],
      folded: [],
      narrow: ['Sổ theo dõi', 'Thông báo của tôi', 'Tin đã nhận'],
    });
  });
});
