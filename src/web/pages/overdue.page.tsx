import type { Principal } from '../../access/principal.js';
import { formatDay, formatDayLong } from '../../domain/day.js';
import { daysLate } from '../../domain/deadline-aim.js';
import { grouped } from '../../domain/grouping.js';
import type { Late } from '../../reports/reports.service.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { conclusionName } from '../parts/conclusion-head.js';
import type { Present } from '../parts/due.js';
import { Empty } from '../parts/messages.js';
import { ReportFoot } from '../parts/report-foot.js';
import { Status } from '../parts/status.js';
import type { AskedExtension } from '../waiting.js';
import { Extensions } from './desk.page.js';

interface OverdueProps {
  who: Principal;
  late: Late[];
  extensions: AskedExtension[];
  present: Present;
  statement: string;
  policy: string;
}

/** What the chair takes into the meeting: who is late with what, by how much, and which extensions wait. */
export function OverduePage({ who, late, extensions, present, statement, policy }: OverdueProps) {
  const units = grouped(late, ({ assignment }) => assignment.unit.name);
  return (
    <Layout title="Việc quá hạn" who={who} place={links.overdue}>
      <h1>Việc quá hạn</h1>
      <p class="lead-in">
        {statement}, {formatDayLong(present.today)} ·{' '}
        {late.length === 0 ? 'không có việc nào quá hạn' : `${late.length} việc của ${units.size} đơn vị`}
      </p>
      {extensions.length > 0 && (
        <div class="screen-only">
          <Extensions extensions={extensions} present={present} />
        </div>
      )}
      {late.length === 0 && <Empty>Không có việc nào quá hạn.</Empty>}
      {late.length > 0 && (
        <div class="sheet table-sheet">
          <table class="table stacks">
            <caption>Danh sách việc quá hạn theo đơn vị</caption>
            <thead>
              <tr>
                <th scope="col">STT</th>
                <th scope="col">Nhiệm vụ</th>
                <th scope="col">Văn bản giao</th>
                <th scope="col">Hạn</th>
                <th scope="col" class="number">
                  Chậm (ngày)
                </th>
                <th scope="col" class="number">
                  Đã nhắc
                </th>
                <th scope="col">Tình trạng</th>
              </tr>
            </thead>
            {[...units].map(([name, rows]) => (
              <tbody>
                <tr class="group">
                  <th scope="rowgroup" colSpan={7}>
                    {name} ({rows.length} việc)
                  </th>
                </tr>
                {rows.map((row) => (
                  <Row row={row} number={late.indexOf(row) + 1} present={present} />
                ))}
              </tbody>
            ))}
          </table>
        </div>
      )}
      <ReportFoot policy={policy} />
    </Layout>
  );
}

function Row({ row, number, present }: { row: Late; number: number; present: Present }) {
  const { assignment, timesUrged } = row;
  const { due, originalDue, directive } = assignment;
  return (
    <tr>
      <td class="wide-only">{number}</td>
      <td>
        <a class="task-words words clamp" href={links.assignment(assignment.id)}>
          {directive.task}
        </a>
      </td>
      <td data-label="Văn bản giao">
        {conclusionName(directive.conclusion)}
        {directive.section && `, mục ${directive.section}`}
      </td>
      <td data-label="Hạn">
        <span class="nowrap">{due && formatDay(due)}</span>
        {originalDue && due && !originalDue.equals(due) && (
          <div class="soft small">Ban đầu: {formatDay(originalDue)}</div>
        )}
      </td>
      <td class="number due-late" data-label="Chậm (ngày)">
        {due && daysLate(due, present.today)}
      </td>
      <td class="number" data-label="Đã nhắc">
        {timesUrged} lần
      </td>
      <td>
        <Status state={assignment.status} />
      </td>
    </tr>
  );
}
