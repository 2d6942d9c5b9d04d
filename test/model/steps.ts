import { type Duty, owed } from './duty.js';
import {
  dayAt,
  type DayNumber,
  dayText,
  hourAt,
  type Moment,
  momentOf,
  type OfficeDays,
} from './office-days.js';

/** One word that becomes due at a moment. */
export interface Step {
  key: string;
  audience: 'unit' | 'secretariat' | 'chair' | 'decider';
  subject: 'deadline' | 'decision' | 'other';
  at: Moment;
  hourly: boolean;
}

/** Whether a list of working days, which then repeats every so many, names the `n`th. */
function names(n: number, list: number[], every: number): boolean {
  const last = list.at(-1)!;
  return list.includes(n) || (n > last && (n - last) % every === 0);
}

/** Every step that has become due since the duty was armed, in the order of time. */
export function stepsDue(duty: Duty, now: Moment, days: OfficeDays): Step[] {
  const steps: Step[] = [];
  for (let day = dayAt(duty.armedAt); day <= dayAt(now); day += 1)
    if (days.works(day, duty.unit)) steps.push(...stepsOn(day, duty, days));
  if (duty.askedAt !== null) {
    const key = `decide-${new Date(duty.askedAt).toISOString().slice(0, 19)}Z`;
    steps.push({ key, audience: 'decider', subject: 'decision', at: duty.askedAt, hourly: false });
  }
  steps.push(...stepsInHours(duty));
  const due = steps.filter(({ at }) => duty.armedAt < at && at <= now);
  return due.sort((a, b) => a.at - b.at);
}

/** What is due at 08:00 of a day on which the unit works. */
function stepsOn(day: DayNumber, duty: Duty, days: OfficeDays): Step[] {
  const steps: Step[] = [];
  const say = (key: string, audience: Step['audience'], subject: Step['subject']) =>
    steps.push({ key, audience, subject, at: momentOf(day, 8), hourly: false });
  const since = (from: DayNumber) => days.between(from, day, duty.unit);
  const { due, aim, status, heardAt, askedAt } = duty;
  const aimed = aim === null ? null : days.lastOnOrBefore(aim, duty.unit);

  if (owed(duty) && !duty.standing && due !== null) {
    const left = aimed === null ? -1 : days.between(day, aimed, duty.unit);
    if (aimed !== null && day <= aimed && [7, 3, 1, 0].includes(left))
      say(left === 0 ? 'due' : `before-${left}`, 'unit', 'deadline');
    const late = since(due);
    if (names(late, [1, 3], 5)) say(`late-${late}`, 'unit', 'deadline');
    if (!duty.request && names(late, [1], 5)) say(`secretariat-${late}`, 'secretariat', 'deadline');
    if (!duty.request && names(late, [3], 5)) say(`chair-${late}`, 'chair', 'deadline');
  }
  if (status === 'new' && duty.openedAt === null && !duty.request && since(dayAt(duty.armedAt)) === 3)
    say('not-received', 'secretariat', 'other');
  if (status === 'waiting' && names(since(dayAt(duty.armedAt)), [5], 10))
    say(`ask-event-${dayText(day)}`, 'secretariat', 'other');
  const ladderBegins = aimed === null ? Infinity : days.after(aimed, -7, duty.unit);
  if (
    heardAt !== null &&
    (status === 'received' || status === 'in-progress') &&
    names(since(dayAt(heardAt)), [10], 10) &&
    day < ladderBegins
  )
    say(`ask-progress-${dayText(day)}`, 'unit', 'other');
  if (askedAt !== null && names(since(dayAt(askedAt)), [2], 2))
    say(`decide-${dayText(day)}`, 'decider', 'decision');
  return steps;
}

/** What is a matter of hours: a clock time, or urgent and due on the day it was given. */
function stepsInHours(duty: Duty): Step[] {
  const { due, hour, urgent, armedAt } = duty;
  if (!owed(duty) || duty.standing || due === null) return [];
  if (hour === null && !(urgent && due === dayAt(armedAt))) return [];
  const last = momentOf(due, hour ?? 17);
  const say = (key: string, audience: Step['audience'], hours: number): Step => ({
    ...{ key, audience, subject: 'deadline', at: awake(last + hours * 3_600_000), hourly: true },
  });
  return [
    ...[say('before-4h', 'unit', -4), say('before-1h', 'unit', -1)].filter(({ at }) => at < last),
    say('late-1h', 'unit', 1),
    ...(duty.request ? [] : [say('secretariat-1h', 'secretariat', 1)]),
  ];
}

/** Nobody is reminded between 21:00 and 07:00. */
function awake(moment: Moment): Moment {
  if (hourAt(moment) < 7) return momentOf(dayAt(moment), 7);
  return hourAt(moment) >= 21 ? momentOf(dayAt(moment) + 1, 7) : moment;
}
