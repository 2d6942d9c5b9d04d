import { shortened } from '../../domain/digest-outline.js';
import { CLASS_LABELS, type OfficialClass } from '../../domain/four-classes.js';
import type { UnitRow } from '../../reports/reports.service.js';

/** What is late stands first, at the line that all bars begin at, and is hatched: it is told without colour. */
const PARTS: readonly OfficialClass[] = [
  'open-overdue',
  'open-in-time',
  'completed-late',
  'completed-on-time',
];

const ROW = 46;
const BAR = 18;

/**
 * How each unit's assignments stand, as bars of one length for one number; drawn in shares of the width, so that it
 * fits a telephone and a sheet of paper. The table beside it says the same in numbers.
 */
export function BarChart({ rows, id }: { rows: readonly UnitRow[]; id: string }) {
  const total = ({ classes }: UnitRow) => PARTS.reduce((sum, part) => sum + classes[part], 0);
  const most = Math.max(1, ...rows.map(total));
  const share = (n: number) => `${Math.round((n / most) * 10_000) / 100}%`;
  return (
    <figure class="chart">
      <figcaption id={`${id}-ten`}>Việc của từng đơn vị theo bốn loại</figcaption>
      <svg class="bars" height={rows.length * ROW} role="img" aria-labelledby={`${id}-ten ${id}-loi`}>
        <desc id={`${id}-loi`}>
          {rows
            .map((row) => `${row.unit.name}: ${PARTS.map((part) => wordsOf(row, part)).join(', ')}.`)
            .join(' ')}
        </desc>
        <defs>
          <pattern
            id={`${id}-soc`}
            width="7"
            height="7"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect class="bar-open-overdue" width="7" height="7" />
            <rect class="bar-stripe" width="2" height="7" />
          </pattern>
        </defs>
        {rows.map((row, at) => {
          let before = 0;
          return (
            <g>
              <text x="0" y={at * ROW + 16}>
                {shortened(row.unit.name, 42)}
              </text>
              {PARTS.map((part) => {
                const x = before;
                before += row.classes[part];
                return (
                  <rect
                    class={`bar-${part}`}
                    fill={part === 'open-overdue' ? `url(#${id}-soc)` : undefined}
                    x={share(x)}
                    y={at * ROW + 22}
                    width={share(row.classes[part])}
                    height={BAR}
                  />
                );
              })}
            </g>
          );
        })}
      </svg>
      <ul class="legend">
        {PARTS.map((part) => (
          <li>
            <svg width="18" height="14" aria-hidden="true">
              <rect
                class={`bar-${part}`}
                fill={part === 'open-overdue' ? `url(#${id}-soc)` : undefined}
                width="18"
                height="14"
              />
            </svg>{' '}
            {CLASS_LABELS[part]}
          </li>
        ))}
      </ul>
    </figure>
  );
}

function wordsOf({ classes }: UnitRow, part: OfficialClass): string {
  return `${CLASS_LABELS[part].toLowerCase()} ${classes[part]}`;
}
