import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { day, instant } from '../../src/domain/day.js';
import { Person } from '../../src/people/person.entity.js';
import { engines } from '../support/database.js';
import { Meeting, type Told } from '../support/meeting.js';
import { type SeenPage, Visitor } from '../support/visitor.js';

describe.each(engines)('a calendar that a telephone fetches on %s', (engine) => {
  let meeting: Meeting;
  let first: Told;
  let second: Told;
  let head: Visitor;

  beforeAll(async () => {
    meeting = await Meeting.open(engine);
    [first, second] = (await meeting.issued('stc')) as [Told, Told];
    head = await Visitor.signedIn(meeting.office, 'stc@songvan.example');
  });
  afterAll(() => meeting.close());

  const addressIn = ({ html }: SeenPage) => /value="https?:\/\/[^/"]+(\/lich\/[^"]+\.ics)"/.exec(html)?.[1];
  const made = async (who: Visitor) => addressIn(await who.post('/tai-khoan/lich', { act: 'moi' }))!;
  const fetched = async (url: string) => {
    const { statusCode, headers, body } = await meeting.office.app.inject({ url });
    return { statusCode, type: headers['content-type'], text: body.replaceAll('\r\n ', '') };
  };
  const eventOf = (text: string, id: number) =>
    text.split('BEGIN:VEVENT').find((event) => event.includes(`UID:viec-${id}@`));

  it('is there for whoever makes an address, with the last days and without explanations', async () => {
    expect(addressIn(await head.get('/tai-khoan/lich'))).toBeUndefined();
    await meeting.finance.post(`/assignments/${second.id}/progress`, { text: 'Nợ số liệu của ba xã.' });
    const { statusCode, type, text } = await fetched(await made(head));
    expect([statusCode, type]).toEqual([200, 'text/calendar; charset=utf-8']);
    const event = eventOf(text, second.id)!;
    expect(event).toContain('DTSTART;VALUE=DATE:20260630\r\n');
    expect(event).toContain('STATUS:CONFIRMED');
    expect(event).toContain(`/viec/${second.id}\r\n`);
    expect(text).not.toContain('Nợ số liệu');
  });

  it('is known to nobody who does not have the address, and only the newest one answers', async () => {
    const old = await made(head);
    const address = await made(head);
    expect(address).not.toBe(old);
    expect((await fetched(old)).statusCode).toBe(404);
    expect((await fetched(`${address.slice(0, -6)}x.ics`)).statusCode).toBe(404);
    expect((await fetched('/lich/la.ics')).statusCode).toBe(404);
    expect((await fetched(address)).statusCode).toBe(200);
  });

  it('has what the unit coordinates on, marked so', async () => {
    const along = await Visitor.signedIn(meeting.office, 'snnmt@songvan.example');
    const { text } = await fetched(await made(along));
    expect(eventOf(text, second.id)).toContain('SUMMARY:Hạn: Phối hợp: ');
    expect(eventOf(text, first.id)).toBeUndefined();
  });

  it('has what an officer was named for, until they are taken off', async () => {
    const email = 'viec@songvan.example';
    await meeting.finance.post(`/assignments/${second.id}/officer`, { name: 'Mai Thị Việc', email });
    const address = await made(await Visitor.signedIn(meeting.office, email));
    const { text } = await fetched(address);
    expect(eventOf(text, second.id)).toContain('SUMMARY:Hạn: ');
    expect(eventOf(text, first.id)).toBeUndefined();
    await meeting.finance.post(`/assignments/${second.id}/officer/end`);
    expect(eventOf((await fetched(address)).text, second.id)).toBeUndefined();
  });

  it('strikes out what has ended, and forgets it after thirty days', async () => {
    const address = await made(head);
    await meeting.finance.post(`/assignments/${first.id}/submit`, { text: 'Báo cáo số 1/BC-STC.' });
    await meeting.secretary.post(`/assignments/${first.id}/confirm`);
    const event = eventOf((await fetched(address)).text, first.id)!;
    expect(event).toContain('STATUS:CANCELLED');
    expect(event).toContain('SUMMARY:Đã hoàn thành: ');
    meeting.office.clock.goTo(instant('2026-06-25T08:00+07:00'));
    expect(eventOf((await fetched(address)).text, first.id)).toBeUndefined();
    expect(eventOf((await fetched(address)).text, second.id)).toBeDefined();
  });

  it('ends when its person gives it up or leaves', async () => {
    const again = await Visitor.signedIn(meeting.office, 'stc@songvan.example');
    const address = await made(again);
    expect(addressIn(await again.post('/tai-khoan/lich', { act: 'thoi' }))).toBeUndefined();
    expect((await fetched(address)).statusCode).toBe(404);
    const next = await made(again);
    await meeting.office.database.write((tx) =>
      tx.update(Person, { email: 'stc@songvan.example' }, { leftOn: day('2026-06-24') }),
    );
    expect((await fetched(next)).statusCode).toBe(404);
  });
});
