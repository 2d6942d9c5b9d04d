import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  dayAsWritten,
  dayNumbered,
  dayOf,
  daysBetween,
  formatDay,
  moment,
  numberOf,
  timeOf,
  VIETNAM,
} from '../../src/domain/day.js';
import { instantText } from '../../src/platform/columns.js';

const moments = fc
  .integer({ min: Date.parse('1976-01-01T00:00Z'), max: Date.parse('2200-01-01T00:00Z') })
  .map((at) => Temporal.Instant.fromEpochMilliseconds(at));
const days = moments.map((at) => at.toZonedDateTimeISO('UTC').toPlainDate());

describe('days and moments, reckoned by hand,', () => {
  it('are those of the zone of Vietnam', () => {
    fc.assert(
      fc.property(moments, (at) => {
        const there = at.toZonedDateTimeISO(VIETNAM);
        expect(dayOf(at).toString()).toBe(there.toPlainDate().toString());
        expect(timeOf(at).toString()).toBe(
          there.toPlainTime().round({ smallestUnit: 'second', roundingMode: 'trunc' }).toString(),
        );
        expect(instantText(at)).toBe(at.toString({ smallestUnit: 'millisecond' }));
      }),
    );
  });

  it('come from a day and a clock time as the zone has them', () => {
    const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
    fc.assert(
      fc.property(days, clock, (on, [hour, minute]) => {
        const time = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
        const there = on.toZonedDateTime({ timeZone: VIETNAM, plainTime: time }).toInstant();
        expect(moment(on, time).equals(there)).toBe(true);
      }),
    );
  });

  it('are as far apart as the calendar says, and have their number to and fro', () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        expect(daysBetween(from, to)).toBe(from.until(to, { largestUnit: 'days' }).days);
        expect(dayNumbered(numberOf(from)).equals(from)).toBe(true);
      }),
    );
  });
});

describe('a day as an office writes it', () => {
  it.each([
    ['08/5/2024', '2024-05-08'],
    ['8/5/2024', '2024-05-08'],
    ['08-05-2024', '2024-05-08'],
    ['8.5.24', '2024-05-08'],
    ['8, 5, 2024', '2024-05-08'],
    ['8 5 2024', '2024-05-08'],
    ['08052024', '2024-05-08'],
    ['10/7/2026', '2026-07-10'],
    ['31/02/2024', '2024-02-31'],
  ])('has the day before the month: %s', (written, read) => {
    expect(dayAsWritten(written)).toBe(read);
  });

  it.each(['2024-05-08', '', 'thứ Tư', '8/5', '852024', '8/5/024', '2024/05/08', '1/2/3/2024'])(
    'stays as it is where it is none: %j',
    (written) => expect(dayAsWritten(written)).toBe(written),
  );

  it('is read as it is shown', () => {
    fc.assert(
      fc.property(days, (on) => {
        expect(dayAsWritten(formatDay(on))).toBe(on.toString());
      }),
    );
  });
});
