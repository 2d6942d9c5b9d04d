import { type BeforeDay, lastDay } from './deadline-aim.js';
import { type Day, dayOf, earlier, formatDay, type Instant, isAfter, isBefore } from './day.js';
import { type DraftDeadline, NO_DEADLINE } from './drafts.js';
import { MONTHS, recurrenceOf, type SeriesRule, turnBefore, turnsAfter } from './recurrence-rule.js';
import { readRule } from './recurrence-words.js';
import { slotAt } from './slots.js';
import type { Timing } from './step.js';
import type { DeadlineContext } from './reading/deadline/deadline.js';

type Calendar = DeadlineContext['calendar'];

/** How long before its last day a turn is given, in working days. */
const AHEAD = 10;

/** A series as far as its turns depend on it; a stored one satisfies it. */
export interface SeriesFacts {
  rule: SeriesRule;
  /** The words of the deadline, as every turn repeats them. */
  phrase: string;
  beforeDay: BeforeDay;
  /** Turns up to this day have been made or passed over. */
  madeUpTo: Day;
  /** The last acceptable day of the newest turn. */
  lastDue: Day;
}

/** One turn of a series: the day that names it, its deadline, and when it is given to the units. */
export interface Turn {
  on: Day;
  due: Day;
  at: Instant;
}

/** What a report of `turn` is about: `kỳ tháng 5/2026`, with the days of its figures; undefined without a cut-off. */
export function reportPeriod(
  { every, cutOff }: SeriesRule,
  turn: Day,
): { name: string; from: Day; to: Day } | undefined {
  if (!cutOff || every === 'day' || every === 'week') return undefined;
  const here = turn.with({ day: cutOff });
  const month = isBefore(here, turn) ? here : here.subtract({ months: 1 });
  const to = month.with({ day: cutOff });
  const from = to.subtract({ months: MONTHS[every] }).with({ day: cutOff }).add({ days: 1 });
  const { year } = to;
  const names = {
    month: `tháng ${to.month}/${year}`,
    quarter: `quý ${['I', 'II', 'III', 'IV'][Math.ceil(to.month / 3) - 1]}/${year}`,
    'half-year': `6 tháng ${to.month <= 6 ? 'đầu' : 'cuối'} năm ${year}`,
    year: `năm ${year}`,
  };
  return { name: `kỳ ${names[every]}`, from, to };
}

/** `kỳ tháng 5/2026, số liệu từ 15/4/2026 đến 14/5/2026`. */
function periodOf(rule: SeriesRule, turn: Day): string | undefined {
  const period = reportPeriod(rule, turn);
  return period && `${period.name}, số liệu từ ${formatDay(period.from)} đến ${formatDay(period.to)}`;
}

/** The task with the period that a turn's report is about, as far as its deadline's words tell one. */
export function taskWithPeriod(
  task: string,
  deadline: Pick<DraftDeadline, 'phrase' | 'printed'> | undefined,
): string {
  const rule = deadline?.phrase ? readRule(deadline.phrase) : undefined;
  const period = rule && deadline?.printed && periodOf(rule, deadline.printed);
  return period ? `${task.replace(/[.;]$/, '')} (${period}).` : task;
}

/**
 * The last acceptable day of `turn`. A duty that gives way to rest days is due on the working day before, or, when
 * there is none since the turn before (Tết), on the first one after.
 */
export function lastDayOf(rule: SeriesRule, turn: Day, beforeDay: BeforeDay, calendar: Calendar): Day {
  const last = lastDay(turn, rule.before && !rule.time, beforeDay);
  if (rule.shift === 'none') return last;
  const moved = calendar.isWorkingDay(last) ? last : calendar.addWorkingDays(last, -1);
  return isAfter(moved, turnBefore(rule, turn)) ? moved : calendar.addWorkingDays(last, 1);
}

/** The deadline of `turn`, explained; `passedOver` are turns that were never given and stand behind this one. */
export function turnDeadline(
  { rule, phrase, beforeDay }: Pick<SeriesFacts, 'rule' | 'phrase' | 'beforeDay'>,
  turn: Day,
  calendar: Calendar,
  passedOver: readonly Day[] = [],
): DraftDeadline {
  const due = lastDayOf(rule, turn, beforeDay, calendar);
  const period = periodOf(rule, turn);
  const said = period ? `${period}, gửi ngày ${formatDay(turn)}` : `kỳ ngày ${formatDay(turn)}`;
  const moved = rule.shift !== 'none' && !due.equals(lastDay(turn, rule.before && !rule.time, beforeDay));
  const sentences = [
    `“${phrase}”: ${said}.`,
    moved && `Gặp ngày nghỉ nên hạn là ${formatDay(due)}.`,
    passedOver.length > 0 && `${passedOverWords(passedOver)}.`,
  ];
  return {
    ...NO_DEADLINE,
    phrase,
    printed: turn,
    due,
    time: rule.time,
    deadlineKind: 'recurring',
    recurrence: recurrenceOf(rule),
    explanation: sentences.filter(Boolean).join(' '),
  };
}

/** The deadline of the first turn that is not over when the duty is given. */
export function firstDeadline(
  rule: SeriesRule,
  phrase: string,
  { issuedOn, beforeDay, calendar }: DeadlineContext,
): DraftDeadline {
  for (const turn of turnsAfter(rule, issuedOn.subtract({ days: 1 }))) {
    const deadline = turnDeadline({ rule, phrase, beforeDay }, turn, calendar);
    if (!isBefore(deadline.due!, issuedOn)) return deadline;
  }
  throw new Error('A series has no end.');
}

/** `Các kỳ không giao vì đã qua hạn: 20/5/2026, 20/6/2026`. */
export function passedOverWords(turns: readonly Day[]): string {
  const days =
    turns.length <= 6
      ? turns.map(formatDay).join(', ')
      : `${turns.length} kỳ từ ${formatDay(turns[0]!)} đến ${formatDay(turns.at(-1)!)}`;
  return `Các kỳ không giao vì đã qua hạn: ${days}`;
}

/**
 * The turns that are still to come, in order and without end. Each is given in the slot of the later of two days, the
 * last day of the turn before it and ten working days before its own, or of the last working day before that.
 */
export function* turnsAhead(series: SeriesFacts, { calendar, hours }: Timing): Generator<Turn> {
  const { rule, beforeDay, madeUpTo } = series;
  let previous = series.lastDue;
  for (const on of turnsAfter(rule, madeUpTo)) {
    const due = lastDayOf(rule, on, beforeDay, calendar);
    const ahead = calendar.addWorkingDays(due, -AHEAD);
    const day = isAfter(previous, ahead) ? previous : ahead;
    yield { on, due, at: slotAt(calendar.lastWorkingDayOnOrBefore(day), hours) };
    previous = due;
  }
}

/** What the heartbeat has to make of a series at `now`. */
export interface TurnsDue {
  make: Turn[];
  /** Turns whose last day passed while nothing was running; only the latest of those is made. */
  passedOver: Turn[];
  nextMakeAt: Instant;
}

/** The turns whose moment has come by `now`, and the moment of the next one. */
export function turnsDue(series: SeriesFacts, now: Instant, timing: Timing): TurnsDue {
  const reached: Turn[] = [];
  for (const turn of turnsAhead(series, timing)) {
    if (earlier(now, turn.at)) {
      const over = reached.filter(({ due }) => isBefore(due, dayOf(now)));
      const passedOver = over.slice(0, -1);
      return { make: reached.slice(passedOver.length), passedOver, nextMakeAt: turn.at };
    }
    reached.push(turn);
  }
  throw new Error('A series has no end.');
}
