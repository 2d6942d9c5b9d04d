import { afterEach, describe, expect, it } from '@jest/globals';
import { crawl, formsOf, kindOf, sendFilled } from '../support/crawler.js';
import { Meeting } from '../support/meeting.js';
import { linkFor } from '../support/sent-link.js';
import { harmIn, hostileTexts, runsIn } from '../support/nasty.js';
import { type SeenPage, Visitor } from '../support/visitor.js';

const roles = ['office', 'stc', 'chair'] as const;

/** What goes through a door shuts the tester out; test/web/sign-in and test/stories/signs-in try those. */
const DOORS = /mat-khau|phien|dang-nhap|duong-dan/;

describe('every field of every form', () => {
  let meeting: Meeting;
  afterEach(() => meeting?.close());

  /** A busy office: something issued, reported, asked for, waiting for review. */
  async function busy(): Promise<void> {
    meeting = await Meeting.open('sqlite');
    const [, second] = await meeting.issued('stc');
    const asked = { newDue: '2026-07-10', reason: 'Chờ số liệu.', obstacle: 'Ba xã chưa gửi.' };
    await meeting.finance.post(`/assignments/${second!.id}/extensions`, asked);
    await meeting.import();
    await meeting.issuedMonthly();
    await meeting.office.tick('2026-05-21T08:05+07:00');
    await meeting.secretary.post('/notices/evidence');
  }

  async function reached(): Promise<[Visitor, string[]][]> {
    const at = async (who: string) => Visitor.signedIn(meeting.office, `${who}@songvan.example`);
    const link = await linkFor(meeting, 'stc', 1);
    const signedIn = roles.map(async (who): Promise<[Visitor, string[]]> => [await at(who), ['/']]);
    return [...(await Promise.all(signedIn)), [Visitor.stranger(meeting.office), [link]]];
  }

  it.each(Object.entries(hostileTexts))(
    'takes or refuses %s, and nothing of it ever runs',
    async (_, text) => {
      await busy();
      const found: string[] = [];
      const bad: string[] = [];
      const look = (where: string, { status, html, type }: SeenPage) => {
        if (status >= 500) bad.push(`${where}: ${status}`);
        // A file that somebody sent is given back as it was, never as a page.
        if (type.startsWith('text/html'))
          bad.push(...harmIn(html).map((harm) => `${where}: ${harm.slice(0, 120)}`));
      };
      const before = await reached();
      for (const [visitor, start] of before) {
        const forms = formsOf(await crawl(visitor, start)).filter(({ action }) => !DOORS.test(action));
        for (const form of forms) {
          found.push(`${form.method} ${kindOf(form.action)}`);
          for (const all of [false, true])
            look(`${form.method} ${form.action} of ${form.at}`, await sendFilled(visitor, form, text, all));
        }
      }
      for (const [visitor, start] of await reached())
        for (const page of await crawl(visitor, start)) look(page.at, page);
      await meeting.office.tick('2026-05-22T08:05+07:00');
      for (const who of roles)
        for (const { html } of meeting.office.mail.to(`${who}@songvan.example`))
          bad.push(...runsIn(html).map((harm) => `a mail to ${who}: ${harm}`));
      expect(bad).toEqual([]);
      expect(new Set(found).size).toBeGreaterThan(35);
      for (const kind of [
        'post /viec/N/progress',
        'post /viec/N/gia-han',
        'post /ket-luan/N',
        'get /so-theo-doi',
      ])
        expect(found).toContain(kind);
    },
    240_000,
  );
});
