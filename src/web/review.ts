import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { resolveUnits } from '../assignments/resolve-units.js';
import type { Clause, Conclusion } from '../conclusions/conclusion.entity.js';
import { ConclusionQueries } from '../conclusions/conclusions.queries.js';
import type { Draft } from '../conclusions/draft.entity.js';
import { DraftsService } from '../conclusions/drafts.service.js';
import { type Day, dayOf, type Instant } from '../domain/day.js';
import type { Directory, Suggestion } from '../domain/unit-names.js';
import { Group } from '../people/group.entity.js';
import { PeopleService, type Recipient } from '../people/people.service.js';
import { Unit } from '../people/unit.entity.js';
import { Database } from '../platform/database.js';

/** What a draft's lead names mean on the day of issue. */
export interface Resolved {
  units: { id: number; code: string; name: string }[];
  /** Why it cannot be issued yet; undefined when it can. */
  reason: string | undefined;
  unknown: { name: string; suggestions: Suggestion[] }[];
  /** What the clerk should know of the units found: the text counts another number of them. */
  notes: string[];
}

export interface Table {
  conclusion: Conclusion;
  clauses: Clause[];
  /** In the document's order, dropped and issued ones included. */
  drafts: Draft[];
  resolved: Map<number, Resolved>;
  /** Every name that can be written for a unit or a group today. */
  known: string[];
}

/** What issuing now would do. */
export interface Outlook {
  table: Table;
  ready: Draft[];
  blocked: Draft[];
  assignments: number;
  /** By unit name: how many assignments, and who is told. */
  units: { name: string; assignments: number; told: Recipient[] }[];
}

/** Everything the clerk's table shows at once: the paper, what was read out of it, and whom the names mean today. */
@Injectable()
export class Review {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly conclusions: ConclusionQueries,
    private readonly drafts: DraftsService,
  ) {}

  async table(id: number, who: Principal, now: Instant): Promise<Table> {
    const conclusion = await this.conclusions.one(id, who);
    const clauses = await this.conclusions.clauses(id, who);
    const drafts = await this.drafts.list(id, who);
    const directory = await this.people.directory(this.database.read);
    const on = conclusion.issuedOn ?? dayOf(now);
    const resolved = new Map(drafts.map((draft) => [draft.id, resolve(draft, directory, on)]));
    return { conclusion, clauses, drafts, resolved, known: await this.known() };
  }

  /** Who would owe what and who would be told, if it were issued now. */
  async outlook(id: number, who: Principal, now: Instant): Promise<Outlook> {
    const table = await this.table(id, who, now);
    const proposed = table.drafts.filter(({ state }) => state === 'proposed');
    const isReady = ({ id: draft }: Draft) => table.resolved.get(draft)?.reason === undefined;
    const ready = proposed.filter(isReady);
    const owing = ready.flatMap((draft) => table.resolved.get(draft.id)?.units ?? []);
    const heads = await this.people.headsOf(
      this.database.read,
      unique(owing.map((unit) => unit.id)),
      dayOf(now),
    );
    const units = unique(owing.map((unit) => unit.id)).map((unitId) => ({
      name: owing.find((unit) => unit.id === unitId)!.name,
      assignments: owing.filter((unit) => unit.id === unitId).length,
      told: heads.filter((head) => head.unitId === unitId),
    }));
    const blocked = proposed.filter((draft) => !isReady(draft));
    return { table, ready, blocked, assignments: owing.length, units };
  }

  private async known(): Promise<string[]> {
    const units = await this.database.read.find(Unit, { order: { name: 'ASC' } });
    const groups = await this.database.read.find(Group, { order: { id: 'ASC' } });
    return [...groups.flatMap(({ names }) => names.slice(0, 1)), ...units.map(({ name }) => name)];
  }
}

function resolve(draft: Draft, directory: Directory, on: Day): Resolved {
  const found = resolveUnits(draft, directory, on);
  if ('leads' in found) return { units: found.leads, reason: undefined, unknown: [], notes: found.notes };
  const unknown = found.unresolved.names.map((name) => {
    const meant = directory.resolve(name, on);
    return { name, suggestions: 'suggestions' in meant ? meant.suggestions : [] };
  });
  return { units: [], reason: found.unresolved.reason, unknown, notes: [] };
}

function unique(ids: number[]): number[] {
  return [...new Set(ids)];
}
