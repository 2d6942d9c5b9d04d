import type { FindOptionsWhere } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { Conclusion } from '../conclusions/conclusion.entity.js';
import { STATES } from '../domain/assignment-state.js';
import { share } from '../domain/progress.js';
import { Unit } from '../people/unit.entity.js';
import { select } from '../platform/bulk.js';
import type { Reader } from '../platform/database.js';
import { Invalid } from '../platform/refusal.js';
import type { Assignment } from './assignment.entity.js';
import type { Sort } from './assignments.dto.js';
import { Directive } from './directive.entity.js';
import { measuredBy } from './progress.js';
import { everyRow, type Row } from './sides.js';

/** What can be sorted by something other than the last day: more could only be read through at every page. */
export const MOST_SORTED = 5000;

/** The code of the refusal to sort more than that. */
export const TOO_MANY = 'assignment/too-many-to-sort';

const byName = new Intl.Collator('vi', { numeric: true });

/**
 * The ids of what fits, as `findPage` finds them, in the order of `sort`; within the same the earliest last day first.
 * Invalid when it is more than MOST_SORTED.
 */
export async function findSorted(
  reader: Reader,
  who: Principal,
  fits: FindOptionsWhere<Assignment>,
  sort: Exclude<Sort, 'due' | '-due'>,
  { skip, take }: { skip: number; take: number },
): Promise<{ ids: number[]; total: number }> {
  const rows = await everyRow(reader, who, fits, MOST_SORTED + 1);
  if (rows.length > MOST_SORTED) throw tooMany();
  const falling = sort.startsWith('-');
  const rank = await ranks[sort.replace('-', '') as keyof typeof ranks](reader, rows);
  const sorted = rows
    .map((row) => ({ id: row.id, rank: rank(row) }))
    .toSorted((a, b) => (falling ? b.rank - a.rank : a.rank - b.rank));
  return { ids: sorted.slice(skip, skip + take).map(({ id }) => id), total: rows.length };
}

type Ranking = (reader: Reader, rows: readonly Row[]) => Promise<(row: Row) => number>;

const ranks: Readonly<Record<'unit' | 'conclusion' | 'status' | 'progress', Ranking>> = {
  unit: async (reader, rows) => {
    const ids = [...new Set(rows.map(({ unitId }) => unitId))];
    const units = await select(reader, Unit, ['id', 'name'], { among: { id: ids } });
    const order = places(units.toSorted((a, b) => byName.compare(a.name, b.name)));
    return ({ unitId }) => order.get(unitId)!;
  },
  /** As the papers were issued: of one day by their numbers. */
  conclusion: async (reader, rows) => {
    const ids = [...new Set(rows.map(({ directiveId }) => directiveId))];
    const directives = await select(reader, Directive, ['id', 'conclusionId'], { among: { id: ids } });
    const of = new Map(directives.map(({ id, conclusionId }) => [id, conclusionId]));
    const papers = await select(reader, Conclusion, ['id', 'issuedOn', 'number'], {
      among: { id: [...new Set(of.values())] },
    });
    const key = ({ issuedOn, number }: (typeof papers)[number]) => `${issuedOn ?? '9999'} ${number ?? ''}`;
    const order = places(papers.toSorted((a, b) => byName.compare(key(a), key(b)) || a.id - b.id));
    return ({ directiveId }) => order.get(of.get(directiveId)!)!;
  },
  status: async () => {
    const order = new Map(STATES.map((state, at) => [state, at]));
    return ({ status }) => order.get(status)!;
  },
  /** What never was counted comes before what was begun. */
  progress: async (reader, rows) => {
    const measured = await measuredBy(
      reader,
      rows.map(({ id }) => id),
    );
    return ({ id }) => {
      const counted = measured.get(id);
      return (counted && share(counted)) ?? -1;
    };
  },
};

function places(sorted: readonly { id: number }[]): Map<number, number> {
  return new Map(sorted.map(({ id }, at) => [id, at]));
}

function tooMany(): Invalid {
  const message = `Chỉ xếp được theo hạn khi có hơn ${MOST_SORTED.toLocaleString('vi')} việc; hãy lọc hẹp hơn rồi xếp.`;
  return new Invalid(TOO_MANY, message, [{ at: 'sort', message }]);
}
