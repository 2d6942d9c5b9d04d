import type { Day } from '../domain/day.js';
import { grouped } from '../domain/grouping.js';
import type { Audience } from '../domain/step.js';
import { forNobody } from '../domain/telling.js';
import type { PeopleService, Recipient } from '../people/people.service.js';
import type { Reader, Transaction } from '../platform/database.js';

/** What an assignment has of people: who owes it, and whose it is. */
export interface Subject {
  /** Null for what concerns the committee as a whole. */
  unitId: number | null;
  committeeId: number;
}

/** Who hears of a step, and under which name: `nobody:...` when those it was meant for do not exist. */
export interface Hearers {
  step: string;
  recipients: Recipient[];
}

const UP: Readonly<Record<Audience, Audience[]>> = {
  unit: ['unit', 'secretariat', 'chair'],
  secretariat: ['secretariat', 'chair'],
  chair: ['chair', 'secretariat'],
};

/** Who answers for what on one day, read at once for many assignments. */
export class Roles {
  constructor(private readonly people: Readonly<Record<Audience, Map<number, Recipient[]>>>) {}

  of(audience: Audience, { unitId, committeeId }: Subject): Recipient[] {
    const post = audience === 'unit' ? unitId : committeeId;
    return (post !== null && this.people[audience].get(post)) || [];
  }

  /** Who has to hear `step`: its audience, or when that is nobody the next rung up (DESIGN promise 7). */
  hearersOf(step: string, audience: Audience, subject: Subject): Hearers {
    const reached = UP[audience].find((rung) => this.of(rung, subject).length > 0);
    return {
      step: reached === audience ? step : forNobody(step),
      recipients: reached ? this.of(reached, subject) : [],
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
  const heads = grouped(await people.headsOf(reader, units, on), (head) => head.unitId ?? 0);
  const secretariat = new Map<number, Recipient[]>();
  const chair = new Map<number, Recipient[]>();
  for (const id of new Set(subjects.map((subject) => subject.committeeId))) {
    secretariat.set(id, await people.secretariatOf(reader, id, on));
    chair.set(id, await people.chairOf(reader, id, on));
  }
  return new Roles({ unit: heads, secretariat, chair });
}
