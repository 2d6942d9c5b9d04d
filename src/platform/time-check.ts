import { Temporal } from 'temporal-polyfill';
import { type Instant, VIETNAM } from '../domain/day.js';
import { Conflict } from './refusal.js';

const PROBES = [
  '2000-01-01T00:00Z',
  '2024-02-29T17:00Z',
  '2024-07-01T12:00Z',
  '2026-10-25T01:00Z',
  '2040-06-15T23:59Z',
];

/**
 * Whether the machine reckons Vietnam's time rightly: +07:00 without summer time. A machine with stale or missing
 * zone data would remind on wrong days, so Conflict `time/wrong-zone` is thrown and the service does not start.
 */
export function checkVietnamTime(offsetAt: (at: Instant) => string = offsetInVietnam): void {
  for (const probe of PROBES) {
    const offset = offsetAt(Temporal.Instant.from(probe));
    if (offset !== '+07:00')
      throw new Conflict(
        'time/wrong-zone',
        `Máy chủ tính sai giờ Việt Nam: ${probe} phải là +07:00 nhưng máy tính ra ${offset}. ` +
          'Hãy cập nhật dữ liệu múi giờ (tzdata, Node.js) rồi chạy lại.',
      );
  }
}

function offsetInVietnam(at: Instant): string {
  return at.toZonedDateTimeISO(VIETNAM).offset;
}
