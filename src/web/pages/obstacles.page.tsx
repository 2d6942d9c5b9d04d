import type { Principal } from '../../access/principal.js';
import type { ToldObstacle } from '../../assignments/obstacle.queries.js';
import type { Page } from '../../platform/page.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import type { Present } from '../parts/due.js';
import { DoneMessage, Empty } from '../parts/messages.js';
import { ObstacleAnswerForm, ObstacleFacts } from '../parts/obstacles.js';
import { Pager } from '../parts/pager.js';
import { TaskCard } from '../parts/task-card.js';

interface ObstaclesProps {
  who: Principal;
  list: Page<ToldObstacle>;
  page: number;
  size: number;
  present: Present;
  done: string | undefined;
}

/** What units have told that is beyond their powers and nobody has answered, the oldest first. */
export function ObstaclesPage({ who, list, page, size, present, done }: ObstaclesProps) {
  return (
    <Layout title="Vướng mắc chờ trả lời" who={who} place={links.obstacles}>
      <h1>Vướng mắc vượt thẩm quyền</h1>
      <p class="lead-in">
        Đơn vị báo những việc mình không quyết định được. Nội dung trả lời hiện ngay trên trang của việc để
        đơn vị đọc; thời hạn của việc vẫn tính cho đến khi được gia hạn hoặc tạm dừng.
      </p>
      <DoneMessage done={done} />
      {list.total === 0 ? (
        <Empty>Không có vướng mắc nào chờ trả lời.</Empty>
      ) : (
        <ul class="tasks">
          {list.items.map(({ obstacle, assignment, toldBy }) => (
            <TaskCard assignment={assignment} present={present} unit>
              <div class="w-100">
                <ObstacleFacts obstacle={obstacle} toldBy={toldBy} answeredBy={undefined} />
                <ObstacleAnswerForm obstacle={obstacle} back={links.obstacles} />
              </div>
            </TaskCard>
          ))}
        </ul>
      )}
      <Pager address={links.obstacles} query={{}} page={page} size={size} total={list.total} />
    </Layout>
  );
}
