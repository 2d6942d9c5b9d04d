import { day, formatDay } from './day.js';

/** For which occasion a message was made: `đợt 08:00 ngày 03/5/2024`, or at once upon a change. */
export function slotWords(slot: string): string {
  const [, on, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(slot) ?? [];
  if (on && time) return `đợt ${time} ngày ${formatDay(day(on))}`;
  return slot.startsWith('issue:') ? 'báo ngay khi ban hành' : 'báo ngay khi có thay đổi';
}
