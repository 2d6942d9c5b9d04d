import type { Sort } from '../../assignments/assignments.dto.js';
import { MOST_SORTED } from '../../assignments/sorted.js';
import { links, withQuery } from '../links.js';

type Column = Exclude<Sort, `-${string}`>;

/** What the register is sorted by: its name, and what its order and the reverse are. */
const COLUMNS: Readonly<Record<Column, readonly [name: string, rising: string, falling: string]>> = {
  due: ['Hạn', 'gần nhất trước', 'xa nhất trước'],
  unit: ['Đơn vị', 'A đến Y', 'Y đến A'],
  conclusion: ['Văn bản', 'cũ nhất trước', 'mới nhất trước'],
  status: ['Tình trạng', 'mới giao trước', 'mới giao sau cùng'],
  progress: ['Tiến độ', 'thấp nhất trước', 'cao nhất trước'],
};

interface OrderProps {
  sort: Sort;
  query: Record<string, string | undefined>;
  total: number;
}

/** What the rows are sorted by, and the ways to sort them otherwise; what is sorted already is turned round. */
export function RegisterOrder({ sort, query, total }: OrderProps) {
  const many = total > MOST_SORTED;
  const offered = (Object.keys(COLUMNS) as Column[]).filter((column) => column === 'due' || !many);
  return (
    <nav aria-label="Xếp theo" id="xep" class="screen-only">
      <p class="soft mb-1">Xếp theo</p>
      <ul class="tabs">
        {offered.map((column) => {
          const current = columnOf(sort) === column;
          const [name, rising, falling] = COLUMNS[column];
          const next = sort === column ? `-${column}` : column;
          return (
            <li>
              <a
                href={withQuery(links.register, { ...query, xep: next === 'due' ? undefined : next })}
                aria-current={current ? 'true' : undefined}
              >
                {name}
                {current && <span>({sort === column ? rising : falling})</span>}
              </a>
            </li>
          );
        })}
      </ul>
      {many && (
        <p class="soft small">
          Lọc còn nhiều nhất {MOST_SORTED.toLocaleString('vi')} việc thì xếp được cả theo đơn vị, văn bản,
          tình trạng, tiến độ.
        </p>
      )}
    </nav>
  );
}

/** What `aria-sort` says at the head of a column that can be sorted by any of `columns`. */
export function sortOf(sort: Sort, ...columns: Column[]): 'ascending' | 'descending' | undefined {
  if (!columns.includes(columnOf(sort))) return undefined;
  return sort.startsWith('-') ? 'descending' : 'ascending';
}

function columnOf(sort: Sort): Column {
  return sort.replace('-', '') as Column;
}
