import type { Assignment } from '../../assignments/assignment.entity.js';
import { formatDay } from '../../domain/day.js';
import { links } from '../links.js';
import { Status } from './status.js';

interface OpenWorkProps {
  /** How much is open in all. */
  count: number;
  /** What of it the reader may see, the earliest last day first. */
  shown: readonly Assignment[];
}

/** What a unit still owes, for whoever takes over; who may not see assignments is told how many. */
export function OpenWork({ count, shown }: OpenWorkProps) {
  return (
    <section class="sheet" aria-labelledby="viec-dang-mo">
      <h2 id="viec-dang-mo">Việc đang mở của đơn vị: {count}</h2>
      {count > 0 && shown.length === 0 && (
        <p class="soft">Nội dung từng việc do thư ký Ban Chỉ đạo và người đứng đầu đơn vị xem.</p>
      )}
      <ul class="mb-0">
        {shown.map(({ id, directive, due, status }) => (
          <li class="mb-2">
            <a class="words" href={links.assignment(id)}>
              {directive.task}
            </a>{' '}
            {due && `hạn ${formatDay(due)}`} <Status state={status} />
          </li>
        ))}
      </ul>
      {shown.length > 0 && shown.length < count && (
        <p class="soft mt-2">
          {shown.length} việc có hạn sớm nhất trong {count}.
        </p>
      )}
    </section>
  );
}
