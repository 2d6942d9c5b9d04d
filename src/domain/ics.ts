import { type Day, formatDay, type Instant } from './day.js';

/** One all-day event. */
export interface CalendarEntry {
  /** The same for ever, so that a calendar changes its event instead of adding one. */
  uid: string;
  on: Day;
  /** `HH:MM` on that day, told in the title: the event itself lasts all day. */
  time: string | null;
  title: string;
  /** Lines of its description. */
  lines: readonly string[];
  url: string;
  /** Over or taken back: calendars strike it out or remove it. An event, unlike a to-do, cannot be completed. */
  cancelled: boolean;
  /** Grows with every change. */
  sequence: number;
}

/**
 * A calendar file (RFC 5545) with these events, as of `at`: CRLF after every line, lines folded at 75 octets and never
 * within a letter, texts escaped, signs that no text may hold left out.
 */
export function writeCalendar(name: string, entries: readonly CalendarEntry[], at: Instant): string {
  const stamp = utc(at);
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Don Doc//Lich viec//VI', 'CALSCALE:GREGORIAN'],
    ...['METHOD:PUBLISH', `X-WR-CALNAME:${escaped(name)}`, 'X-WR-TIMEZONE:Asia/Ho_Chi_Minh'],
    ...['REFRESH-INTERVAL;VALUE=DURATION:PT6H', 'X-PUBLISHED-TTL:PT6H'],
    ...entries.flatMap((entry) => eventOf(entry, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventOf({ uid, on, time, title, lines, url, cancelled, sequence }: CalendarEntry, stamp: string) {
  return [
    ...['BEGIN:VEVENT', `UID:${escaped(uid)}`, `DTSTAMP:${stamp}`, `SEQUENCE:${sequence}`],
    ...[`DTSTART;VALUE=DATE:${compact(on)}`, `DTEND;VALUE=DATE:${compact(on.add({ days: 1 }))}`],
    `SUMMARY:${escaped(time ? `${time} ${title}` : title)}`,
    `DESCRIPTION:${escaped([...lines, `Hạn: ${time ? `${time} ngày ` : ''}${formatDay(on)}`].join('\n'))}`,
    ...[`URL:${url}`, `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`, 'TRANSP:TRANSPARENT', 'END:VEVENT'],
  ];
}

function compact(on: Day): string {
  return on.toString().replaceAll('-', '');
}

function utc(at: Instant): string {
  return at.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}

/** A text value: RFC 5545, 3.3.11. */
export function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');
}

const OCTETS = 75;

/** The content line in pieces of at most 75 octets, each further one begun by a blank: RFC 5545, 3.1. */
export function folded(line: string): string {
  let out = '';
  let length = 0;
  for (const letter of line) {
    const size = octets(letter.codePointAt(0)!);
    if (length + size > OCTETS) {
      out += '\r\n ';
      length = 1;
    }
    out += letter;
    length += size;
  }
  return out;
}

/** How many octets UTF-8 writes a letter with. */
function octets(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
