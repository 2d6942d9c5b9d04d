import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { engines } from '../support/database.js';
import { Meeting } from '../support/meeting.js';
import { Visitor, words } from '../support/visitor.js';

interface Scheduled {
  day: string;
  time: string;
  person: { name: string };
  state: string;
  items: { assignment: number | null; unit: number; step: string; words: string }[];
}

describe.each(engines)('the schedule of reminders on %s', (engine) => {
  let meeting: Meeting;
  beforeEach(async () => {
    meeting = await Meeting.open(engine);
  });
  afterEach(() => meeting.close());

  const scheduleOf = async (path: string) => {
    const { body } = await meeting.secretary.get(`${path}/schedule`);
    return (body as { items: Scheduled[] }).items;
  };
  const lines = (items: Scheduled[]) =>
    items.map(
      ({ day, time, person, items: each }) =>
        `${day} ${time} ${person.name}: ${each
          .map(({ step, unit }) => `${step}/${unit}`)
          .toSorted()
          .join(' ')}`,
    );

  it('is the same before issuing as after it', async () => {
    const { id } = await meeting.import();
    const before = await scheduleOf(`/conclusions/${id}`);
    expect(before.length).toBeGreaterThan(20);
    expect(before.every(({ items }) => items.every(({ assignment }) => assignment === null))).toBe(true);
    await meeting.secretary.post(`/conclusions/${id}/issue`);
    const after = await scheduleOf(`/conclusions/${id}`);
    expect(lines(after)).toEqual(lines(before));
  });

  it('goes on until the chair has heard of it twice, and keeps what was told', async () => {
    const [assignment] = await meeting.issued('stc');
    await meeting.office.tick('2026-05-04T09:01+07:00');
    const items = await scheduleOf(`/assignments/${assignment!.id}`);
    expect(items[0]).toMatchObject({ day: '2026-05-04', time: '09:01', state: 'sent' });
    expect(items.slice(1).every(({ state }) => state === 'coming')).toBe(true);
    const toChair = items.filter((each) => each.items.some(({ step }) => step.startsWith('chair-')));
    expect(toChair.map(({ day }) => day)).toEqual(['2026-05-25', '2026-06-01']);
    expect(toChair[0]!.items[0]!.words).toBe('báo Trưởng ban: quá hạn 3 ngày làm việc');
    expect(items.at(-1)!.day).toBe('2026-06-01');
  });

  it('falls silent when the assignment does', async () => {
    const [assignment] = await meeting.issued('stc');
    await meeting.office.tick('2026-05-04T09:01+07:00');
    await meeting.secretary.post(`/assignments/${assignment!.id}/withdraw`, { reason: 'Trùng việc khác' });
    const coming = (await scheduleOf(`/assignments/${assignment!.id}`)).filter(
      ({ state }) => state === 'coming',
    );
    expect(coming).toEqual([]);
  });

  it('is read by whoever may see what it is about, and by nobody else', async () => {
    const [assignment] = await meeting.issued('stc');
    const { id } = assignment!;
    expect((await meeting.finance.get(`/assignments/${id}/schedule`)).status).toBe(200);
    expect((await meeting.commune.get(`/assignments/${id}/schedule`)).status).toBe(404);
    expect((await meeting.finance.get('/conclusions/1/schedule')).status).toBe(404);
    const unit = await Visitor.signedIn(meeting.office, 'stc@songvan.example');
    const page = await unit.get(`/viec/${id}/lich-nhac`);
    expect(words(page.html)).toContain('Thứ Năm, 07/5/2026, 08:00');
    expect(words(page.html)).toContain('Giám đốc · Sở Tài chính');
  });

  it('leads from what was told to the messages with their receipts', async () => {
    const [assignment] = await meeting.issued('stc');
    const { id } = assignment!;
    await meeting.office.tick('2026-05-04T09:01+07:00');
    const unit = await Visitor.signedIn(meeting.office, 'stc@songvan.example');
    expect((await unit.get(`/viec/${id}/lich-nhac`)).html).toContain(`href="/nhat-ky?assignment=${id}"`);
    expect(words((await unit.get(`/nhat-ky?assignment=${id}`)).html)).toContain('Gửi lúc 09:01');
  });
});
