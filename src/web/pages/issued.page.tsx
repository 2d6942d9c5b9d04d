import type { Principal } from '../../access/principal.js';
import type { Conclusion } from '../../conclusions/conclusion.entity.js';
import type { Assignment } from '../../assignments/assignment.entity.js';
import { isOpen } from '../../domain/assignment-state.js';
import { type Day, dayOf, formatInstant } from '../../domain/day.js';
import { urgency } from '../../domain/urgency.js';
import { Layout } from '../layout.js';
import { links, withQuery } from '../links.js';
import { ConclusionHead } from '../parts/conclusion-head.js';
import type { Present } from '../parts/due.js';
import { DoneMessage, Empty, Heed } from '../parts/messages.js';
import { IssuedTask, urgingOf } from '../parts/issued-task.js';
import { Tabs } from '../parts/tabs.js';
import type { DirectiveStanding } from '../standing.js';

export type IssuedView = 'tat-ca' | 'qua-han' | 'chua-nhan' | 'cho-xac-nhan';

interface View {
  name: string;
  fits: (assignment: Assignment, present: Present) => boolean;
}

/** What the page can be narrowed to, by the name in its address. */
const VIEWS: Readonly<Record<IssuedView, View>> = {
  'tat-ca': { name: 'Tất cả', fits: () => true },
  'qua-han': { name: 'Quá hạn', fits: (each, present) => urgency(each, present) === 'late' },
  'chua-nhan': { name: 'Chưa tiếp nhận', fits: ({ status }) => status === 'new' },
  'cho-xac-nhan': { name: 'Chờ xác nhận', fits: ({ status }) => status === 'submitted' },
};

/** The view that an address names; everything for anything else. */
export function viewNamed(name: string | undefined): IssuedView {
  return name && Object.hasOwn(VIEWS, name) ? (name as IssuedView) : 'tat-ca';
}

interface IssuedProps {
  who: Principal;
  conclusion: Conclusion;
  directives: DirectiveStanding[];
  /** Drafts that are still on the clerk's table. */
  left: number;
  present: Present;
  done: string | undefined;
  view: IssuedView;
}

/** How far an issued conclusion has come: each task with "11/13 đơn vị" and every unit behind it. */
export function IssuedPage(props: IssuedProps) {
  const { who, conclusion, directives, left, present, done, view } = props;
  const all = directives.flatMap(({ assignments, earlierTurns }) => [...assignments, ...earlierTurns]);
  const counted = all.filter(({ status }) => status !== 'withdrawn');
  const completed = counted.filter(({ status }) => status === 'completed').length;
  const newest = directives.flatMap(({ assignments }) => assignments);
  const tasks = directives.flatMap((standing) => {
    const shown = standing.assignments.filter((each) => VIEWS[view].fits(each, present));
    return shown.length > 0 ? [{ standing, shown }] : [];
  });
  return (
    <Layout title={`Việc theo ${conclusion.number ?? 'kết luận'}`} who={who} place={links.conclusions}>
      <ConclusionHead conclusion={conclusion} heading="Việc đã giao theo kết luận" />
      <DoneMessage done={done} />
      {left > 0 && (
        <Heed>
          Còn {left} dòng chưa ban hành. <a href={links.conclusion(conclusion.id)}>Soát tiếp</a>
        </Heed>
      )}
      <p>
        <strong>
          {completed}/{counted.length} việc đã hoàn thành
        </strong>
        {conclusion.issuedAt && (
          <span class="soft"> · Ban hành lúc {formatInstant(conclusion.issuedAt)}</span>
        )}{' '}
        · <a href={links.conclusion(conclusion.id)}>Xem văn bản</a> ·{' '}
        <a href={links.conclusionSchedule(conclusion.id)}>Lịch nhắc</a>
        {conclusion.issuedAt && (
          <>
            {' '}
            · <a href={toldOn(dayOf(conclusion.issuedAt))}>Tin đã gửi ngày ban hành</a>
          </>
        )}
      </p>
      {all.some(({ status }) => isOpen(status)) && (
        <p class="screen-only">
          <a class="btn btn-quiet" href={urgingOf(conclusion.id, { ket_luan: conclusion.id })}>
            Đôn đốc các đơn vị
          </a>
        </p>
      )}
      {all.length > 0 && <Views conclusion={conclusion} all={newest} view={view} present={present} />}
      {all.length > 0 && tasks.length === 0 && <Empty>Không có việc nào như vậy.</Empty>}
      {directives.length === 0 && <Empty>Chưa giao việc nào theo kết luận này.</Empty>}
      {tasks.map(({ standing, shown }) => (
        <IssuedTask standing={standing} shown={shown} present={present} open={view !== 'tat-ca'} />
      ))}
    </Layout>
  );
}

/** Everything that was told on a day, in the log. */
function toldOn(day: Day): string {
  return withQuery(links.log, { from: day.toString(), to: day.toString() });
}

interface ViewsProps {
  conclusion: Conclusion;
  all: readonly Assignment[];
  view: IssuedView;
  present: Present;
}

function Views({ conclusion: { id }, all, view, present }: ViewsProps) {
  return (
    <Tabs
      label="Lọc việc"
      tabs={(Object.keys(VIEWS) as IssuedView[]).map((each) => ({
        to: withQuery(links.issued(id), { xem: each === 'tat-ca' ? undefined : each }),
        name: VIEWS[each].name,
        count: all.filter((assignment) => VIEWS[each].fits(assignment, present)).length,
        current: each === view,
      }))}
    />
  );
}
