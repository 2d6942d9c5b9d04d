import type { Principal } from '../../access/principal.js';
import { CLASS_LABELS, type OfficialClass } from '../../domain/four-classes.js';
import type { UnitRow } from '../../reports/reports.service.js';
import { Layout } from '../layout.js';
import { links, withQuery } from '../links.js';
import { Empty } from '../parts/messages.js';
import { ReportFoot } from '../parts/report-foot.js';
import { Tabs } from '../parts/tabs.js';

const COLUMNS: readonly OfficialClass[] = [
  'completed-on-time',
  'completed-late',
  'open-in-time',
  'open-overdue',
  'standing',
];

interface ByUnitProps {
  who: Principal;
  rows: UnitRow[];
  deadline: 'current' | 'original';
  statement: string;
  policy: string;
}

/** The four official classes by unit (domain.md 1.2), measured by the current or the original deadline. */
export function ByUnitPage({ who, rows, deadline, statement, policy }: ByUnitProps) {
  const sum = (column: OfficialClass) => rows.reduce((total, { classes }) => total + classes[column], 0);
  return (
    <Layout title="Tổng hợp theo đơn vị" who={who} place={links.byUnit}>
      <h1>Tổng hợp theo đơn vị</h1>
      <p class="lead-in">
        {statement}, {deadline === 'current' ? 'tính theo hạn hiện nay' : 'tính theo hạn ban đầu'}
      </p>
      <Tabs
        label="Cách tính"
        tabs={[
          { to: links.byUnit, name: 'Theo hạn hiện nay', current: deadline === 'current' },
          {
            to: withQuery(links.byUnit, { theo: 'ban-dau' }),
            name: 'Theo hạn ban đầu',
            current: deadline === 'original',
          },
        ]}
      />
      {rows.length === 0 && (
        <Empty>Chưa giao việc nào. Bảng này có số liệu sau khi ban hành kết luận đầu tiên.</Empty>
      )}
      {rows.length > 0 && (
        <div class="sheet table-sheet">
          <table class="table stacks">
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
              {rows.map(({ unit, classes, requests }) => (
                <tr>
                  <th scope="row">
                    <a href={withQuery(links.register, { don_vi: unit.code })}>{unit.name}</a>
                  </th>
                  {COLUMNS.map((column) => (
                    <Count n={classes[column]} name={CLASS_LABELS[column]} late={column === 'open-overdue'} />
                  ))}
                  <Count n={requests} name="Đề nghị" />
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">Cộng</th>
                {COLUMNS.map((column) => (
                  <Count n={sum(column)} name={CLASS_LABELS[column]} />
                ))}
                <Count n={rows.reduce((total, { requests }) => total + requests, 0)} name="Đề nghị" />
              </tr>
            </tfoot>
          </table>
        </div>
      )}
      <ReportFoot policy={policy} />
    </Layout>
  );
}

/** Zeros stay pale, so that the eye finds what there is. */
function Count({ n, name, late = false }: { n: number; name: string; late?: boolean }) {
  const look = n === 0 ? 'soft zero' : late ? 'due-late' : '';
  return (
    <td class={`number ${look}`} data-label={name}>
      {n}
    </td>
  );
}
