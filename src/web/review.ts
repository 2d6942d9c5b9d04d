import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import type { Clause, Conclusion } from '../conclusions/conclusion.entity.js';
import { ConclusionQueries } from '../conclusions/conclusions.queries.js';
import type { Draft } from '../conclusions/draft.entity.js';
import { DraftsService } from '../conclusions/drafts.service.js';
import { dayOf, type Instant } from '../domain/day.js';
import type { Resolution } from '../domain/unit-names.js';
import type { Recipient } from '../people/acting.js';
import { PeopleService } from '../people/people.service.js';
import { Database } from '../platform/database.js';
import { type Claim, claimsOf } from './marked-words.js';
import { type Meant, type Row, rowOf, whomItMeans } from './review-row.js';

/**
 * A clause of the document and what became of it: it gives tasks, gives none, only heads or introduces others, or
 * nobody has said yet.
 */
export interface Piece {
  clause: Clause;
  state: 'taken' | 'no-task' | 'heading' | 'open';
  rows: Row[];
}

export interface Table {
  conclusion: Conclusion;
  /** In the document's order, dropped and issued ones included. */
  rows: Row[];
  pieces: Piece[];
  /** The words that the drafts on the table rest on. */
  claims: Claim[];
  /** Who is told in the units that lead any of the drafts. */
  heads: Recipient[];
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
    const meant = await this.meant(drafts, conclusion, now);
    const led = [...meant.values()].flatMap(({ units }) => units.map((unit) => unit.id));
    const heads = await this.people.headsOf(this.database.read, [...new Set(led)], dayOf(now));
    const told = new Set(heads.flatMap(({ unitId }) => unitId ?? []));
    const rows = drafts.map((draft, i) =>
      rowOf(draft, i + 1, { conclusion, clauses, told, meant: meant.get(draft.id)! }),
    );
    const live = rows.filter(({ draft }) => draft.state !== 'dropped');
    const claims = live.flatMap(({ draft }) => claimsOf(conclusion.document.text, draft));
    const pieces = piecesOf(clauses, rows, claims);
    return { conclusion, rows, heads, claims, pieces };
  }

  /** By draft, whom its names mean; each name is looked up once, since a hundred drafts share a dozen names. */
  private async meant(drafts: Draft[], { issuedOn }: Conclusion, now: Instant): Promise<Map<number, Meant>> {
    const directory = await this.people.directory(this.database.read);
    const on = issuedOn ?? dayOf(now);
    const known = new Map<string, Resolution>();
    const resolve = (name: string) => {
      const found = known.get(name) ?? directory.resolve(name, on);
      known.set(name, found);
      return found;
    };
    return new Map(drafts.map((draft) => [draft.id, whomItMeans(draft, { resolve }, on)]));
  }
}

function piecesOf(clauses: Clause[], rows: Row[], claims: Claim[]): Piece[] {
  return clauses.map((clause) => {
    const own = rows.filter((row) => row.clause === clause);
    return { clause, rows: own, state: stateOf(clause, own, claims) };
  });
}

/** A clause all of whose drafts were dropped gives no task either: a person has said so of each. */
function stateOf(clause: Clause, own: Row[], claims: Claim[]): Piece['state'] {
  if (own.some(({ draft }) => draft.state !== 'dropped')) return 'taken';
  if (clause.state === 'no-task' || own.length > 0) return 'no-task';
  const named = claims.some(({ start, end }) => start >= clause.start && end <= clause.end);
  return named || clause.text.trimEnd().endsWith(':') ? 'heading' : 'open';
}
