import { links } from '../links.js';
import type { Table } from '../review.js';
import { keeping, type ReviewView } from '../review-view.js';

interface ProgressProps {
  table: Table;
  view: ReviewView;
  editable: boolean;
}

/** How far the review has come, what is left to look at, and the way on. */
export function Progress({ table, view, editable }: ProgressProps) {
  const { conclusion, rows, pieces } = table;
  const proposed = rows.filter(({ draft }) => draft.state === 'proposed');
  const count = (confidence: string) => proposed.filter((row) => row.confidence === confidence).length;
  const [blocked, doubtful] = [count('blocked'), count('look')];
  const open = pieces.filter(({ state }) => state === 'open');
  const counts = [
    `${count('sure')} dòng rõ`,
    `${doubtful} dòng cần xem lại`,
    `${blocked} dòng chưa rõ đơn vị`,
    `${rows.filter(({ draft }) => draft.state === 'dropped').length} dòng đã bỏ`,
    `${rows.filter(({ draft }) => draft.state === 'issued').length} dòng đã ban hành`,
  ].filter((words) => !words.startsWith('0 '));
  return (
    <div class="sheet progress-sheet">
      <div class="d-flex flex-wrap gap-3 align-items-center">
        <div>
          {counts.join(' · ') || 'Chưa có dòng nào'}
          {open.length > 0 && (
            <div class="soft">
              Còn {open.length} mục của văn bản chưa xem (<span aria-hidden="true">○</span>)
            </div>
          )}
        </div>
        {conclusion.status !== 'draft' && (
          <a class="btn btn-quiet" href={links.issued(conclusion.id)}>
            Xem việc đã giao
          </a>
        )}
        {editable && open.length > 0 && (
          <form method="post" action={keeping(view, links.otherClauses(conclusion.id))}>
            <input type="hidden" name="clause" value={open.map(({ clause }) => clause.id).join(' ')} />
            <button class="btn btn-quiet" type="submit">
              {open.length} mục còn lại không phát sinh nhiệm vụ
            </button>
          </form>
        )}
        {editable && proposed.length > 0 && (
          <a class="btn btn-primary" href={links.issuing(conclusion.id)}>
            Xem trước khi ban hành
          </a>
        )}
      </div>
      <ul class="tabs mt-3 mb-0">
        <Choice view={view} only={false} words={`Tất cả (${rows.length})`} id={conclusion.id} />
        <Choice
          view={view}
          only
          words={`Chỉ xem dòng cần xem lại (${blocked + doubtful})`}
          id={conclusion.id}
        />
        <li class="narrow-only">
          <a href="#van-ban">Văn bản</a>
        </li>
        <li class="narrow-only">
          <a href="#du-thao">Dự thảo</a>
        </li>
      </ul>
    </div>
  );
}

function Choice({ view, only, words, id }: { view: ReviewView; only: boolean; words: string; id: number }) {
  return (
    <li>
      <a
        href={keeping({ onlyDoubtful: only }, links.conclusion(id))}
        aria-current={view.onlyDoubtful === only ? 'true' : undefined}
      >
        {words}
      </a>
    </li>
  );
}
