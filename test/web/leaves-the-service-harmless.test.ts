import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ical from 'ical.js';
import readSheet from 'read-excel-file/node';
import { AccessService } from '../../src/access/access.service.js';
import { IssuingService } from '../../src/assignments/issuing.service.js';
import { unpack, zipEntries } from '../../src/documents/zip-entries.js';
import { instant } from '../../src/domain/day.js';
import { Person } from '../../src/people/person.entity.js';
import { Unit } from '../../src/people/unit.entity.js';
import { layOut } from '../support/laid-out.js';
import { Meeting } from '../support/meeting.js';
import { runsIn } from '../support/nasty.js';
import { Visitor } from '../support/visitor.js';

const long = 'Rà soát, chuẩn hóa dữ liệu đất đai; bàn giao về kho dữ liệu của tỉnh, '.repeat(20);
const tasks = [
  '=HYPERLINK("http://xau.example","Bấm vào đây")',
  "+cmd|' /C calc'!A0",
  '@SUM(1+1)*cmd',
  '"><script>alert(1)</script><img src=x onerror=alert(1)>',
  'Báo cáo\r\nBcc: ke.xau@xau.example\r\nBEGIN:VEVENT\r\nUID:gia',
  'phải\u202Esang\u202Ctrái; có dấu phẩy, dấu chấm phẩy; và \\ gạch',
  long,
];
/** What a conclusion's number may not do to a subject line. */
const number = '15/TB-BCĐ\r\nBcc: ke.xau@xau.example';

describe('what leaves the service', () => {
  let meeting: Meeting;
  let head: Visitor;
  let calendar: string;

  beforeAll(async () => {
    meeting = await Meeting.open('sqlite');
    const { app, clock, database } = meeting.office;
    const { id } = (await database.read.findOneBy(Person, { email: 'office@songvan.example' }))!;
    const who = (await app.get(AccessService).principalOf(id, clock.now()))!;
    const given = tasks.map((task) => ({ task, lead: ['Sở Tài chính'], due: '2026-05-20' }));
    const conclusion = await database.write((tx) => layOut(tx, given, number, id, clock.now()));
    await app.get(IssuingService).issue(conclusion, who, clock.now());
    await database.write(async (tx) => {
      await tx.update(Person, { email: 'stc@songvan.example' }, { name: '=Đỗ <b>Minh</b> "Tài"' });
      await tx.update(Unit, { code: 'stc' }, { name: '@Sở "Tài chính"' });
    });
    await meeting.office.tick('2026-05-04T09:05+07:00');
    head = await Visitor.signedIn(meeting.office, 'stc@songvan.example');
    const { html } = await head.post('/tai-khoan/lich', { act: 'moi' });
    calendar = /value="https?:\/\/[^/"]+(\/lich\/[^"]+\.ics)"/.exec(html)![1]!;
  });
  afterAll(() => meeting.close());

  const events = async () => {
    const { body } = await meeting.office.app.inject({ url: calendar });
    for (const line of body.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const parts = new ical.Component(ical.parse(body)).getAllSubcomponents('vevent');
    return parts.map((part) => ({
      event: new ical.Event(part),
      status: part.getFirstPropertyValue('status'),
      stamp: String(part.getFirstPropertyValue('dtstamp')),
    }));
  };

  it('as a mail has no foreign header, nothing that runs, and every word', async () => {
    const mails = meeting.office.mail.mails;
    expect(mails.map(({ to }) => to)).toEqual([['stc@songvan.example']]);
    const [mail] = mails as [(typeof mails)[0]];
    expect(mail.header('bcc')).toBeUndefined();
    expect(mail.raw.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/im);
    expect(mail.subject).toContain('15/TB-BCĐ');
    expect(mail.subject).not.toMatch(/[\r\n]/);
    expect(runsIn(mail.html)).toEqual([]);
    for (const words of [tasks[0]!, tasks[3]!]) expect(mail.text).toContain(words);
  });

  it('as a calendar is read by a calendar program, one event a task, with its words', async () => {
    const found = await events();
    expect(found).toHaveLength(tasks.length);
    expect(new Set(found.map(({ event }) => event.uid)).size).toBe(tasks.length);
    for (const { event, status, stamp } of found) {
      expect(event.startDate.toString()).toBe('2026-05-20');
      expect(event.startDate.isDate).toBe(true);
      expect([status, stamp]).toEqual(['CONFIRMED', '2026-05-04T02:05:00Z']);
    }
    const titles = found.map(({ event }) => event.summary);
    expect(titles).toContain(`Hạn: ${tasks[5]}`);
    expect(titles.some((title) => title.startsWith('Hạn: Rà soát, chuẩn hóa') && title.endsWith('…'))).toBe(
      true,
    );
  });

  it('as a calendar keeps an event’s name when it is over, and strikes it out', async () => {
    const before = (await events()).map(({ event }) => event.uid);
    const [first] = await meeting.of('stc');
    await meeting.finance.post(`/assignments/${first!.id}/submit`, { text: 'Xong.' });
    await meeting.secretary.post(`/assignments/${first!.id}/confirm`);
    meeting.office.clock.goTo(instant('2026-05-04T10:00+07:00'));
    const after = await events();
    expect(after.map(({ event }) => event.uid).toSorted()).toEqual(before.toSorted());
    expect(after.filter(({ status }) => status === 'CANCELLED').map(({ event }) => event.uid)).toEqual([
      expect.stringMatching(new RegExp(`^viec-${first!.id}@`)),
    ]);
    expect(new Set(after.map(({ stamp }) => stamp))).toEqual(new Set(['2026-05-04T03:00:00Z']));
  });

  it('as a workbook has texts only, which no program computes', async () => {
    await meeting.secretary.post('/notices/evidence');
    const clerk = await Visitor.signedIn(meeting.office, 'office@songvan.example');
    const file = (format: string) => clerk.fetch(`/nhat-ky/bang-chung/1/tep?dang=${format}`);
    const { rawPayload } = await file('xlsx');
    const sheets = zipEntries(rawPayload)!.filter(({ name }) => /^xl\/worksheets\/[^/]*$/.test(name));
    expect(sheets).toHaveLength(1);
    expect(Buffer.from(unpack(rawPayload, sheets[0]!)!).toString()).not.toMatch(/<f[\s>]/);
    const cells = (await readSheet(rawPayload))[0]!.data.flat();
    for (const task of tasks.slice(0, 4)) expect(cells).toContain(task);
    const csv = (await file('csv')).body;
    expect(csv).toContain(`"'=HYPERLINK(`);
    expect(csv).not.toMatch(/(^|;)"?[=+@]/m);
  });

  it('as a file keeps its name within its header', async () => {
    const [, second] = await meeting.of('stc');
    const names = ['a"; filename=x.html', '=cmd.txt', '..\\..\\bat.txt', 'gpj.\u202Etxt', 'ảnh\u0000.txt'];
    for (const name of names) {
      const form = new FormData();
      form.append('text', 'Gửi tệp.');
      form.append('document', new Blob(['Một dòng.']), name);
      await meeting.finance.send(`/assignments/${second!.id}/progress`, form);
    }
    const page = await head.get(`/viec/${second!.id}`);
    const links = [...new Set(page.html.match(/\/viec\/\d+\/tep\/\d+(?=")/g))];
    expect(links.length).toBeGreaterThanOrEqual(4);
    for (const link of links) {
      const { headers } = await head.fetch(link);
      expect(headers['content-disposition']).toMatch(
        /^attachment; filename="[\w. -]+\.txt"; filename\*=UTF-8''[\w.~!%-]+\.txt$/,
      );
      expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    }
  });
});
