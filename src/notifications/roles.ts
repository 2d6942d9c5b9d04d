import type { Day } from '../domain/day.js';
import { grouped } from '../domain/grouping.js';
import type { LadderSteps } from '../domain/reminder-policy.js';
import type { Audience } from '../domain/step.js';
import { canWait, forNobody } from '../domain/telling.js';
import { pausedOn } from '../people/absences.js';
import type { PeopleService, Recipient } from '../people/people.service.js';
import type { Reader, Transaction } from '../platform/database.js';

/** What an assignment has of people: who owes it, and whose it is. */
export interface Subject {
  /** Null for what concerns the committee as a whole. */
  unitId: number | null;
  committeeId: number;
  /** How often a later day was granted; the second request is decided one level up. */
  extensions?: number;
}

/** Who hears of a step, and under which name: `nobody:...` when those it was meant for do not exist. */
export interface Hearers {
  step: string;
  recipients: Recipient[];
  /** The posts that were to hear it and are nobody, the lowest first. */
  missing: Audience[];
}

const UP: Readonly<Record<Audience, Audience[]>> = {
  unit: ['unit', 'secretariat', 'chair'],
  superior: ['superior', 'secretariat', 'chair'],
  decider: ['decider', 'chair', 'secretariat'],
  secretariat: ['secretariat', 'chair'],
  chair: ['chair', 'secretariat'],
};

/** Who answers for what on one day, as it was read. */
export interface Posts {
  unit: Map<number, Recipient[]>;
  secretariat: Map<number, Recipient[]>;
  chair: Map<number, Recipient[]>;
  decider: Map<number, Recipient[]>;
  /** By committee and unit, `3/12`. */
  superior: Map<string, Recipient[]>;
  /** People who are away and want only what cannot wait. */
  paused: Set<number>;
}

/** Who answers for what on one day, read at once for many assignments. */
export class Roles {
  constructor(private readonly posts: Readonly<Posts>) {}

  of(audience: Audience, { unitId, committeeId, extensions = 0 }: Subject): Recipient[] {
    const { posts } = this;
    switch (audience) {
      case 'unit':
        return (unitId !== null && posts.unit.get(unitId)) || [];
      case 'superior':
        return posts.superior.get(`${committeeId}/${unitId}`) ?? [];
      case 'decider': {
        // Nobody below the chair decides for a unit of their own.
        const heads = this.of('unit', { unitId, committeeId }).map(({ person }) => person.id);
        const named = posts.decider.get(committeeId)?.filter(({ person }) => !heads.includes(person.id));
        return extensions === 0 && named?.length ? named : this.of('chair', { unitId, committeeId });
      }
      case 'secretariat':
      case 'chair':
        return posts[audience].get(committeeId) ?? [];
    }
  }

  /** Whether the person is away on that day and wants only what cannot wait. */
  isPaused({ person }: Recipient): boolean {
    return this.posts.paused.has(person.id);
  }

  /** Whether the person's pause holds `step` back, of which somebody issued under `ladder` hears. */
  holdsBack(recipient: Recipient, step: string, ladder: Pick<LadderSteps, 'before'>): boolean {
    return this.isPaused(recipient) && canWait(step, ladder);
  }

  /** Who has to hear `step`: its audience, or when that is nobody the next rung up (DESIGN promise 7). */
  hearersOf(step: string, audience: Audience, subject: Subject): Hearers {
    const rungs = UP[audience];
    const reached = rungs.find((rung) => this.of(rung, subject).length > 0);
    return {
      step: reached === audience ? step : forNobody(step),
      recipients: reached ? this.of(reached, subject) : [],
      missing: reached ? rungs.slice(0, rungs.indexOf(reached)) : rungs,
    };
  }
}

/** Reads who answers for `subjects` on a day. */
export async function readRoles(
  people: PeopleService,
  reader: Reader | Transaction,
  subjects: Subject[],
  on: Day,
): Promise<Roles> {
  const units = [...new Set(subjects.flatMap((subject) => subject.unitId ?? []))];
  const unit = grouped(await people.headsOf(reader, units, on), (head) => head.unitId ?? 0);
  const committees = [...new Set(subjects.map((subject) => subject.committeeId))];
  const offices = await people.officesOf(reader, committees, on);
  const superior = await people.superiorsOf(reader, committees, units, on);
  return new Roles({ unit, superior, ...offices, paused: await pausedOn(reader, on) });
}
