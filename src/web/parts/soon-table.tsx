import type { Assignment } from '../../assignments/assignment.entity.js';
import { type Day, formatDay } from '../../domain/day.js';
import type { Page } from '../../platform/page.js';
import { links } from '../links.js';
import { Due, type Present } from './due.js';
import { Empty } from './messages.js';
import { Status } from './status.js';
import { Kinds } from './task-card.js';

/** What falls due until a day, the earliest first. */
export function SoonTable(props: { soon: Page<Assignment>; until: Day; present: Present }) {
  const { soon, until, present } = props;
  if (soon.total === 0) return <Empty>Không có việc nào đến hạn từ nay đến {formatDay(until)}.</Empty>;
  const more = soon.total - soon.items.length;
  return (
    <div class="sheet table-sheet">
      <table class="table stacks brief">
        <caption>Từ nay đến hết ngày {formatDay(until)}.</caption>
        <thead>
          <tr>
            <th scope="col">Nhiệm vụ</th>
            <th scope="col">Cơ quan chủ trì</th>
            <th scope="col">Hạn</th>
            <th scope="col">Tình trạng</th>
          </tr>
        </thead>
        <tbody>
          {soon.items.map((assignment) => (
            <tr>
              <td class="task-cell">
                <a class="task-words words clamp" href={links.assignment(assignment.id)}>
                  {assignment.directive.task}
                </a>
              </td>
              <th scope="row">{assignment.unit.name}</th>
              <td data-label="Hạn">
                <Due facts={assignment} present={present} />
              </td>
              <td>
                <Status state={assignment.status} /> <Kinds assignment={assignment} />
              </td>
            </tr>
          ))}
          {more > 0 && (
            <tr>
              <td colSpan={4}>và {more} việc khác trong Sổ theo dõi</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
