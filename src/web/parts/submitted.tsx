import type { ComponentChildren } from 'preact';
import type { Assignment } from '../../assignments/assignment.entity.js';
import { dayOf, daysBetween } from '../../domain/day.js';
import type { Page } from '../../platform/page.js';
import { links, withQuery } from '../links.js';
import { UNDO_WORDS } from '../undo-words.js';
import type { SubmittedResult } from '../waiting.js';
import { ActButton } from './act-button.js';
import type { Present } from './due.js';
import { AreaField, DayField } from './field.js';
import { SeeAll } from './see-all.js';
import { TaskCard } from './task-card.js';

interface SubmittedProps {
  submitted: Page<SubmittedResult>;
  present: Present;
  children?: ComponentChildren;
}

/** What units say they have done: confirmed or returned from here, `children` tell of the one before. */
export function Submitted({ submitted, present, children }: SubmittedProps) {
  return (
    <section aria-labelledby="xac-nhan">
      <h2 id="xac-nhan">Chờ xác nhận hoàn thành</h2>
      {children}
      <p class="soft small">Xác nhận: {UNDO_WORDS.confirm}</p>
      <ul class="tasks">
        {submitted.items.map(({ assignment, words }) => (
          <TaskCard assignment={assignment} present={present} unit>
            {words && <p class="w-100 mb-0 words clamp">Kết quả: {words}</p>}
            <p class="w-100 mb-0 small">{waitingWords(assignment, present)}</p>
            <div class="tools w-100">
              <ActButton
                to={links.act(assignment.id, 'confirm')}
                name="Xác nhận hoàn thành"
                look="primary"
                on={`cho ${assignment.unit.name}`}
                back={links.desk}
                version={assignment.version}
              />
              <ReturnForm assignment={assignment} />
              <a class="btn btn-quiet" href={links.assignment(assignment.id)}>
                Xem kết quả<span class="visually-hidden"> của {assignment.unit.name}</span>
              </a>
            </div>
          </TaskCard>
        ))}
      </ul>
      <SeeAll shown={submitted.items.length} total={submitted.total} to={to('submitted')} />
    </section>
  );
}

function to(state: string): string {
  return withQuery(links.register, { trang_thai: state });
}

function waitingWords({ submittedAt }: Assignment, { today }: Present): string {
  const days = submittedAt ? daysBetween(dayOf(submittedAt), today) : 0;
  return days > 0 ? `Chờ duyệt ${days} ngày` : 'Nộp hôm nay';
}

/** Returning asks for the reason and the new day, as on the assignment's own page. */
function ReturnForm({ assignment: { id, version, unit } }: { assignment: Assignment }) {
  const prefix = `t${id}-`;
  return (
    <details class="fold">
      <summary>
        Trả lại<span class="visually-hidden"> {unit.name}</span>
      </summary>
      <form method="post" action={links.act(id, 'return')}>
        <input type="hidden" name="ve" value={links.desk} />
        <input type="hidden" name="version" value={version} />
        <AreaField name="reason" prefix={prefix} label="Lý do" rows={2} required />
        <DayField name="newDue" prefix={prefix} label="Hạn mới" required />
        <p class="soft small">{UNDO_WORDS.return}</p>
        <button class="btn btn-grave mb-3" type="submit">
          Trả lại<span class="visually-hidden"> {unit.name}</span>
        </button>
      </form>
    </details>
  );
}
