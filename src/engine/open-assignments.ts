import type { Assignment } from '../assignments/assignment.entity.js';
import { Directive } from '../assignments/directive.entity.js';
import type { RuleBook } from '../domain/rule-book.js';
import type { OfficeRules } from '../domain/stage-planning.js';
import { readRecorded } from '../notifications/recorded.js';
import { type Choice, select } from '../platform/bulk.js';
import type { Reader } from '../platform/database.js';
import { factsKey, factsOf, openRows, type PlannedRow, spokenOf } from '../reminders/planned-rows.js';
import type { Spoken } from '../reminders/words.js';
import type { Alike } from './foretelling.js';

/** Which of all. */
interface Only {
  id?: number;
  conclusionId?: number;
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
  for await (const rows of openRows(reader, await amongThem(reader, only))) {
    const unsure = rows.filter(({ toldUpTo }) => toldUpTo === null).map(({ id }) => id);
    const recorded = await readRecorded(reader, unsure);
    yield alike(rows, await spokenOf(reader, rows), book, recorded);
  }
}

async function amongThem(reader: Reader, { id, conclusionId }: Only): Promise<Choice<Assignment>['among']> {
  if (id) return { id: [id] };
  if (!conclusionId) return {};
  const directives = await select(reader, Directive, ['id'], { where: { conclusionId } });
  return { directiveId: directives.map((directive) => directive.id) };
}

function alike(
  rows: PlannedRow[],
  spoken: Spoken[],
  book: RuleBook,
  recorded: ReadonlyMap<number, ReadonlySet<string>>,
): Alike[] {
  const groups = new Map<OfficeRules, Map<string, Alike>>();
  for (const [at, row] of rows.entries()) {
    const rules = book.rulesFor(row);
    const steps = recorded.get(row.id);
    const same = groups.get(rules) ?? new Map<string, Alike>();
    groups.set(rules, same);
    const key = [factsKey(row), ...(steps ?? [])].join('|');
    const group = same.get(key) ?? { facts: factsOf(row), rules, recorded: steps, assignments: [] };
    same.set(key, group);
    group.assignments.push(spoken[at]!);
  }
  return [...groups.values()].flatMap((same) => [...same.values()]);
}
