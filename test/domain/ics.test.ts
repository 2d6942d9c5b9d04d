import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day, instant } from '../../src/domain/day.js';
import { type CalendarEntry, escaped, folded, writeCalendar } from '../../src/domain/ics.js';

const at = instant('2026-05-04T02:00:00Z');
const entry: CalendarEntry = {
  ...{ uid: 'viec-7@dondoc.songvan.example', on: day('2026-05-31'), time: null, title: 'Hạn: báo cáo' },
  ...{ lines: ['Sở Tài chính'], url: 'https://dondoc.songvan.example/viec/7', cancelled: false, sequence: 3 },
};
const unfolded = (text: string) => text.replaceAll('\r\n ', '');
const plain = (text: string) =>
  text.replace(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
const texts = fc.string({
  unit: fc.constantFrom('a', 'ệ', '漢', '😀', '\\', ';', ',', '\n', ' ', ':', '"', '\u202e', 'n'),
  maxLength: 300,
});

describe('a calendar file', () => {
  it('has one event a day, all day, that ends on the next', () => {
    const lines = unfolded(writeCalendar('Việc của tôi', [entry], at)).split('\r\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:viec-7@dondoc.songvan.example'],
        ...['DTSTAMP:20260504T020000Z', 'SEQUENCE:3', 'DTSTART;VALUE=DATE:20260531'],
        ...['DTEND;VALUE=DATE:20260601', 'SUMMARY:Hạn: báo cáo', 'STATUS:CONFIRMED'],
        String.raw`DESCRIPTION:Sở Tài chính\nHạn: 31/5/2026`,
      ]),
    );
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
  });

  it('tells an hour in the title and strikes out what is over', () => {
    const text = writeCalendar('Việc', [{ ...entry, time: '17:00', cancelled: true }], at);
    expect(text).toContain('SUMMARY:17:00 Hạn: báo cáo\r\n');
    expect(text).toContain('STATUS:CANCELLED\r\n');
  });

  it('gives every text back as it was, whatever its signs', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const line = folded(`SUMMARY:${escaped(text)}`);
        expect(plain(unfolded(line))).toBe(`SUMMARY:${text}`);
      }),
    );
  });

  it('has no line of more than 75 octets, no bare line end, and no letter cut in two', () => {
    fc.assert(
      fc.property(texts, texts, (title, line) => {
        const file = writeCalendar(title, [{ ...entry, title, lines: [line] }], at);
        const bytes = Buffer.from(file);
        expect(bytes.toString()).toBe(file);
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const each of file.split('\r\n')) {
          expect(Buffer.byteLength(each)).toBeLessThanOrEqual(75);
          expect(each).not.toContain('\ufffd');
        }
        expect(file.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(1);
      }),
    );
  });

  it('leaves out signs that no text may hold', () => {
    expect(escaped('a\u0000b\u0007c\r\nd')).toBe(String.raw`abc\nd`);
  });
});
