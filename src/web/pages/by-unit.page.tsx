import type { Principal } from '../../access/principal.js';
import { type Period, type Span, spanName } from '../../domain/period.js';
import type { UnitRow } from '../../reports/reports.service.js';
import { Layout } from '../layout.js';
import { links, withQuery } from '../links.js';
import { ClassTable } from '../parts/class-table.js';
import { Empty } from '../parts/messages.js';
import { PeriodChoice } from '../parts/period-choice.js';
import { ReportFoot } from '../parts/report-foot.js';
import { Tabs } from '../parts/tabs.js';

interface ByUnitProps {
  who: Principal;
  rows: UnitRow[];
  deadline: 'current' | 'original';
  /** Beside the end of which period the figures stand; only by the current deadlines. */
  period: Period | undefined;
  span: Span | undefined;
  committee: string | undefined;
  statement: string;
  policy: string;
}

/** The four official classes by unit (domain.md 1.2), measured by the current or the original deadline. */
export function ByUnitPage(props: ByUnitProps) {
  const { who, rows, deadline, period, span, committee, statement, policy } = props;
  const compared = rows.some(({ before }) => before);
  const name = period && span && spanName(period, span);
  return (
    <Layout title="Tổng hợp theo đơn vị" who={who} place={links.byUnit}>
      <h1>Tổng hợp theo đơn vị</h1>
      <p class="lead-in">
        {statement}, {deadline === 'current' ? 'tính theo hạn hiện nay' : 'tính theo hạn ban đầu'}
      </p>
      <Tabs
        label="Cách tính"
        tabs={[
          {
            to: withQuery(links.byUnit, { ban: committee }),
            name: 'Theo hạn hiện nay',
            current: deadline === 'current' && !period,
          },
          {
            to: withQuery(links.byUnit, { ban: committee, theo: 'ban-dau' }),
            name: 'Theo hạn ban đầu',
            current: deadline === 'original',
          },
        ]}
      />
      <PeriodChoice address={links.byUnit} query={{ ban: committee }} period={period} />
      {name && !compared && rows.length > 0 && <p>Chưa có số liệu cuối {name} để so sánh.</p>}
      {rows.length === 0 ? (
        <Empty>Chưa giao việc nào. Bảng này có số liệu sau khi ban hành kết luận đầu tiên.</Empty>
      ) : (
        <ClassTable rows={rows} before={compared ? `cuối ${name}` : undefined} committee={committee} />
      )}
      <ReportFoot policy={policy} />
    </Layout>
  );
}
