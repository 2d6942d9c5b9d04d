import type { ComponentChildren } from 'preact';
import type { Page } from '../../platform/page.js';
import { links, withQuery } from '../links.js';
import type { AwaitedEvent } from '../waiting.js';
import type { Present } from './due.js';
import { DayField } from './field.js';
import { SeeAll } from './see-all.js';
import { TaskCard } from './task-card.js';

interface AwaitedEventsProps {
  events: Page<AwaitedEvent>;
  present: Present;
  back: string;
  /** What was just done here. */
  children?: ComponentChildren;
}

/** What hangs on an event, each with the one field that makes a deadline of it. */
export function AwaitedEvents({ events, present, back, children }: AwaitedEventsProps) {
  return (
    <section aria-labelledby="moc">
      <h2 id="moc">Chờ ngày của mốc</h2>
      {children}
      <p class="soft small">
        Hạn của các việc này tính theo một mốc chưa có ngày. Khi biết ngày của mốc, hãy tính ra và nhập hạn
        hoàn thành; đơn vị được báo ngay.
      </p>
      <ul class="tasks">
        {events.items.map(({ assignment, phrase }) => (
          <TaskCard assignment={assignment} present={present} unit>
            <form method="post" action={links.act(assignment.id, 'date-event')}>
              <input type="hidden" name="ve" value={back} />
              <input type="hidden" name="version" value={assignment.version} />
              <DayField
                name="newDue"
                prefix={`m${assignment.id}-`}
                label="Hạn hoàn thành"
                {...(phrase && { hint: `Văn bản ghi: “${phrase}”` })}
                required
              />
              <button class="btn btn-primary" type="submit">
                Nhập hạn<span class="visually-hidden"> cho {assignment.unit.name}</span>
              </button>
            </form>
          </TaskCard>
        ))}
      </ul>
      <SeeAll
        shown={events.items.length}
        total={events.total}
        to={withQuery(links.register, { trang_thai: 'waiting' })}
      />
    </section>
  );
}
