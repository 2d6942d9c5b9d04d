import type { Assignment } from '../../assignments/assignment.entity.js';
import type { Sort } from '../../assignments/assignments.dto.js';
import type { LatestProgress } from '../../assignments/progress.js';
import type { Page } from '../../platform/page.js';
import { links } from '../links.js';
import { conclusionName } from './conclusion-head.js';
import { Due, type Present } from './due.js';
import { ProgressBar } from './progress-bar.js';
import { sortOf } from './register-order.js';
import { Status } from './status.js';

interface RowsProps {
  list: Page<Assignment>;
  progress: ReadonlyMap<number, LatestProgress>;
  present: Present;
  sort: Sort;
  /** Whether rows can be ticked; the ticks belong to the form `chon`. */
  chosen: boolean;
}

/** The rows of the register. */
export function RegisterRows({ list, progress, present, sort, chosen }: RowsProps) {
  return (
    <div class="sheet table-sheet">
      <table class="table stacks">
        <thead>
          <tr>
            {chosen && (
              <th scope="col" class="screen-only">
                <span class="visually-hidden">Chọn</span>
              </th>
            )}
            <th scope="col" aria-sort={sortOf(sort, 'conclusion')}>
              Nhiệm vụ, văn bản
            </th>
            <th scope="col" aria-sort={sortOf(sort, 'unit')}>
              Đơn vị
            </th>
            <th scope="col" aria-sort={sortOf(sort, 'due')}>
              Hạn
            </th>
            <th scope="col" aria-sort={sortOf(sort, 'status', 'progress')}>
              Tình trạng, tiến độ
            </th>
          </tr>
        </thead>
        <tbody>
          {list.items.map((assignment) => (
            <tr>
              {chosen && <Tick assignment={assignment} />}
              <td class="task-cell">
                <a class="task-words words clamp" href={links.assignment(assignment.id)}>
                  {assignment.directive.task}
                </a>
                <span class="soft small">
                  {conclusionName(assignment.directive.conclusion)}
                  {assignment.directive.section && `, mục ${assignment.directive.section}`}
                </span>
              </td>
              <td data-label="Đơn vị">{assignment.unit.name}</td>
              <td data-label="Hạn">
                <Due facts={assignment} present={present} />
              </td>
              <td>
                <Status state={assignment.status} />
                <ProgressBar measured={progress.get(assignment.id)?.measured} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Tick({ assignment: { id, unit } }: { assignment: Assignment }) {
  return (
    <td class="screen-only">
      <div class="tick">
        <input type="checkbox" id={`v-${id}`} name="viec" value={id} form="chon" />
        <label for={`v-${id}`}>
          <span class="visually-hidden">
            Chọn việc {id} của {unit.name}
          </span>
        </label>
      </div>
    </td>
  );
}
