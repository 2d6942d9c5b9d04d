import type { Duty } from './duty.js';
import type { DayNumber } from './office-days.js';
import type { Step } from './steps.js';

type Rung = Step['audience'];

/** A fictional office: unit 4 has nobody at its head until the deputy is appointed; Nông is head and chair at once. */
export const OFFICE = {
  units: ['ubnd', 'tc', 'nn', 'ha', 'lap'],
  /** Each person's unit; `*` marks its head. */
  persons: { chair: 'ubnd', office: 'ubnd', clerk: 'ubnd', tc: 'tc*', nn: 'nn*', ha: 'ha*', deputy: 'lap' },
  committees: [
    { chair: 'chair', secretariat: ['office'], decider: 'deputy' },
    { chair: 'nn', secretariat: ['clerk'], decider: null },
  ],
} as const;
/** Who wants the day's message only from this hour on. */
export const WANTED_FROM: Partial<Record<Name, number>> = { ha: 10, clerk: 16.5 };
export type Name = keyof typeof OFFICE.persons;
export const NAMES = Object.keys(OFFICE.persons) as Name[];

const UP: Record<Rung, Rung[]> = {
  unit: ['unit', 'secretariat', 'chair'],
  decider: ['decider', 'chair', 'secretariat'],
  secretariat: ['secretariat', 'chair'],
  chair: ['chair', 'secretariat'],
};

/** Who answers for what on a day. */
export class PeopleModel {
  readonly heads = new Set<Name>(NAMES.filter((name) => OFFICE.persons[name].endsWith('*')));
  /** The last day in the post. */
  readonly leftOn = new Map<Name, DayNumber>();
  readonly standIns: { person: Name; standIn: Name; from: DayNumber; to: DayNumber }[] = [];

  readonly pauses: { person: Name; from: DayNumber; to: DayNumber }[] = [];

  /** Whether somebody is away without a stand-in and wants only what cannot wait. */
  isPaused(name: Name, day: DayNumber): boolean {
    const on = (each: { person: Name; from: DayNumber; to: DayNumber }) =>
      each.person === name && each.from <= day && day <= each.to;
    return (
      this.pauses.some(on) && !this.standIns.some((each) => on(each) && !this.hasLeft(each.standIn, day))
    );
  }

  /** Whom a step is told: those it is meant for, or when there is nobody the next rung up. */
  hearersOf(audience: Rung, duty: Duty, day: DayNumber): { forNobody: boolean; hearers: Name[] } {
    for (const rung of UP[audience]) {
      const hearers = this.on(rung, duty, day);
      if (hearers.length > 0) return { forNobody: rung !== audience, hearers };
    }
    return { forNobody: true, hearers: [] };
  }

  /** Who gets a committee's weekly overview. */
  watchersOf(committee: number, day: DayNumber): Name[] {
    const { chair, secretariat } = OFFICE.committees[committee]!;
    return this.acting([...secretariat, chair], day);
  }

  private on(rung: Rung, { unit, committee, extensions }: Duty, day: DayNumber): Name[] {
    const { chair, secretariat, decider } = OFFICE.committees[committee]!;
    const ofUnit = NAMES.filter((name) => OFFICE.persons[name].replace('*', '') === OFFICE.units[unit]);
    const heads = this.acting(
      ofUnit.filter((name) => this.heads.has(name)),
      day,
    );
    if (rung === 'unit') return heads;
    if (rung === 'secretariat') return this.acting([...secretariat], day);
    // The chair decides second requests, and those of a unit whose head the named one is.
    const first = rung === 'decider' && extensions === 0 && decider !== null;
    const named = first ? this.acting([decider], day).filter((name) => !heads.includes(name)) : [];
    return named.length > 0 ? named : this.acting([chair], day);
  }

  /** The same people with stand-ins in the place of those away, without those who have left; each once. */
  private acting(names: Name[], day: DayNumber): Name[] {
    const acting = names.map((name) => this.standsFor(name, [name], day) ?? name);
    return [...new Set(acting)].filter((name) => !this.hasLeft(name, day));
  }

  /** Undefined when they stand in for each other in a circle. */
  private standsFor(name: Name, seen: Name[], day: DayNumber): Name | undefined {
    const next = this.standIns.find(
      ({ person, standIn, from, to }) =>
        person === name && from <= day && day <= to && !this.hasLeft(standIn, day),
    );
    if (!next) return name;
    return seen.includes(next.standIn)
      ? undefined
      : this.standsFor(next.standIn, [...seen, next.standIn], day);
  }

  private hasLeft(name: Name, day: DayNumber): boolean {
    return (this.leftOn.get(name) ?? Infinity) < day;
  }
}
