import type { Principal } from '../../access/principal.js';
import type { AskedExtension } from '../../assignments/extension.queries.js';
import type { Late } from '../../reports/reports.service.js';
import { Layout } from '../layout.js';
import { links, withQuery } from '../links.js';
import type { Present } from '../parts/due.js';
import { ExtensionRequests } from '../parts/extension-requests.js';
import { Icon } from '../parts/icon.js';
import { LateDue, LateReason, LateReminded, LateTask, LateHeads } from '../parts/late-facts.js';
import { DoneMessage, Empty } from '../parts/messages.js';
import { Pager } from '../parts/pager.js';
import { ReportFoot } from '../parts/report-foot.js';
import { Status } from '../parts/status.js';

interface OverdueProps {
  who: Principal;
  /** The rows of this page, unit by unit, and how many there are of how many units. */
  late: { rows: Late[]; total: number; units: number; page: number; size: number };
  /** Requests past their day: no fault, and not counted. */
  requests: { rows: Late[]; total: number };
  committee: string | undefined;
  extensions: AskedExtension[];
  present: Present;
  statement: string;
  policy: string;
  done: string | undefined;
}

/** What the chair takes into the meeting: who is late with what, by how much, and which extensions wait. */
export function OverduePage(props: OverdueProps) {
  const { who, late, requests, committee, extensions, present, statement, policy, done } = props;
  const sum = late.total === 0 ? 'không có việc nào quá hạn' : `${late.total} việc của ${late.units} đơn vị`;
  const here = withQuery(links.overdue, { ban: committee });
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
      {late.total === 0 ? (
        <Empty>Không có việc nào quá hạn.</Empty>
      ) : (
        <>
          <p class="screen-only">
            <a class="btn btn-quiet" href={links.urging}>
              Đôn đốc tất cả đơn vị quá hạn
            </a>
          </p>
          <LateTable rows={late.rows} from={(late.page - 1) * late.size} />
          <Pager address={links.overdue} query={{ ban: committee }} {...late} />
        </>
      )}
      {requests.total > 0 && (
        <section aria-labelledby="de-nghi" class="mt-4">
          <h2 id="de-nghi">Đề nghị quá ngày mong muốn ({requests.total})</h2>
          <p>Gửi cơ quan phối hợp, ngang cấp: theo dõi riêng, không tính là quá hạn và không xếp hạng.</p>
          <LateTable rows={requests.rows} from={0} />
          {requests.total > requests.rows.length && (
            <p class="soft">và {requests.total - requests.rows.length} đề nghị khác trong Sổ theo dõi.</p>
          )}
        </section>
      )}
      <ReportFoot policy={policy} />
      {extensions.length > 0 && (
        <div class="screen-only mt-4">
          <ExtensionRequests asked={extensions} present={present} back={here} />
        </div>
      )}
    </Layout>
  );
}

/** The columns of the official overdue list (domain.md 2, form 1), with what the chair asks next. */
function LateTable({ rows, from }: { rows: Late[]; from: number }) {
  return (
    <div class="sheet table-sheet">
      <table class="table stacks">
        <thead>
          <tr>
            <th scope="col">STT</th>
            <th scope="col">Nhiệm vụ</th>
            <th scope="col">Cơ quan chủ trì</th>
            <LateHeads />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <Row row={row} number={from + i + 1} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, number }: { row: Late; number: number }) {
  const { assignment, daysLate } = row;
  return (
    <tr>
      <td class="number wide-only">{number}</td>
      <td class="task-cell">
        <LateTask late={row} />
      </td>
      <th scope="row">
        {assignment.unit.name}
        <div>
          <Status state={assignment.status} />
        </div>
      </th>
      <td data-label="Hạn">
        <LateDue late={row} />
      </td>
      <td class={assignment.request ? 'number' : 'number due-late'} data-label="Chậm (ngày)">
        {daysLate}
      </td>
      <td class="number nowrap" data-label="Đã nhắc">
        <LateReminded late={row} />
      </td>
      <td data-label="Lý do đơn vị nêu">
        <LateReason late={row} />
      </td>
    </tr>
  );
}
