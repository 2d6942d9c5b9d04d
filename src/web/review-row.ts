import { resolveUnits } from '../assignments/resolve-units.js';
import type { Clause, Conclusion } from '../conclusions/conclusion.entity.js';
import type { Draft } from '../conclusions/draft.entity.js';
import { type Confidence, confidenceOf } from '../domain/confidence.js';
import type { Day } from '../domain/day.js';
import { type Clearness, sixClears } from '../domain/six-clears.js';
import type { Directory, Suggestion } from '../domain/unit-names.js';

/** A name that no unit is known by, with the units it may mean. */
export interface UnknownName {
  name: string;
  suggestions: Suggestion[];
}

/** What a draft's names mean on the day of issue. */
export interface Meant {
  units: { id: number; code: string; name: string }[];
  /** Why it cannot be issued yet; undefined when it can. */
  reason: string | undefined;
  unknown: UnknownName[];
  /** These block nothing: an unknown coordinating unit stays a name. */
  unknownCoordinating: UnknownName[];
  /** What the clerk should know of the units found: the text counts another number of them. */
  notes: string[];
}

/** One draft as the table shows it. */
export interface Row extends Meant {
  draft: Draft;
  /** Its number on the page, from 1. */
  number: number;
  clause: Clause | undefined;
  /** `trang 2, dòng 14`; undefined where the paper knows none. */
  place: string | undefined;
  clears: Clearness[];
  confidence: Confidence;
}

/** Whom the names of `draft` mean on the day `on`. */
export function whomItMeans(draft: Draft, directory: Pick<Directory, 'resolve'>, on: Day): Meant {
  const found = resolveUnits(draft, directory, on);
  const known = 'leads' in found;
  const unknownIn = (names: string[]) =>
    names.flatMap((name): UnknownName[] => {
      const meant = directory.resolve(name, on);
      return 'unresolved' in meant ? [{ name, suggestions: meant.suggestions }] : [];
    });
  return {
    units: known ? found.leads : [],
    reason: known ? undefined : found.unresolved.reason,
    unknown: known ? [] : unknownIn(found.unresolved.names),
    unknownCoordinating: unknownIn(draft.coordinating),
    notes: known ? found.notes : [],
  };
}

interface Around {
  conclusion: Conclusion;
  clauses: Clause[];
  /** Units in which somebody is told. */
  told: ReadonlySet<number>;
  meant: Meant;
}

/** `draft` with where it stands and how far it can be trusted. */
export function rowOf(draft: Draft, number: number, { conclusion, clauses, told, meant }: Around): Row {
  const { start, task, flags, reviewed } = draft;
  const clause = clauses.find((each) => start !== null && start >= each.start && start < each.end);
  const clears = sixClears({
    ...draft,
    unknownLeads: meant.unknown.map(({ name }) => name),
    unknownCoordinating: meant.unknownCoordinating.map(({ name }) => name),
    headless: meant.units.filter(({ id }) => !told.has(id)).map(({ name }) => name),
    giver: conclusion.chair ?? conclusion.signer,
  });
  const { notes, reason } = meant;
  const place = placeOf(clause);
  const confidence = confidenceOf({ task, unresolved: reason !== undefined, flags, notes, clears, reviewed });
  return { ...meant, draft, number, clause, place, clears, confidence };
}

function placeOf(clause: Clause | undefined): string | undefined {
  const { page, line } = clause ?? {};
  return [page && `trang ${page}`, line && `dòng ${line}`].filter(Boolean).join(', ') || undefined;
}
