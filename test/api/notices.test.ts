import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NoticeView } from '../../src/notifications/log/notices.dto.js';
import { engines } from '../support/database.js';
import { Meeting } from '../support/meeting.js';

describe.each(engines)('the message log on %s', (engine) => {
  let meeting: Meeting;
  let assignment: number;
  beforeAll(async () => {
    meeting = await Meeting.open(engine);
    assignment = (await meeting.issued('stc'))[0]!.id;
    await meeting.office.tick('2026-05-04T09:01+07:00');
  }, 20_000);
  afterAll(() => meeting.close());

  const read = async (reader = meeting.secretary, query = '') => {
    const { status, body } = await reader.get(`/notices?${query}`);
    const { items = [], total } = body as { items?: NoticeView[]; total?: number };
    return { status, items, total, readers: items.map(({ person }) => person.name).toSorted() };
  };

  it('shows the secretariat everything about its committee', async () => {
    const { items, total, readers } = await read();
    expect(readers).toEqual(['Hồ Văn An', 'Phạm Văn Thư Ký', 'Đỗ Minh Tài'].toSorted());
    expect(total).toBe(3);
    const own = items.find(({ person }) => person.name === 'Đỗ Minh Tài');
    expect(own).toMatchObject({ channel: 'email', state: 'sent', reason: null, subject: expect.any(String) });
    expect(own!.attempts.map(({ outcome }) => outcome)).toEqual(['accepted']);
    expect(own!.items.map(({ step }) => step)).toEqual(['issue', 'issue']);
  });

  it('shows a head what came to that person, and nothing else', async () => {
    expect((await read(meeting.finance)).readers).toEqual(['Đỗ Minh Tài']);
    expect((await read(meeting.commune)).readers).toEqual(['Hồ Văn An']);
  });

  it('can be narrowed to one assignment and one state', async () => {
    expect((await read(meeting.secretary, `assignment=${assignment}`)).readers).toEqual(['Đỗ Minh Tài']);
    expect((await read(meeting.secretary, 'state=failed')).total).toBe(0);
    expect((await read(meeting.secretary, 'state=lost')).status).toBe(422);
  });
});
