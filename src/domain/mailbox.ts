import { type Day, dayOf, earlier, type Instant, isAfter } from './day.js';
import { type Hours, nextSlotAt, wantedAt } from './slots.js';
import type { WorkingCalendar } from './working-calendar.js';

/** Whoever gets messages, and from which hour on the day's one (`HH:MM`; null: with the slot). */
export interface Reader {
  id: number;
  remindAt: string | null;
}

/** One message to one reader, and when it leaves. */
export interface Mail<R extends Reader, Item> {
  reader: R;
  at: Instant;
  items: Item[];
}

/**
 * Puts what is told into messages as the outbox does: one a day for each reader, and what is told after it has left
 * goes into that of the next working day; what cannot wait leaves in one of its own. Items come in order of time.
 */
export class Mailbox<R extends Reader, Item> {
  private readonly mails = new Map<string, Mail<R, Item>>();

  constructor(
    private readonly calendar: WorkingCalendar,
    private readonly hours: Hours,
  ) {}

  /** Into the day's message. */
  daily(reader: R, at: Instant, item: Item): void {
    const today = this.mail(dayOf(at).toString(), reader, wantedAt(reader.remindAt, at));
    if (!earlier(today.at, at)) return void today.items.push(item);
    const later = nextSlotAt(at, this.calendar, this.hours);
    const leaves = wantedAt(reader.remindAt, later);
    this.mail(dayOf(later).toString(), reader, leaves).items.push(item);
  }

  /** Into a message that leaves at once; what has the same `name` shares one. */
  atOnce(reader: R, at: Instant, name: string, item: Item): void {
    this.mail(name, reader, at).items.push(item);
  }

  /** Takes out the messages that leave by the end of `on`, in order of time and then of the readers. */
  leaving(on: Day): Mail<R, Item>[] {
    const left = [...this.mails].filter(([, { at }]) => !isAfter(dayOf(at), on));
    for (const [key] of left) this.mails.delete(key);
    return left.map(([, mail]) => mail).sort(byTimeAndReader);
  }

  private mail(slot: string, reader: R, at: Instant): Mail<R, Item> {
    const key = `${slot} ${reader.id}`;
    const mail = this.mails.get(key) ?? { reader, at, items: [] };
    this.mails.set(key, mail);
    return mail;
  }
}

function byTimeAndReader(a: Mail<Reader, unknown>, b: Mail<Reader, unknown>): number {
  return a.at.epochMilliseconds - b.at.epochMilliseconds || a.reader.id - b.reader.id;
}
