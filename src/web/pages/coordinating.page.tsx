import type { Principal } from '../../access/principal.js';
import type { Assignment } from '../../assignments/assignment.entity.js';
import type { Page } from '../../platform/page.js';
import { Layout } from '../layout.js';
import { links, withQuery } from '../links.js';
import type { Present } from '../parts/due.js';
import { TextField } from '../parts/field.js';
import { FilterButtons } from '../parts/filter-buttons.js';
import { Empty } from '../parts/messages.js';
import { Pager } from '../parts/pager.js';
import { Tabs } from '../parts/tabs.js';
import { TaskCard } from '../parts/task-card.js';

type State = 'open' | 'finished';

interface CoordinatingProps {
  who: Principal;
  units: readonly { name: string }[];
  state: State;
  q: string | undefined;
  list: Page<Assignment>;
  counts: Record<State, number>;
  page: number;
  size: number;
  present: Present;
}

/** What one's units help others with: which day, who leads, how it stands; nothing of what the lead unit explains. */
export function CoordinatingPage(props: CoordinatingProps) {
  const { who, units, state, q, list, counts, page, size, present } = props;
  const address = (each: State) =>
    withQuery(links.coordinating, { xem: each === 'finished' ? 'da-xong' : undefined, q });
  return (
    <Layout title="Việc phối hợp" who={who} place={links.coordinating}>
      <h1>Việc phối hợp</h1>
      <p class="lead-in">
        Việc do đơn vị khác chủ trì, {units.map(({ name }) => name).join('; ') || 'đơn vị của Ông/Bà'} phối
        hợp.
      </p>
      <Tabs
        label="Chọn việc"
        tabs={[
          { to: address('open'), name: 'Đang thực hiện', count: counts.open, current: state === 'open' },
          {
            to: address('finished'),
            name: 'Đã kết thúc',
            count: counts.finished,
            current: state === 'finished',
          },
        ]}
      />
      <form class="sheet filters screen-only" method="get" action={links.coordinating} role="search">
        {state === 'finished' && <input type="hidden" name="xem" value="da-xong" />}
        <TextField name="q" label="Tìm" type="search" value={q} refusal={undefined} />
        <FilterButtons all={links.coordinating} />
      </form>
      {list.items.length === 0 && (
        <Empty>
          {q
            ? 'Không có việc nào khớp; hãy gõ ít chữ hơn. Tìm không cần dấu.'
            : 'Khi một kết luận ghi đơn vị của Ông/Bà phối hợp, việc ấy sẽ hiện ở đây.'}
        </Empty>
      )}
      <ul class="tasks">
        {list.items.map((assignment) => (
          <TaskCard assignment={assignment} present={present} unit />
        ))}
      </ul>
      <Pager
        address={links.coordinating}
        query={{ xem: state === 'finished' ? 'da-xong' : undefined, q }}
        page={page}
        size={size}
        total={list.total}
      />
    </Layout>
  );
}
