import { CLASS_LABELS, type OfficialClass } from '../../domain/four-classes.js';
import type { Counts } from '../../reports/counts.js';
import type { UnitRow } from '../../reports/reports.service.js';
import { links, withQuery } from '../links.js';

const COLUMNS: readonly OfficialClass[] = [
  'completed-on-time',
  'completed-late',
  'open-in-time',
  'open-overdue',
  'standing',
];

interface ClassTableProps {
  rows: readonly UnitRow[];
  /** Of which the sums are, when `rows` are only some of them. */
  all?: readonly UnitRow[];
  /** What the numbers in brackets are; without it there are none. */
  before?: string | undefined;
  committee?: string | undefined;
}

/** The four official classes by unit (domain.md 1.2), beside those of an earlier day in brackets. */
export function ClassTable({ rows, all = rows, before, committee }: ClassTableProps) {
  return (
    <div class="sheet table-sheet">
      <table class="table stacks brief">
        {before && <caption>Trong ngoặc là số liệu {before}.</caption>}
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            {COLUMNS.map((column) => (
              <th scope="col" class="number">
                {CLASS_LABELS[column]}
              </th>
            ))}
            <th scope="col" class="number">
              Đề nghị
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">
                <a href={withQuery(links.register, { don_vi: row.unit.code, ban: committee })}>
                  {row.unit.name}
                </a>
              </th>
              <Cells now={row} before={before ? row.before : undefined} compared={before !== undefined} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          {all.length > rows.length && (
            <tr>
              <th scope="row">Các đơn vị khác ({all.length - rows.length})</th>
              <Sums rows={all.filter((row) => !rows.includes(row))} compared={before !== undefined} />
            </tr>
          )}
          <tr>
            <th scope="row">Cộng</th>
            <Sums rows={all} compared={before !== undefined} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Sums({ rows, compared }: { rows: readonly UnitRow[]; compared: boolean }) {
  return (
    <Cells
      now={summed(rows)}
      before={compared ? summed(rows.flatMap(({ before }) => before ?? [])) : undefined}
      compared={compared}
    />
  );
}

/** The figures of several units together. */
export function summed(rows: readonly Counts[]): Counts {
  const sum = (column: OfficialClass) => rows.reduce((total, { classes }) => total + classes[column], 0);
  const columns = Object.keys(CLASS_LABELS) as OfficialClass[];
  const classes = Object.fromEntries(columns.map((column) => [column, sum(column)]));
  return {
    classes: classes as Counts['classes'],
    requests: rows.reduce((total, { requests }) => total + requests, 0),
  };
}

function Cells(props: { now: Counts; before: Counts | undefined; compared: boolean }) {
  const { now, before, compared } = props;
  return (
    <>
      {COLUMNS.map((column) => (
        <Count
          n={now.classes[column]}
          before={compared ? (before?.classes[column] ?? 0) : undefined}
          name={CLASS_LABELS[column]}
          late={column === 'open-overdue'}
        />
      ))}
      <Count n={now.requests} before={compared ? (before?.requests ?? 0) : undefined} name="Đề nghị" />
    </>
  );
}

interface CountProps {
  n: number;
  before: number | undefined;
  name: string;
  late?: boolean;
}

/** Zeros stay pale, so that the eye finds what there is. */
function Count({ n, before, name, late = false }: CountProps) {
  const look = n === 0 ? (before ? 'soft' : 'soft zero') : late ? 'due-late' : '';
  return (
    <td class={`number ${look}`} data-label={name}>
      {n}
      {before !== undefined && <span class="soft small"> ({before})</span>}
    </td>
  );
}
