import { earlier, type Instant, moment } from './day.js';
import { nextStepAt, type OfficeRules, stepsDue } from './stage-planning.js';
import type { StepFacts } from './step.js';

/** An open assignment, and what is planned for it. */
export interface PlannedFacts extends StepFacts {
  nextActionAt: Instant | null;
  toldUpTo: Instant | null;
}

/** What is planned for an assignment once other rules hold. */
export interface Replanned {
  /** Whether some word up to its last day, or else the next one, comes at another moment than before. */
  moved: boolean;
  nextActionAt: Instant | null;
  toldUpTo: Instant | null;
}

/**
 * The plan of an assignment when the rules `before` give way to `after` at `now`. A step that is late at once, because
 * it would have come earlier under the new rules, is looked at now; a look that was due and not yet taken stays due.
 * Steps are told once: where those up to `toldUpTo` are others than before, the stages have to be asked (null).
 */
export function replanned(
  facts: PlannedFacts,
  before: OfficeRules,
  after: OfficeRules,
  now: Instant,
): Replanned {
  if (staysAsItIs(facts, before, after, now)) return { ...planOf(facts), moved: false };
  const past = keysDue(facts, now, before);
  const missed = !isSubset(keysDue(facts, now, after), past);
  const coming = (rules: OfficeRules) => comingWords(facts, now, rules, past);
  return {
    moved: missed || coming(before) !== coming(after),
    nextActionAt: nextLook(facts, now, missed || waits(facts, now, before), after),
    toldUpTo: facts.toldUpTo && sameTold(facts, facts.toldUpTo, before, after) ? facts.toldUpTo : null,
  };
}

function planOf({ nextActionAt, toldUpTo }: PlannedFacts): Pick<Replanned, 'nextActionAt' | 'toldUpTo'> {
  return { nextActionAt, toldUpTo };
}

/**
 * Whether every step so far, up to the last day and up to the planned look is the same under both rules and none waits
 * for a slot. So it is with most assignments, and asking this first makes a change of the calendar cheap.
 */
function staysAsItIs(facts: PlannedFacts, before: OfficeRules, after: OfficeRules, now: Instant): boolean {
  const { nextActionAt, due } = facts;
  if (!nextActionAt || waits(facts, now, before)) return false;
  const end = due ? moment(due.add({ days: 1 })) : now;
  const upTo = [now, nextActionAt, end].reduce((a, b) => (earlier(a, b) ? b : a));
  const steps = (rules: OfficeRules) =>
    stepsDue(facts, upTo, rules).map(({ key, at }) => `${key} ${at.epochMilliseconds}`);
  return steps(before).join() === steps(after).join();
}

function nextLook(facts: PlannedFacts, now: Instant, atOnce: boolean, after: OfficeRules): Instant | null {
  const { nextActionAt } = facts;
  if (nextActionAt && !earlier(now, nextActionAt)) return nextActionAt;
  return atOnce ? now : (nextStepAt(facts, now, after) ?? null);
}

/** Whether steps that are due may still wait for a slot; where only the stages know, a look has to find out. */
function waits(facts: PlannedFacts, now: Instant, rules: OfficeRules): boolean {
  return stepsDue(facts, now, rules, facts.toldUpTo ?? undefined).length > 0;
}

/** The steps that have become due by `upTo`, told or not. */
function keysDue(facts: StepFacts, upTo: Instant, rules: OfficeRules): Set<string> {
  return new Set(stepsDue(facts, upTo, rules).map(({ key }) => key));
}

function sameTold(facts: StepFacts, upTo: Instant, before: OfficeRules, after: OfficeRules): boolean {
  const [old, fresh] = [keysDue(facts, upTo, before), keysDue(facts, upTo, after)];
  return isSubset(old, fresh) && isSubset(fresh, old);
}

/** The words still to be said up to the end of the last day, at least the next one; `past` ones are not said again. */
function comingWords(facts: StepFacts, now: Instant, rules: OfficeRules, past: ReadonlySet<string>): string {
  const unsaid = (upTo: Instant) =>
    stepsDue(facts, upTo, rules, now)
      .filter(({ key }) => !past.has(key))
      .map(({ key, at }) => `${key} ${at.epochMilliseconds}`)
      .join();
  const words = facts.due ? unsaid(moment(facts.due.add({ days: 1 }))) : '';
  if (words) return words;
  for (let at = nextStepAt(facts, now, rules); at; at = nextStepAt(facts, at, rules))
    if (unsaid(at)) return unsaid(at);
  return '';
}

function isSubset(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((key) => all.has(key));
}
