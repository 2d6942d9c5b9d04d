const PART = '(?:sáng|trưa|chiều|tối)';
const WORDS = `(?:(?:đầu|cuối|hết|trong)\\s+)?(?:giờ|buổi)\\s+(?:hành chính|làm việc|${PART})|(?:cuối\\s+)?(?:sáng|trưa|chiều)(?=\\s+(?:ngày|thứ|[Tt]hứ|\\d|nay|mai|[Hh]ôm))`;

/** A piece for patterns: `17 giờ`, `08h00`, `16h30'`, `10 giờ sáng`, `đầu giờ chiều`. */
export const TIME = `(?:(?:\\d{1,2}\\s?(?:giờ|[hHgG])(?:\\s?[0-5]\\d(?!\\d))?|\\d{1,2}:[0-5]\\d)(?:\\s?(?:phút|['’′]))?(?:\\s+(?:buổi\\s+)?${PART})?|${WORDS})`;

/** A clock time, and whether the words only name a part of the day. */
export interface ClockTime {
  time: string;
  spoken: boolean;
}

/** The hour at which what the words name is over; what is to be there early is due when work begins. */
function spokenTime(words: string): string | undefined {
  const early = words.includes('đầu giờ');
  if (/sáng/u.test(words)) return early ? '08:00' : '12:00';
  if (/trưa/u.test(words)) return '12:00';
  if (/chiều/u.test(words)) return early ? '13:30' : '17:00';
  return /hành chính|làm việc/u.test(words) ? '17:00' : undefined;
}

/** Reads `17 giờ`, `08h00`, `5 giờ chiều`, `sáng` as `HH:MM`; undefined when no clock shows it. */
export function readTime(text: string | undefined): ClockTime | undefined {
  const found = /^(\d{1,2})\s?(?:giờ|[hHgG:])\s?(\d{2})?/u.exec(text ?? '');
  if (!found) {
    const time = spokenTime(text ?? '');
    return time === undefined ? undefined : { time, spoken: true };
  }
  const late = /chiều|tối/u.test(text ?? '') && Number(found[1]) < 12 ? 12 : 0;
  const hour = Number(found[1]) + late;
  const minute = found[2] ?? '00';
  if (hour > 24 || (hour === 24 && minute !== '00')) return undefined;
  return { time: `${String(hour).padStart(2, '0')}:${minute}`, spoken: false };
}
