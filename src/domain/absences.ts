import { type Day, isAfter, isBefore } from './day.js';

/** Days, both included, on which somebody is away; `standInId` null: nobody acts for them. */
export interface Absence {
  personId: number;
  standInId: number | null;
  fromDay: Day;
  toDay: Day;
}

/**
 * Why an absence cannot be entered: the person is away then already; the stand-in, or whoever acts for that one, is
 * away without a stand-in; it would lead back to the person; the person, leaving nobody, is somebody's stand-in.
 */
export type Obstacle = 'overlap' | 'stand-in-away' | 'circle' | 'needed';

/** What stands in the way of `wanted`, and which of the `known` absences it is; undefined when nothing does. */
export function obstacleTo<A extends Absence>(
  wanted: Absence,
  known: readonly A[],
): { why: Obstacle; other: A } | undefined {
  const meeting = known.filter((each) => meets(each, wanted));
  const same = meeting.find(({ personId }) => personId === wanted.personId);
  if (same) return { why: 'overlap', other: same };
  if (wanted.standInId !== null) return onTheWay(wanted.standInId, wanted, known, []);
  const other = meeting.find(({ standInId }) => standInId === wanted.personId);
  return other && { why: 'needed', other };
}

/** Follows who acts for `actingId` on the days of `span`, and for that one on the days that are left, and so on. */
function onTheWay<A extends Absence>(
  actingId: number,
  span: Absence,
  known: readonly A[],
  passed: readonly A[],
): { why: Obstacle; other: A } | undefined {
  for (const other of known) {
    if (other.personId !== actingId || !meets(other, span) || passed.includes(other)) continue;
    if (other.standInId === null) return { why: 'stand-in-away', other };
    if (other.standInId === span.personId) return { why: 'circle', other };
    const found = onTheWay(other.standInId, common(span, other), known, [...passed, other]);
    if (found) return found;
  }
  return undefined;
}

/** Whether two absences have a day in common. */
function meets(a: Absence, b: Absence): boolean {
  const { fromDay, toDay } = common(a, b);
  return !isBefore(toDay, fromDay);
}

/** `a` on the days that it has in common with `b`. */
function common(a: Absence, b: Absence): Absence {
  const fromDay = isAfter(b.fromDay, a.fromDay) ? b.fromDay : a.fromDay;
  const toDay = isBefore(b.toDay, a.toDay) ? b.toDay : a.toDay;
  return { ...a, fromDay, toDay };
}

/** The last day of `absence` when the person is back on `today`; before its first day when it has not begun. */
export function lastDayWhenBack({ fromDay }: Absence, today: Day): Day {
  const back = isAfter(fromDay, today) ? fromDay : today;
  return back.subtract({ days: 1 });
}
