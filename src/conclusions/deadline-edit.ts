import { day, type Day } from '../domain/day.js';
import { type DraftDeadline, deadlineOf, NO_DEADLINE, pickedDay } from '../domain/drafts.js';
import type { Deadline, DeadlineContext, Recurrence } from '../domain/reading/deadline/deadline.js';
import { findDeadlines } from '../domain/reading/deadline/find.js';
import { firstDeadline } from '../domain/recurrence-turns.js';
import { readRule } from '../domain/recurrence-words.js';
import { Invalid } from '../platform/refusal.js';
import type { DeadlineInput } from './drafts.dto.js';

/** What a reading found, in the columns of a draft. */
export function asStored({ kind, ...read }: Deadline): DraftDeadline {
  return deadlineOf({ ...read, deadlineKind: kind });
}

const AND_THEN = /^,?\s+(?:và|rồi)\s+(?:định kỳ\s+)?h[ằà]ng\s+(tuần|tháng|quý|năm)/i;
const RECURS: Readonly<Record<string, Recurrence>> = {
  tuần: 'weekly',
  tháng: 'monthly',
  quý: 'quarterly',
  năm: 'yearly',
};

/** The last deadline that `words` name, by the grammar that reads conclusions; undefined when they name none. */
export function deadlineIn(words: string, context: DeadlineContext): DraftDeadline | undefined {
  const text = words.normalize('NFC');
  const found = findDeadlines(text, context);
  const dated = found.findLast(({ kind }) => kind === 'fixed');
  // "Trước ngày 20 tháng 11 năm 2025 và hằng tháng" tells the first turn (domain.md 4.2, 75).
  const [tail, unit] = (dated && AND_THEN.exec(text.slice(dated.end))) ?? [];
  if (dated && tail && unit) {
    const recurrence = RECURS[unit.toLowerCase()]!;
    return { ...asStored(dated), phrase: dated.phrase + tail, deadlineKind: 'recurring', recurrence };
  }
  const last = found.at(-1);
  return last && asStored(last);
}

/**
 * The deadline after a clerk's edit: a day other than the present one was picked and stands for itself; other words
 * are read again; what repeats the present deadline changes nothing. Throws Invalid for words that name no deadline.
 */
export function editedDeadline(
  present: DraftDeadline,
  input: DeadlineInput | null,
  context: DeadlineContext,
): DraftDeadline {
  if (input === null) return { ...NO_DEADLINE };
  const due: Day | null = input.due === undefined ? present.due : input.due ? day(input.due) : null;
  const phrase = input.phrase === undefined ? present.phrase : input.phrase;
  const time = input.time === undefined ? present.time : input.time;
  const otherDay = due?.toString() !== present.due?.toString();
  if (due && otherDay) return pickedDay(due, time);
  if (phrase && phrase !== present.phrase)
    return { ...read(phrase, context), ...(input.time ? { time } : {}) };
  if (otherDay || (!phrase && present.phrase)) return { ...NO_DEADLINE };
  return { ...deadlineOf(present), time };
}

function read(phrase: string, context: DeadlineContext): DraftDeadline {
  const rule = readRule(phrase);
  if (rule) return firstDeadline(rule, phrase, context);
  const found = deadlineIn(phrase, context);
  if (found) return { ...found, phrase };
  const message = `Không đọc được thời hạn “${phrase}”. Hãy viết như “trước ngày 08/5/2026”, “trong tháng 9/2026”, “Hằng tháng, ngày 20” hoặc chọn ngày.`;
  throw new Invalid('draft/deadline-unreadable', message, [{ at: 'deadline.phrase', message }]);
}
