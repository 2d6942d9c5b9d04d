import type { Principal } from '../../access/principal.js';
import type { AskedExtension } from '../../assignments/extension.queries.js';
import { formatDay } from '../../domain/day.js';
import { daysLate } from '../../domain/deadline-aim.js';
import { grouped } from '../../domain/grouping.js';
import type { Late } from '../../reports/reports.service.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { conclusionName } from '../parts/conclusion-head.js';
import type { Present } from '../parts/due.js';
import { ExtensionRequests } from '../parts/extension-requests.js';
import { Icon } from '../parts/icon.js';
import { DoneMessage, Empty } from '../parts/messages.js';
import { ReportFoot } from '../parts/report-foot.js';
import { Status } from '../parts/status.js';

interface OverdueProps {
  who: Principal;
  late: Late[];
  extensions: AskedExtension[];
  present: Present;
  statement: string;
  policy: string;
  done: string | undefined;
}

/** What the chair takes into the meeting: who is late with what, by how much, and which extensions wait. */
export function OverduePage(props: OverdueProps) {
  const { who, late, extensions, present, statement, policy, done } = props;
  const byUnit = grouped(late, ({ assignment }) => assignment.unitId);
  const rows = [...byUnit.values()].flat();
  const sum =
    late.length === 0 ? 'không có việc nào quá hạn' : `${late.length} việc của ${byUnit.size} đơn vị`;
  return (
    <Layout title="Việc quá hạn" who={who} place={links.overdue}>
      <h1>Việc quá hạn</h1>
      <p class="lead-in">
        {statement}: {sum}.
      </p>
      <DoneMessage done={done} />
      {extensions.length > 0 && (
        <p class="told heed screen-only">
          <Icon shape="clock" />
          <a href="#gia-han">{extensions.length} đề nghị gia hạn chờ quyết định</a>
        </p>
      )}
      {late.length === 0 ? (
        <Empty>Không có việc nào quá hạn.</Empty>
      ) : (
        <>
          <p class="screen-only">
            <a class="btn btn-quiet" href={links.urging}>
              Đôn đốc tất cả {byUnit.size} đơn vị quá hạn
            </a>
          </p>
          <LateTable rows={rows} present={present} />
        </>
      )}
      <ReportFoot policy={policy} />
      {extensions.length > 0 && (
        <div class="screen-only mt-4">
          <ExtensionRequests asked={extensions} present={present} back={links.overdue} />
        </div>
      )}
    </Layout>
  );
}

/** The columns of the official overdue list (domain.md 2, form 1), with what the chair asks next. */
function LateTable({ rows, present }: { rows: Late[]; present: Present }) {
  return (
    <div class="sheet table-sheet">
      <table class="table stacks">
        <thead>
          <tr>
            <th scope="col">STT</th>
            <th scope="col">Nhiệm vụ</th>
            <th scope="col">Cơ quan chủ trì</th>
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
        <tbody>
          {rows.map((row, i) => (
            <Row row={row} number={i + 1} present={present} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, number, present }: { row: Late; number: number; present: Present }) {
  const { assignment, timesReminded } = row;
  const { due, originalDue, extensions, urged, directive } = assignment;
  return (
    <tr>
      <td class="number wide-only">{number}</td>
      <td class="task-cell">
        <a class="task-words words clamp" href={links.assignment(assignment.id)}>
          {directive.task}
        </a>
      </td>
      <th scope="row">{assignment.unit.name}</th>
      <td data-label="Văn bản giao">
        {conclusionName(directive.conclusion)}
        {directive.section && `, mục ${directive.section}`}
      </td>
      <td data-label="Hạn">
        <span class="nowrap">{due && formatDay(due)}</span>
        {originalDue && due && !originalDue.equals(due) && (
          <div class="soft small">
            Ban đầu: {formatDay(originalDue)}
            {extensions > 0 && `, gia hạn lần ${extensions}`}
          </div>
        )}
      </td>
      <td class="number due-late" data-label="Chậm (ngày)">
        {due && daysLate(due, present.today)}
      </td>
      <td class="number nowrap" data-label="Đã nhắc">
        {timesReminded} lần
        {urged > 0 && <div class="soft small">Đôn đốc: {urged} lần</div>}
      </td>
      <td>
        <Status state={assignment.status} />
      </td>
    </tr>
  );
}
