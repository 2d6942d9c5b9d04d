import { type Day, formatDay, weekday } from '../../day.js';
import type { Finding, Pattern } from './deadline.js';

/** `Thứ Tư 08/5/2024` */
export const named = (on: Day): string => `${weekday(on)} ${formatDay(on)}`;

/** A day that has to be worked out from the date of issue; a person should confirm it. */
export function guessed(due: Day, because: string): Finding;
export function guessed(due: Day | undefined, because: string): Finding | undefined;
export function guessed(due: Day | undefined, because: string): Finding | undefined {
  if (!due) return undefined;
  return {
    kind: 'fixed',
    printed: due,
    due,
    flags: ['confirm'],
    because: `${because}, hiểu là ${named(due)}; nên xác nhận lại`,
  };
}

/** Words that stand apart from letters and digits around them. */
export const pattern = (form: string, read: Pattern['read']): Pattern => ({
  form: new RegExp(`(?<![\\p{L}\\p{N}])${form}(?![\\p{L}\\p{N}])`, 'gu'),
  read,
});
