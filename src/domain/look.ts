import { dayOf, earlier, type Instant } from './day.js';
import { nextSlotAt, openSlot } from './slots.js';
import { coalesce, type OfficeRules, stepsAround } from './stage-planning.js';
import type { Audience, Step, StepFacts } from './step.js';
import { beginsDuty, isAnnouncement } from './telling.js';

/** One word to one audience about one assignment, with the lower steps that it covers. */
export interface Telling {
  audience: Audience;
  step: string;
  superseded: string[];
  /** In the day's one message, or in one of its own at once. */
  message: 'daily' | 'now';
}

/** What a look at one assignment depends on; nothing else may be asked when deciding. */
export interface LookFacts extends StepFacts {
  /** A change that the unit has not been told of. */
  announce: string | null;
  /** Every step up to then has been told or covered; null: ask `recorded`. */
  toldUpTo: Instant | null;
}

/** What has to be told of one assignment, and when it has to be looked at again. */
export interface Look {
  tellings: Telling[];
  nextActionAt: Instant | null;
  /** What then stands in the columns of the same names. */
  announce: string | null;
  armedAt: Instant;
  toldUpTo: Instant | null;
}

/**
 * What has to be told of one assignment at `now`. A change is announced at once and shows the deadline anyway, so that
 * it covers what the unit would be reminded of at the same time; steps counted in hours come at their hour; all others
 * while the slot of a day on which the unit works is open. `recorded`: the steps of this deadline version that have
 * been told or covered, needed when `toldUpTo` is null.
 */
export function look(
  facts: LookFacts,
  now: Instant,
  rules: OfficeRules,
  recorded: ReadonlySet<string> = new Set(),
): Look {
  const { ladder, calendar } = rules;
  // What was suspended before anybody heard of it is announced when it goes on.
  const announced = facts.status === 'suspended' ? null : facts.announce;
  const slotIsOpen = openSlot(now, calendar, ladder) !== undefined;
  const { due, nextAt, armedAt } = stepsToldOf(announced, facts, now, rules, slotIsOpen);
  const speaking = slotIsOpen ? due : due.filter((step) => step.hourly);
  const { told, superseded } = coalesce(speaking, recorded);
  const settled = slotIsOpen && armedAt.equals(facts.armedAt) && !toldAhead(recorded, due);
  const steps = told.map(({ audience, key, hourly }): Telling => ({
    audience,
    step: key,
    superseded: superseded.filter((step) => step.audience === audience).map((step) => step.key),
    message: hourly ? 'now' : 'daily',
  }));
  return {
    tellings: announced ? withAnnouncement(announced, steps, due.filter(toUnit)) : steps,
    announce: announced ? null : facts.announce,
    armedAt,
    nextActionAt: nextLookAt(nextAt, now, rules, !slotIsOpen && due.some((step) => !step.hourly)) ?? null,
    // Outside a slot the day's steps are still to come, a duty that begins anew hides what was told with it, and a
    // calendar change puts off what was told: then the stages remember.
    toldUpTo: settled ? now : steps.length > 0 || announced ? null : facts.toldUpTo,
  };
}

/**
 * The steps around `now`. A unit that hears of its duty only days later, after a standstill, has it from then on: it
 * cannot have left unopened what nobody had told it. Not while others wait for a slot to hear of what was before.
 */
function stepsToldOf(
  announced: string | null,
  facts: LookFacts,
  now: Instant,
  rules: OfficeRules,
  slotIsOpen: boolean,
): { due: Step[]; nextAt: Instant | undefined; armedAt: Instant } {
  const { armedAt } = facts;
  const around = { ...stepsAround(facts, now, rules, facts.toldUpTo ?? undefined), armedAt };
  if (!announced || !beginsDuty(announced) || dayOf(armedAt).equals(dayOf(now))) return around;
  const due = around.due.filter(({ subject }) => subject !== 'receipt');
  if (!slotIsOpen && due.some((step) => !step.hourly && !toUnit(step))) return around;
  return { due, nextAt: stepsAround({ ...facts, armedAt: now }, now, rules).nextAt, armedAt: now };
}

/** Whether a step was told that is not due, so that it may come again. */
function toldAhead(recorded: ReadonlySet<string>, due: readonly Step[]): boolean {
  const keys = new Set(due.map(({ key }) => key));
  return [...recorded].some((step) => !keys.has(step) && !isAnnouncement(step));
}

function withAnnouncement(announce: string, steps: Telling[], covered: { key: string }[]): Telling[] {
  const superseded = covered.map(({ key }) => key);
  return [
    { audience: 'unit', step: announce, superseded, message: 'now' },
    ...steps.filter(({ audience }) => audience !== 'unit'),
  ];
}

function toUnit({ audience }: { audience: Audience }): boolean {
  return audience === 'unit';
}

/** When the next step comes; or the next slot, if it is `waited` for. */
function nextLookAt(
  step: Instant | undefined,
  now: Instant,
  rules: OfficeRules,
  waited: boolean,
): Instant | undefined {
  if (!waited) return step;
  const slot = nextSlotAt(now, rules.calendar, rules.ladder);
  return step && earlier(step, slot) ? step : slot;
}
