import type { Principal } from '../../access/principal.js';
import type { AskedExtension } from '../../assignments/extension.queries.js';
import type { LateUnit } from '../../domain/late-units.js';
import type { Late } from '../../reports/reports.service.js';
import { Layout } from '../layout.js';
import { links, withQuery } from '../links.js';
import type { Present } from '../parts/due.js';
import { ExtensionRequests } from '../parts/extension-requests.js';
import { Icon } from '../parts/icon.js';
import { LateUnits } from '../parts/late-units.js';
import { DoneMessage, Empty } from '../parts/messages.js';
import { Pager } from '../parts/pager.js';
import { ReportFoot } from '../parts/report-foot.js';

interface OverdueProps {
  who: Principal;
  /** What this page shows, unit by unit, and how much there is of how many units. */
  late: { shown: LateUnit<Late>[]; total: number; units: number; page: number; size: number };
  /** Requests past their day: no fault, and not counted; `more` stand in the register only. */
  requests: { shown: LateUnit<Late>[]; total: number; more: number };
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
          <LateUnits units={late.shown} committee={committee} from={(late.page - 1) * late.size + 1} />
          <Pager address={links.overdue} query={{ ban: committee }} {...late} />
        </>
      )}
      {requests.total > 0 && (
        <section aria-labelledby="de-nghi" class="mt-4">
          <h2 id="de-nghi">Đề nghị quá ngày mong muốn ({requests.total})</h2>
          <p>Gửi cơ quan phối hợp, ngang cấp: theo dõi riêng, không tính là quá hạn và không xếp hạng.</p>
          <LateUnits units={requests.shown} committee={committee} from={1} />
          {requests.more > 0 && <p class="soft">và {requests.more} đề nghị khác trong Sổ theo dõi.</p>}
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
