import { MoreThan } from 'typeorm';
import { Assignment } from '../assignments/assignment.entity.js';
import { instant } from '../domain/day.js';
import type { RuleBook } from '../domain/rule-book.js';
import type { OfficeRules } from '../domain/stage-planning.js';
import { readRecorded } from '../notifications/recorded.js';
import type { Reader } from '../platform/database.js';
import { COLUMNS, factsKey, factsOf, OPEN, type PlannedRow } from '../reminders/planned-rows.js';
import type { Alike } from './foretelling.js';

const PORTION = 2000;

/** Which of all. */
interface Only {
  id?: number;
  conclusionId?: number;
}

const OTHERS = ['committeeId', 'announce', 'extensions', 'deadlineVersion', 'issuedAt'] as const;

interface Row extends PlannedRow {
  committeeId: number;
  announce: string | null;
  extensions: number;
  deadlineVersion: number;
  issuedAt: string;
  conclusionId: number;
}

/**
 * Everything that is not completed nor withdrawn, portion by portion so that any number fits into memory, each portion
 * in groups of which the same is foreseen.
 */
export async function* openAssignments(
  reader: Reader,
  book: RuleBook,
  only: Only = {},
): AsyncGenerator<Alike[]> {
  for (let last = 0; ;) {
    const rows = await portion(reader, only, last);
    if (rows.length === 0) return;
    last = rows.at(-1)!.id;
    const unsure = rows.filter(({ toldUpTo }) => toldUpTo === null).map(({ id }) => id);
    yield alike(rows, book, await readRecorded(reader, unsure));
  }
}

function portion(reader: Reader, { id, conclusionId }: Only, after: number): Promise<Row[]> {
  const query = reader
    .createQueryBuilder(Assignment, 'a')
    .innerJoin('a.directive', 'd')
    .select('d.conclusionId', 'conclusionId');
  for (const column of [...COLUMNS, ...OTHERS]) query.addSelect(`a.${column}`, column);
  query.where({ id: MoreThan(after), status: OPEN });
  if (id) query.andWhere({ id });
  if (conclusionId) query.andWhere('d.conclusionId = :conclusionId', { conclusionId });
  return query.orderBy('a.id').limit(PORTION).getRawMany<Row>();
}

function alike(rows: Row[], book: RuleBook, recorded: ReadonlyMap<number, ReadonlySet<string>>): Alike[] {
  const groups = new Map<OfficeRules, Map<string, Alike>>();
  for (const row of rows) {
    const rules = book.rulesFor(row);
    const steps = recorded.get(row.id);
    const same = groups.get(rules) ?? new Map<string, Alike>();
    groups.set(rules, same);
    const key = [factsKey(row), row.announce, ...(steps ?? [])].join('|');
    const facts = { ...factsOf(row), announce: row.announce };
    const group = same.get(key) ?? { facts, rules, recorded: steps, assignments: [] };
    same.set(key, group);
    const { id, unitId, committeeId, extensions, deadlineVersion, issuedAt, conclusionId } = row;
    group.assignments.push({
      ...{ id, unitId, committeeId, extensions, deadlineVersion },
      ...{ issuedAt: instant(issuedAt), directive: { conclusionId } },
    });
  }
  return [...groups.values()].flatMap((same) => [...same.values()]);
}
