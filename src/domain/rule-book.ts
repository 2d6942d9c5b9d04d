import { type Closed, closedSpan } from './amended-calendar.js';
import type { Rungs, RungSteps } from './escalation-policy.js';
import type { Ladder, LadderSteps } from './reminder-policy.js';
import type { Hours } from './slots.js';
import type { OfficeRules } from './stage-planning.js';
import { type CalendarData, WorkingCalendar } from './working-calendar.js';

/** The ladder and the rungs of a committee; frozen for an assignment when it is issued. */
export interface Policy {
  reminders: LadderSteps;
  escalation: RungSteps;
}

/** Days, both included, on which some units cannot work: storm, flood. */
export interface UnitClosure extends Closed {
  unitIds: readonly number[];
}

/** Everything that the office has laid down and that is in force. */
export interface RuleFacts {
  hours: Hours;
  overview: Rungs['overview'];
  /** The office's own calendar; closures of all units are days off in it. */
  calendar: CalendarData;
  closures: readonly UnitClosure[];
  policies: ReadonlyMap<number, Policy>;
}

/** The rules of the office at one moment: which hold for which assignment. */
export class RuleBook {
  readonly calendar: WorkingCalendar;
  private readonly ofUnits = new Map<number, WorkingCalendar>();
  private readonly ofClosures = new Map<string, WorkingCalendar>();
  private readonly known = new Map<WorkingCalendar, Map<number, OfficeRules>>();

  constructor(readonly facts: RuleFacts) {
    this.calendar = new WorkingCalendar(facts.calendar);
  }

  get hours(): Hours {
    return this.facts.hours;
  }

  get overview(): Rungs['overview'] {
    return this.facts.overview;
  }

  /** The working days of one unit: the office's without those of its closures. */
  calendarOf(unitId: number): WorkingCalendar {
    const known = this.ofUnits.get(unitId);
    if (known) return known;
    const closures = this.facts.closures.filter(({ unitIds }) => unitIds.includes(unitId));
    const calendar = closures.length === 0 ? this.calendar : this.closedBy(closures);
    this.ofUnits.set(unitId, calendar);
    return calendar;
  }

  /** Units of one storm share a calendar, and with it what it has already counted. */
  private closedBy(closures: readonly UnitClosure[]): WorkingCalendar {
    const { calendar } = this.facts;
    const key = closures.map((each) => this.facts.closures.indexOf(each)).join();
    const closed = [...(calendar.closed ?? []), ...closures.map(closedSpan)];
    const shared = this.ofClosures.get(key) ?? new WorkingCalendar({ ...calendar, closed });
    this.ofClosures.set(key, shared);
    return shared;
  }

  /**
   * What holds for an assignment of `unitId` issued under the policy `policyId`, the same object for all for which the
   * same holds; throws for an unknown policy.
   */
  rulesFor({ unitId, policyId }: { unitId: number; policyId: number }): OfficeRules {
    const calendar = this.calendarOf(unitId);
    const known = this.known.get(calendar) ?? new Map<number, OfficeRules>();
    this.known.set(calendar, known);
    const found = known.get(policyId);
    if (found) return found;
    const policy = this.facts.policies.get(policyId);
    if (!policy) throw new Error(`No policy has the number ${policyId}.`);
    const rules = this.rulesUnder(policy, unitId);
    known.set(policyId, rules);
    return rules;
  }

  /** What would hold for an assignment of `unitId` if it were issued under `policy`. */
  rulesUnder(policy: Policy, unitId: number): OfficeRules {
    const ladder: Ladder = { ...policy.reminders, ...this.facts.hours };
    const rungs: Rungs = { ...policy.escalation, overview: this.facts.overview };
    return { ladder, rungs, calendar: this.calendarOf(unitId) };
  }
}

/** Whether two rules are the same in all that they say; those of two rule books are never the same object. */
export function sameRules(a: OfficeRules, b: OfficeRules): boolean {
  const contents = ({ ladder, rungs, calendar }: OfficeRules) =>
    JSON.stringify([ladder, rungs, calendar.data]);
  return a === b || contents(a) === contents(b);
}
