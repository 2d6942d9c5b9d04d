import { type FindOptionsWhere, In, Not, Raw } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { select } from '../platform/bulk.js';
import type { Reader } from '../platform/database.js';
import { Assignment } from './assignment.entity.js';
import { namedBeside } from './scope.js';

type Where = FindOptionsWhere<Assignment>;
type Dated = Pick<Assignment, 'id'> & { due: string | null };

/** What a list is sorted by. */
export type Row = Dated & Pick<Assignment, 'unitId' | 'directiveId' | 'status'>;

const EARLIEST_FIRST = { due: { direction: 'ASC', nulls: 'LAST' }, id: 'ASC' } as const;
/** The same order from its end, so that one index serves both. */
const LATEST_FIRST = { due: { direction: 'DESC', nulls: 'FIRST' }, id: 'DESC' } as const;

/**
 * Of what fits `fits` and the person's committees and units have: the ids from `skip` on, the earliest last day first,
 * or last where `latest`, and how many there are. Each committee and each unit is asked by itself, since only so an
 * index has its rows in this order, and nothing is read that is not shown.
 */
export async function findPage(
  reader: Reader,
  who: Principal,
  fits: Where,
  { skip, take }: { skip: number; take: number },
  latest = false,
): Promise<{ ids: number[]; total: number }> {
  const sides = sidesOf(who, fits).map((side): Where => ({ ...fits, ...side }));
  const alone = sides.length === 1;
  const order = latest ? LATEST_FIRST : EARLIEST_FIRST;
  const found: Dated[] = [];
  let total = 0;
  for (const where of sides) {
    total += await count(reader, where);
    const part = alone ? { skip, take } : { take: skip + take };
    found.push(...(await select(reader, Assignment, ['id', 'due'], { where, order, ...part })));
  }
  const inOrder = latest ? (a: Dated, b: Dated) => earliestFirst(b, a) : earliestFirst;
  const shown = alone ? found : found.toSorted(inOrder).slice(skip, skip + take);
  return { ids: shown.map(({ id }) => id), total };
}

/** All of these, the earliest last day first; of each committee and unit at most `most`. */
export async function everyRow(reader: Reader, who: Principal, fits: Where, most: number): Promise<Row[]> {
  const found: Row[] = [];
  for (const side of sidesOf(who, fits)) {
    const columns = ['id', 'due', 'unitId', 'directiveId', 'status'] as const;
    found.push(...(await select(reader, Assignment, columns, { where: { ...fits, ...side }, take: most })));
  }
  return found.toSorted(earliestFirst);
}

/** The person's committees and units, or what else they were named for; no assignment belongs to two of these. */
function sidesOf(who: Principal, { directive, directiveId }: Where): Where[] {
  const { secretaryOf, chairOf, actsForUnits } = who;
  const office = [...new Set([...secretaryOf, ...chairOf])];
  const elsewhere = office.length > 0 && { committeeId: Not(In(office)) };
  if (office.length + actsForUnits.length === 0) return namedBeside(who, []);
  return [
    ...office.map((id): Where => ({ committeeId: directive || directiveId ? only(id) : id })),
    ...actsForUnits.map((unitId): Where => ({ unitId, ...elsewhere })),
  ];
}

/** The same as `id` without its index: a paper has few, and by a committee's index SQLite would read all of that one's. */
const only = (id: number) => Raw((column) => `${column} + 0 = :only`, { only: id });

async function count(reader: Reader, where: Where): Promise<number> {
  const query = reader.createQueryBuilder(Assignment, 'row').setFindOptions({ where });
  const row = await query.select('COUNT(*)', 'n').getRawOne<{ n: number | string }>();
  return Number(row!.n);
}

function earliestFirst(a: Dated, b: Dated): number {
  if (a.due === b.due) return a.id - b.id;
  if (a.due === null || b.due === null) return a.due === null ? 1 : -1;
  return a.due < b.due ? -1 : 1;
}
