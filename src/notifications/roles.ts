import type { Day } from '../domain/day.js';
import type { Office } from '../domain/escalation-policy.js';
import type { LadderSteps } from '../domain/reminder-policy.js';
import type { Audience } from '../domain/step.js';
import { canWait, forNobody } from '../domain/telling.js';
import { pausedOn } from '../people/absences.js';
import type { Recipient } from '../people/acting.js';
import type { Holders } from '../people/holders.js';
import type { PeopleService } from '../people/people.service.js';
import type { Person } from '../people/person.entity.js';
import type { Reader, Transaction } from '../platform/database.js';

/** What an assignment has of people: who owes it, and whose it is. */
export interface Subject {
  /** Null for what concerns the committee as a whole. */
  unitId: number | null;
  committeeId: number;
  /** How often a later day was granted; the second request is decided one level up. */
  extensions?: number;
  /** Whom the unit named to see to it. */
  officerId?: number | null;
}

/** Who hears of a step, and under which name: `nobody:...` when those it was meant for do not exist. */
export interface Hearers {
  step: string;
  recipients: Recipient[];
  /** The posts that were to hear it and are nobody, the lowest first. */
  missing: Audience[];
  /** The officer, who hears what is for the unit, whether or not its heads can be told; nobody hears it instead. */
  along: Recipient[];
}

const UP: Readonly<Record<Audience, Audience[]>> = {
  unit: ['unit', 'secretariat', 'chair'],
  superior: ['superior', 'secretariat', 'chair'],
  decider: ['decider', 'chair', 'secretariat'],
  secretariat: ['secretariat', 'chair'],
  chair: ['chair', 'secretariat'],
};

/** Who answers for what on one day, read at once for many assignments. */
export class Roles {
  constructor(
    private readonly holders: Holders,
    /** People who are away and want only what cannot wait. */
    private readonly paused: ReadonlySet<number>,
  ) {}

  of(audience: Audience, subject: Subject): Recipient[] {
    const { holders } = this;
    const { unitId, committeeId, extensions = 0 } = subject;
    switch (audience) {
      case 'unit':
        return (unitId !== null && holders.unit.get(unitId)) || [];
      case 'superior':
        return holders.leader.get(`${committeeId}/${unitId}`) ?? this.above(unitId);
      case 'decider': {
        // Nobody below the chair decides for a unit of their own.
        const unit = [...this.of('unit', subject), ...this.officerOf(subject)].map(({ person }) => person.id);
        const named = holders.decider.get(committeeId)?.filter(({ person }) => !unit.includes(person.id));
        return extensions === 0 && named?.length ? named : this.of('chair', { unitId, committeeId });
      }
      case 'secretariat':
      case 'chair':
        return holders[audience].get(committeeId) ?? [];
    }
  }

  /** Whether the person is away on that day and wants only what cannot wait. */
  isPaused({ person }: Recipient): boolean {
    return this.paused.has(person.id);
  }

  /** Whether the person's pause holds `step` back, of which somebody issued under `ladder` hears. */
  holdsBack(recipient: Recipient, step: string, ladder: Pick<LadderSteps, 'before'>): boolean {
    return this.isPaused(recipient) && canWait(step, ladder);
  }

  /** Who has to hear `step`: its audience, or when that is nobody the next rung up (DESIGN promise 7). */
  hearersOf(step: string, audience: Audience, subject: Subject): Hearers {
    const rungs = UP[audience];
    const reached = rungs.find((rung) => this.of(rung, subject).length > 0);
    const recipients = reached ? this.of(reached, subject) : [];
    const told = new Set(recipients.map(({ person }) => person.id));
    return {
      step: reached === audience ? step : forNobody(step),
      recipients,
      along: audience === 'unit' ? this.officerOf(subject).filter(({ person }) => !told.has(person.id)) : [],
      missing: reached ? rungs.slice(0, rungs.indexOf(reached)) : rungs,
    };
  }

  /** Who of the holders of `offices` reads the committee's weekly overview, each once; a pause holds it back. */
  overviewReaders(offices: readonly Office[], committeeId: number): Person[] {
    const readers = offices
      .flatMap((office) => this.of(office, { committeeId, unitId: null }))
      .filter((reader) => !this.isPaused(reader));
    return [...new Map(readers.map(({ person }) => [person.id, person])).values()];
  }

  /** The officer, as long as that person belongs to the unit. */
  private officerOf({ unitId, officerId }: Subject): Recipient[] {
    const named = officerId ? this.holders.officer.get(officerId) : undefined;
    return named?.filter((officer) => officer.unitId === unitId) ?? [];
  }

  /** The heads of the unit above: who is in charge where the committee names nobody. */
  private above(unitId: number | null): Recipient[] {
    const parent = unitId === null ? null : this.holders.above.get(unitId);
    return this.of('unit', { unitId: parent ?? null, committeeId: 0 });
  }
}

/** Reads who answers for `subjects` on a day. */
export async function readRoles(
  people: PeopleService,
  reader: Reader | Transaction,
  subjects: Subject[],
  on: Day,
): Promise<Roles> {
  const unitIds = [...new Set(subjects.flatMap((subject) => subject.unitId ?? []))];
  const committeeIds = [...new Set(subjects.map((subject) => subject.committeeId))];
  const officerIds = [...new Set(subjects.flatMap((subject) => subject.officerId ?? []))];
  const holders = await people.holdersOf(reader, { unitIds, committeeIds, officerIds }, on);
  return new Roles(holders, await pausedOn(reader, on));
}
