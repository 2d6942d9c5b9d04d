import { type Day, formatDayLong } from '../domain/day.js';
import { NotFound } from '../platform/refusal.js';
import type { CalendarChange } from '../rules/calendar-changes.js';
import type { CalendarOfYear, ClosureEntry, DayEntry } from '../rules/calendar-view.js';

const KIND_WORDS: Readonly<Record<DayEntry['kind'], string>> = {
  off: 'ngày nghỉ',
  working: 'ngày làm việc (làm bù)',
  plain: 'ngày thường',
};

/** `ngày nghỉ`. */
export function kindWords(kind: DayEntry['kind']): string {
  return KIND_WORDS[kind];
}

/** `từ Thứ Hai, 07/9/2026 đến hết Thứ Tư, 09/9/2026`, or the one day. */
export function spanWords({ fromDay, toDay }: Pick<ClosureEntry, 'fromDay' | 'toDay'>): string {
  if (fromDay.equals(toDay)) return `ngày ${formatDayLong(fromDay)}`;
  return `từ ${formatDayLong(fromDay)} đến hết ${formatDayLong(toDay)}`;
}

const MOST_NAMED = 20;

/** `UBND xã A; UBND xã B`, and of very many units how many more. */
export function unitsWords(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED;
  return `${names.slice(0, MOST_NAMED).join('; ')}${rest > 0 ? ` và ${rest} đơn vị khác` : ''}`;
}

/** What `change` does, one sentence each; NotFound when it speaks of something that `calendar` does not have. */
export function changeWords(
  change: CalendarChange,
  calendar: CalendarOfYear,
  unitNames: ReadonlyMap<number, string>,
): string[] {
  switch (change.kind) {
    case 'days':
      return change.days.map(dayWords);
    case 'take-back-day':
      return [`Bỏ mục đã thêm: ${dayWords(entryOf(calendar.entries, change.id))}`];
    case 'close': {
      const names = change.unitIds?.map((id) => unitNames.get(id) ?? '');
      const units = names ? `${names.length} đơn vị (${unitsWords(names)})` : 'tất cả các đơn vị';
      return [`Nghỉ ${spanWords(change)}, áp dụng cho ${units}: ${change.reason}.`];
    }
    case 'reopen': {
      const closure = entryOf(calendar.closures, change.id);
      const words = `đợt nghỉ ${spanWords(closure)} (${closure.reason})`;
      return change.lastDay
        ? [`Kết thúc sớm ${words}: nghỉ đến hết ngày ${formatDayLong(change.lastDay)}.`]
        : [`Bỏ ${words}.`];
    }
    case 'year':
      return [`${change.status === 'confirmed' ? 'Xác nhận' : 'Bỏ xác nhận'} lịch năm ${change.year}.`];
  }
}

function dayWords({ day, kind, name }: { day: Day; kind: DayEntry['kind']; name: string }): string {
  return `${formatDayLong(day)}: ${kindWords(kind)} – ${name}.`;
}

function entryOf<Row extends { id: number }>(rows: readonly Row[], id: number): Row {
  const row = rows.find((each) => each.id === id);
  if (!row) throw new NotFound('calendar/unknown-entry', 'Không có mục này trong lịch.');
  return row;
}

/** Of how many assignments the reminders would move. */
export function wouldMove(count: number): string {
  return count === 0
    ? 'Thay đổi này không dời lịch nhắc của nhiệm vụ nào.'
    : `Thay đổi này dời lịch nhắc của ${count} nhiệm vụ đang mở.`;
}

/** Of how many they did. */
export function hasMoved(count: number): string {
  return count === 0 ? 'Không có lịch nhắc nào phải dời.' : `Đã dời lịch nhắc của ${count} nhiệm vụ đang mở.`;
}
