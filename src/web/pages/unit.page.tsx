import type { Principal } from '../../access/principal.js';
import type { Assignment } from '../../assignments/assignment.entity.js';
import { allowedActs } from '../../domain/assignment-state.js';
import { formatDayLong } from '../../domain/day.js';
import type { Page } from '../../platform/page.js';
import { Layout } from '../layout.js';
import { links, withQuery } from '../links.js';
import { ActButton } from '../parts/act-button.js';
import type { Present } from '../parts/due.js';
import { DoneMessage, Empty } from '../parts/messages.js';
import { Pager } from '../parts/pager.js';
import { Tabs } from '../parts/tabs.js';
import { TaskCard } from '../parts/task-card.js';

/** The views of a unit's list: what its address says, its name, and what to read where it is empty. */
export const VIEWS = {
  'dang-lam': {
    name: 'Đang làm',
    empty: 'Đơn vị không còn việc nào đang làm. Việc mới sẽ được báo qua Zalo hoặc thư.',
  },
  'qua-han': { name: 'Quá hạn', empty: 'Không có việc nào quá hạn.' },
  'sap-den-han': { name: 'Sắp đến hạn', empty: 'Không có việc nào đến hạn trong 3 ngày làm việc tới.' },
  'cho-xac-nhan': { name: 'Chờ xác nhận', empty: 'Không có việc nào đang chờ thư ký xác nhận.' },
  'da-xong': { name: 'Đã xong', empty: 'Chưa có việc nào được xác nhận hoàn thành.' },
} as const;

export type View = keyof typeof VIEWS;

interface UnitProps {
  who: Principal;
  units: readonly { name: string }[];
  view: View;
  list: Page<Assignment>;
  counts: Record<View, number>;
  page: number;
  size: number;
  present: Present;
  done: string | undefined;
}

export function UnitPage(props: UnitProps) {
  const { who, units, view, list, counts, page, size, present, done } = props;
  return (
    <Layout title="Việc của đơn vị" who={who} place={links.unit}>
      <h1>Việc của đơn vị</h1>
      <p class="lead-in">
        {units.map(({ name }) => name).join('; ') || 'Ông/Bà chưa được ghi là người phụ trách đơn vị nào.'} ·
        Hôm nay {formatDayLong(present.today)}
      </p>
      <DoneMessage done={done} />
      <Tabs
        label="Chọn việc"
        tabs={(Object.keys(VIEWS) as View[]).map((each) => ({
          to: withQuery(links.unit, { xem: each === 'dang-lam' ? undefined : each }),
          name: VIEWS[each].name,
          count: counts[each],
          current: each === view,
        }))}
      />
      {list.total === 0 && <Empty>{units.length > 0 ? VIEWS[view].empty : <NoUnit />}</Empty>}
      <ul class="tasks">
        {list.items.map((assignment) => (
          <TaskCard assignment={assignment} present={present} unit={units.length > 1}>
            <Actions assignment={assignment} />
          </TaskCard>
        ))}
      </ul>
      <Pager address={links.unit} query={{ xem: view }} page={page} size={size} total={list.total} />
    </Layout>
  );
}

function NoUnit() {
  return (
    <>
      Nếu Ông/Bà phụ trách một đơn vị, hãy nhờ thư ký Ban Chỉ đạo ghi tên mình vào danh sách người đứng đầu.
    </>
  );
}

/** What the unit can do from the list: the next step first; the rest waits on the assignment's own page. */
function Actions({ assignment }: { assignment: Assignment }) {
  const { id, status, directive } = assignment;
  const allowed = allowedActs(status, 'lead-unit');
  const on = `việc: ${directive.task.slice(0, 60)}`;
  return (
    <>
      {allowed.includes('receive') && (
        <ActButton to={links.act(id, 'receive')} name="Tiếp nhận" look="primary" on={on} back={links.unit} />
      )}
      {allowed.includes('submit') && (
        <a class="btn btn-quiet" href={links.actForm(id, 'submit')}>
          Báo cáo hoàn thành<span class="visually-hidden"> {on}</span>
        </a>
      )}
      {allowed.includes('progress') && (
        <a class="btn btn-quiet" href={links.actForm(id, 'progress')}>
          Tiến độ<span class="visually-hidden"> {on}</span>
        </a>
      )}
    </>
  );
}
