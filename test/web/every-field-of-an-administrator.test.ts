import { afterEach, describe, expect, it } from '@jest/globals';
import { Person } from '../../src/people/person.entity.js';
import { crawl, formsOf, kindOf, sendFilled } from '../support/crawler.js';
import { Meeting } from '../support/meeting.js';
import { harmIn, hostileTexts, runsIn } from '../support/nasty.js';
import { type SeenPage, Visitor } from '../support/visitor.js';

/** What goes through these shuts the tester out; test/web/sign-in and test/stories/signs-in try them. */
const DOORS = /mat-khau|phien|dang-nhap|duong-dan|hai-buoc/;

describe('every field that an administrator fills in', () => {
  let meeting: Meeting;
  afterEach(() => meeting?.close());

  it.each(Object.entries(hostileTexts))(
    'takes or refuses %s, and nothing of it ever runs',
    async (_, text) => {
      meeting = await Meeting.open('sqlite');
      await meeting.office.database.write((tx) =>
        tx.update(Person, { email: 'anhoa@songvan.example' }, { admin: true }),
      );
      await meeting.issued('stc');
      const bad: string[] = [];
      const look = (where: string, { status, html, type }: SeenPage) => {
        if (status >= 500) bad.push(`${where}: ${status}`);
        if (type.startsWith('text/html')) bad.push(...harmIn(html).map((harm) => `${where}: ${harm}`));
      };
      const found = new Set<string>();
      for (const all of [true, false]) {
        const admin = await Visitor.signedIn(meeting.office, 'anhoa@songvan.example');
        const pages = await crawl(admin, ['/nguoi', '/nguoi/3', '/to-chuc/stc', '/ban-chi-dao/cds']);
        for (const form of formsOf(pages).filter(({ action }) => !DOORS.test(action))) {
          found.add(`${form.method} ${kindOf(form.action)}`);
          look(`${form.method} ${form.action} of ${form.at}`, await sendFilled(admin, form, text, all));
        }
      }
      const again = await Visitor.signedIn(meeting.office, 'anhoa@songvan.example');
      for (const page of await crawl(again, ['/', '/nguoi'])) look(page.at, page);
      await meeting.office.tick('2026-05-21T08:05+07:00');
      for (const { html, to } of meeting.office.mail.mails)
        bad.push(...runsIn(html).map((harm) => `a mail to ${to[0]}: ${harm}`));
      expect(bad).toEqual([]);
      for (const kind of ['/nguoi/them', '/nguoi/nhap', '/nguoi/N', '/nguoi/N/ban-giao', '/to-chuc/stc'])
        expect([...found]).toContain(`post ${kind}`);
      expect([...found]).toContain('post /ban-chi-dao/cds');
    },
    240_000,
  );
});
