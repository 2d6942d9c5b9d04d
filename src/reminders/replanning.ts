import { setImmediate as othersTurn } from 'node:timers/promises';
import { In, IsNull } from 'typeorm';
import { Assignment } from '../assignments/assignment.entity.js';
import { instant, type Instant } from '../domain/day.js';
import { chunked, grouped } from '../domain/grouping.js';
import { type Replanned, replanned } from '../domain/replanning.js';
import { type RuleBook, sameRules } from '../domain/rule-book.js';
import type { OfficeRules } from '../domain/stage-planning.js';
import { instantText } from '../platform/columns.js';
import type { Reader, Transaction } from '../platform/database.js';
import { replanSeries } from './occurrences.js';
import { factsKey, factsOf, OPEN, openRows, type PlannedRow } from './planned-rows.js';

/** Rules that give way to others, and the open assignments that this concerns. */
export interface RuleChange {
  before: RuleBook;
  after: RuleBook;
  now: Instant;
  /** Only the assignments of this committee; of all when left out. */
  committeeId?: number;
  /** The policy that they go over to; each keeps its own when left out. */
  policyId?: number;
}

/**
 * Plans the open assignments anew after a change of the rules, and says of how many the reminders move. Belongs into
 * the write that changes the rules, after RuleBooks.changed. Reads only the columns that a plan depends on and decides
 * once for all with the same facts; a hundred thousand open assignments of as many kinds take twenty seconds, in which
 * pages are still read and other writes wait.
 */
export async function replan(tx: Transaction, change: RuleChange): Promise<number> {
  const { committeeId, policyId } = change;
  const moved = await forEachBatch(tx, change, async (rows) => {
    const outcome = ({ row, plan }: Planned) =>
      [row.nextActionAt, textOf(plan.nextActionAt), textOf(plan.toldUpTo)].join();
    for (const group of grouped(rows.filter(differs), outcome).values()) {
      const { row, plan } = group[0]!;
      const { nextActionAt, toldUpTo } = plan;
      const asRead = row.nextActionAt ? instant(row.nextActionAt) : IsNull();
      for (const part of chunked(group)) {
        // Names the plan that it takes away: whatever was planned meanwhile for another reason stays.
        const where = { id: In(part.map((one) => one.row.id)), nextActionAt: asRead };
        await tx.update(Assignment, where, { nextActionAt, toldUpTo });
      }
    }
  });
  if (policyId)
    await tx.update(Assignment, { status: OPEN, ...(committeeId && { committeeId }) }, { policyId });
  await replanSeries(tx, change.now);
  return moved;
}

/** Of how many open assignments the reminders would move; writes nothing. */
export function countMoved(reader: Reader | Transaction, change: RuleChange): Promise<number> {
  return forEachBatch(reader, change, () => Promise.resolve());
}

interface Planned {
  row: PlannedRow;
  plan: Replanned;
}

/** Hands over every open assignment for which other rules hold from now on; answers how many reminders move. */
async function forEachBatch(
  reader: Reader | Transaction,
  change: RuleChange,
  work: (rows: Planned[]) => Promise<void>,
): Promise<number> {
  const decide = decider(change);
  let moved = 0;
  const { committeeId } = change;
  // A question for the committee too would have SQLite sort all that the committee has for every portion.
  for await (const all of openRows(reader)) {
    const rows = committeeId ? all.filter((row) => row.committeeId === committeeId) : all;
    const planned = rows.flatMap((row) => {
      const plan = decide(row);
      return plan ? [{ row, plan }] : [];
    });
    await work(planned);
    moved += planned.filter(({ plan }) => plan.moved).length;
    await othersTurn();
  }
  return moved;
}

/** Decides each row, once for all rows with the same facts under the same rules; undefined where the rules stay. */
function decider({ before, after, now, policyId }: RuleChange): (row: PlannedRow) => Replanned | undefined {
  const known = new Map<OfficeRules, Map<OfficeRules, Map<string, Replanned> | undefined>>();
  const plansFor = (old: OfficeRules, fresh: OfficeRules) => {
    const pairs = known.get(old) ?? new Map<OfficeRules, Map<string, Replanned> | undefined>();
    known.set(old, pairs);
    if (!pairs.has(fresh)) pairs.set(fresh, sameRules(old, fresh) ? undefined : new Map());
    return pairs.get(fresh);
  };
  return (row) => {
    const old = before.rulesFor(row);
    const fresh = after.rulesFor({ unitId: row.unitId, policyId: policyId ?? row.policyId });
    const plans = plansFor(old, fresh);
    if (!plans) return undefined;
    const key = factsKey(row);
    const plan = plans.get(key) ?? replanned(factsOf(row), old, fresh, now);
    plans.set(key, plan);
    return plan;
  };
}

function differs({ row, plan }: Planned): boolean {
  return textOf(plan.nextActionAt) !== row.nextActionAt || textOf(plan.toldUpTo) !== row.toldUpTo;
}

function textOf(at: Instant | null): string | null {
  return at && instantText(at);
}
