import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EvidenceFileView, EvidenceView } from '../../src/notifications/evidence/evidence.dto.js';
import type { NoticeView } from '../../src/notifications/log/notices.dto.js';
import { OrganisationService } from '../../src/people/organisation.service.js';
import { engines } from '../support/database.js';
import { Meeting } from '../support/meeting.js';
import { fileOf } from '../support/organisation.js';

const TEXT = `Kết luận
1. Sở Tài chính
- Bố trí kinh phí diễn tập, hoàn thành trước ngày 20/5/2026.
`;

describe.each(engines)('a message about tasks of two committees on %s', (engine) => {
  let meeting: Meeting;
  beforeEach(async () => {
    meeting = await Meeting.open(engine);
    await meeting.office.app.get(OrganisationService).setup(
      fileOf({
        committees: [
          {
            code: 'pctt',
            name: 'Ban Chỉ huy phòng, chống thiên tai tỉnh Sông Vân',
            chair: 'chair@songvan.example',
            secretariat: ['stc.deputy@songvan.example'],
            units: 'all',
          },
        ],
      }),
      meeting.office.clock.now(),
    );
  });
  afterEach(() => meeting.close());

  /** Both committees give the finance department something, which one daily message tells of. */
  const told = async () => {
    const other = await meeting.office.as('stc.deputy@songvan.example');
    await meeting.issued('stc');
    const { body } = await other.post('/conclusions', {
      committee: 'pctt',
      text: TEXT,
      issued: '2026-05-04',
    });
    await other.post(`/conclusions/${(body as { id: number }).id}/issue`);
    await meeting.office.tick('2026-05-04T09:01+07:00');
    await meeting.office.tick('2026-05-15T08:05+07:00');
    return other;
  };

  it('shows each secretariat its own', async () => {
    const other = await told();
    const digestFor = async (reader: typeof other) => {
      const { items } = (await reader.get('/notices')).body as { items: NoticeView[] };
      return items.find(({ person, slot }) => person.name === 'Đỗ Minh Tài' && slot === '2026-05-15T08:00')!;
    };
    const all = await digestFor(meeting.finance);
    const [first, second] = [await digestFor(meeting.secretary), await digestFor(other)];
    expect(all.items.length).toBe(first.items.length + second.items.length);
    expect(second.items).toHaveLength(1);
    expect(first.items).not.toContainEqual(second.items[0]);
    expect(all.subject).toMatch(/; trước hết: /);
    for (const { subject } of [first, second]) expect(subject).toBe('Tin gộp việc của nhiều Ban Chỉ đạo');
  });

  it('is moved by neither secretariat alone, and each has its own part of it as evidence', async () => {
    const other = await told();
    const { items } = (await meeting.finance.get('/notices')).body as { items: NoticeView[] };
    const daily = items.find(({ slot }) => slot === '2026-05-15T08:00')!;
    for (const office of [meeting.secretary, other])
      expect((await office.post(`/notices/${daily.id}/resend`)).body).toMatchObject({
        status: 403,
        code: 'notice/other-committees',
      });
    expect((await meeting.secretary.post('/notices/evidence', { committee: 'pctt' })).status).toBe(404);
    const { body } = await other.post('/notices/evidence', {});
    const made = await other.get(`/notices/evidence/${(body as EvidenceView).id}`);
    const { lines } = made.body as EvidenceFileView;
    expect(new Set(lines.map(({ committee }) => committee))).toEqual(
      new Set(['Ban Chỉ huy phòng, chống thiên tai tỉnh Sông Vân']),
    );
    expect(lines.find(({ notice }) => notice === daily.id)!.subject).toBe(
      'Tin gộp việc của nhiều Ban Chỉ đạo',
    );
    expect((await meeting.secretary.get(`/notices/evidence/${(body as EvidenceView).id}`)).status).toBe(404);
  });
});
