import { describe, expect, it } from '@jest/globals';
import { day, instant } from '../../src/domain/day.js';
import { Mailbox } from '../../src/domain/mailbox.js';
import { WorkingCalendar } from '../../src/domain/working-calendar.js';

const calendar = new WorkingCalendar({ yearly: [], years: [] });
const hours = { slot: '08:00', quiet: { from: '21:00', until: '07:00' } };
const early = { id: 1, remindAt: null };
const late = { id: 2, remindAt: '10:00' };

describe('messages in the making', () => {
  const at = (time: string) => instant(`2026-05-08T${time}+07:00`);
  const open = () => new Mailbox<{ id: number; remindAt: string | null }, string>(calendar, hours);
  const left = (mailbox: ReturnType<typeof open>, on: string) =>
    mailbox.leaving(day(on)).map((mail) => `${mail.reader.id} ${mail.at.toString()} ${mail.items.join('+')}`);

  it('hold everything of one moment, one message for each reader', () => {
    const mailbox = open();
    mailbox.daily(early, at('08:00'), 'a');
    mailbox.daily(early, at('08:00'), 'b');
    mailbox.daily(late, at('08:00'), 'c');
    expect(left(mailbox, '2026-05-08')).toEqual(['1 2026-05-08T01:00:00Z a+b', '2 2026-05-08T03:00:00Z c']);
  });

  it('take what comes after the day’s message has left into that of the next working day', () => {
    const mailbox = open();
    mailbox.daily(early, at('08:00'), 'a');
    mailbox.daily(early, at('09:00'), 'b');
    mailbox.daily(late, at('08:00'), 'c');
    mailbox.daily(late, at('09:00'), 'd');
    expect(left(mailbox, '2026-05-08')).toEqual(['1 2026-05-08T01:00:00Z a', '2 2026-05-08T03:00:00Z c+d']);
    expect(left(mailbox, '2026-05-10')).toEqual([]);
    expect(left(mailbox, '2026-05-11')).toEqual(['1 2026-05-11T01:00:00Z b']);
  });

  it('leave at once with what cannot wait, whatever else the day brings', () => {
    const mailbox = open();
    mailbox.atOnce(late, at('07:30'), 'issue', 'a');
    mailbox.atOnce(late, at('07:30'), 'issue', 'b');
    mailbox.daily(late, at('08:00'), 'c');
    expect(left(mailbox, '2026-05-08')).toEqual(['2 2026-05-08T00:30:00Z a+b', '2 2026-05-08T03:00:00Z c']);
  });
});
