import type { Principal } from '../../access/principal.js';
import type { Assignment } from '../../assignments/assignment.entity.js';
import type { LatestProgress } from '../../assignments/progress.js';
import { formatDayLong, type Instant } from '../../domain/day.js';
import { Layout } from '../layout.js';
import { links, withQuery } from '../links.js';
import { unitPlace } from '../places.js';
import { CardActs } from '../parts/card-acts.js';
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
  'dang-cho': {
    name: 'Chờ mốc, tạm dừng',
    empty: 'Không có việc nào đang chờ ngày của mốc hoặc tạm dừng.',
  },
  'cho-xac-nhan': { name: 'Chờ xác nhận', empty: 'Không có việc nào đang chờ thư ký xác nhận.' },
  'da-xong': { name: 'Đã kết thúc', empty: 'Chưa có việc nào hoàn thành hoặc được thu hồi.' },
} as const;

export type View = keyof typeof VIEWS;

interface UnitProps {
  who: Principal;
  units: readonly { code: string; name: string }[];
  /** The one that is looked at; all of them when none is chosen. */
  unit: { code: string; name: string } | undefined;
  view: View;
  items: readonly Assignment[];
  progress: ReadonlyMap<number, LatestProgress>;
  counts: Record<View, number>;
  page: number;
  size: number;
  present: Present;
  now: Instant;
  done: string | undefined;
}

/** What a head has to do, the most pressing first; nothing that the unit owes is on none of its views. */
export function UnitPage(props: UnitProps) {
  const { who, units, unit, view, items, progress, counts, page, size, present, now, done } = props;
  const query = { xem: view === 'dang-lam' ? undefined : view, don_vi: unit?.code };
  // Without a unit of one's own there are only single ones that one was named for.
  const named = Object.values(counts).some((count) => count > 0);
  const here = withQuery(links.unit, { ...query, trang: page === 1 ? undefined : page });
  const title = unitPlace(who);
  return (
    <Layout title={title} who={who} place={links.unit}>
      <h1>{title}</h1>
      <p class="lead-in">
        {(unit ? [unit] : units).map(({ name }) => name).join('; ') ||
          (named
            ? 'Các việc đơn vị cử Ông/Bà theo dõi'
            : 'Ông/Bà chưa được ghi là người phụ trách đơn vị nào.')}{' '}
        · Hôm nay {formatDayLong(present.today)}
      </p>
      <DoneMessage done={done} />
      {units.length > 1 && <Units units={units} unit={unit} view={query.xem} />}
      <Tabs
        label="Chọn việc"
        tabs={(Object.keys(VIEWS) as View[]).map((each) => ({
          to: withQuery(links.unit, { ...query, xem: each === 'dang-lam' ? undefined : each }),
          name: VIEWS[each].name,
          count: counts[each],
          current: each === view,
        }))}
      />
      {items.length === 0 && <Empty>{units.length > 0 || named ? VIEWS[view].empty : <NoUnit />}</Empty>}
      <ul class="tasks">
        {items.map((assignment) => (
          <TaskCard
            assignment={assignment}
            present={present}
            unit={units.length > 1 && !unit}
            progress={progress.get(assignment.id)}
          >
            <CardActs assignment={assignment} who={who} now={now} back={here} />
          </TaskCard>
        ))}
      </ul>
      <Pager address={links.unit} query={query} page={page} size={size} total={counts[view]} />
    </Layout>
  );
}

/** Which of several units is looked at. */
function Units({ units, unit, view }: Pick<UnitProps, 'units' | 'unit'> & { view: View | undefined }) {
  const to = (code: string | undefined) => withQuery(links.unit, { xem: view, don_vi: code });
  return (
    <Tabs
      label="Chọn đơn vị"
      tabs={[
        { to: to(undefined), name: 'Tất cả đơn vị', current: !unit },
        ...units.map(({ code, name }) => ({ to: to(code), name, current: code === unit?.code })),
      ]}
    />
  );
}

function NoUnit() {
  return (
    <>
      Nếu Ông/Bà phụ trách một đơn vị, hãy nhờ thư ký Ban Chỉ đạo ghi tên mình vào danh sách người đứng đầu.
    </>
  );
}
