import type { Period } from '../../domain/period.js';
import type { ChairSheet } from '../../reports/chair.service.js';
import type { UnitRow } from '../../reports/reports.service.js';
import { links, withQuery } from '../links.js';
import { BarChart } from './bar-chart.js';
import { ClassTable } from './class-table.js';
import { Empty } from './messages.js';
import { PeriodChoice, periodKey } from './period-choice.js';
import { TrendChart } from './trend-chart.js';

interface FiguresProps {
  sheet: ChairSheet;
  period: Period;
  /** What the period is called. */
  name: string;
  committee: string | undefined;
}

/** As many units as a sheet of paper holds; the others are told together. */
const UNITS = 12;
const BARS = 8;

/** The four classes by unit beside those of the period before, as a table and as charts. */
export function ChairFigures({ sheet, period, name, committee }: FiguresProps) {
  const { units, trend } = sheet;
  const known = units.some(({ before }) => before);
  const heaviest = units.toSorted((a, b) => overdue(b) - overdue(a)).slice(0, UNITS);
  return (
    <section aria-labelledby="bon-loai" class="mt-4">
      <h2 id="bon-loai">Tổng hợp theo đơn vị</h2>
      {units.length === 0 ? (
        <Empty>Chưa giao việc nào. Bảng này có số liệu sau khi ban hành kết luận đầu tiên.</Empty>
      ) : (
        <>
          <PeriodChoice address={links.chair} query={{ ban: committee }} period={period} />
          {!known && <p>Chưa có số liệu cuối {name} để so sánh.</p>}
          <ClassTable
            rows={heaviest}
            all={units}
            before={known ? `cuối ${name}` : undefined}
            committee={committee}
          />
          <p class="mt-2 screen-only">
            <a href={withQuery(links.byUnit, { ban: committee, ky: periodKey(period) })}>Bảng đầy đủ</a>
          </p>
          <div class="charts">
            <BarChart rows={heaviest.slice(0, BARS)} id="don-vi" />
            {trend.length > 1 && <TrendChart points={trend} id="qua-cac-ky" />}
          </div>
        </>
      )}
    </section>
  );
}

function overdue({ classes }: UnitRow): number {
  return classes['open-overdue'];
}
