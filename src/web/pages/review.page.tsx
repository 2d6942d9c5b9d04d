import type { Principal } from '../../access/principal.js';
import type { ReportTemplate } from '../../platform/report-calendar-file.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import type { Table } from '../review.js';
import { type Attempt, isShown, keeping, type ReviewView } from '../review-view.js';
import { ConclusionForm, ConclusionHead, HEAD_LABELS, WhatIsBlank } from '../parts/conclusion-head.js';
import { DraftCard } from '../parts/draft-card.js';
import { DRAFT_LABELS, DraftFields } from '../parts/draft-form.js';
import { TakeBack } from '../parts/draft-tools.js';
import { DoneMessage, Empty, Heed, Mistakes } from '../parts/messages.js';
import { KnownNames } from '../parts/known-names.js';
import { Paper } from '../parts/paper.js';
import { Progress } from '../parts/review-progress.js';
import { Shortcuts } from '../parts/shortcuts.js';

interface ReviewProps {
  who: Principal;
  table: Table;
  /** The names that a unit's field offers. */
  known: readonly string[];
  /** Reports that come again, which a clerk may choose. */
  reports: readonly ReportTemplate[];
  editable: boolean;
  view: ReviewView;
  attempt?: Attempt | undefined;
}

/** The clerk's table: the document at the left, what was read out of it at the right. */
export function ReviewPage(props: ReviewProps) {
  const { who, table, editable, view, attempt } = props;
  const { conclusion } = table;
  const at = (place: Attempt['on']) => (attempt?.on === place ? attempt : undefined);
  return (
    <Layout
      title={`Soát ${conclusion.number ?? 'kết luận'}`}
      who={who}
      place={links.conclusions}
      script="review.js"
    >
      <ConclusionHead conclusion={conclusion} heading="Soát dự thảo giao việc" />
      {view.row === undefined && (
        <DoneMessage done={view.done}>
          <TakeBack table={table} view={view} />
        </DoneMessage>
      )}
      <Mistakes refusal={at('head')?.refusal} labels={HEAD_LABELS} prefix="vb-" />
      <Mistakes refusal={(at('table') ?? at('new'))?.refusal} labels={DRAFT_LABELS} prefix="moi-" />
      {conclusion.warnings.map(({ message }) => (
        <Heed>{message}</Heed>
      ))}
      {editable && <WhatIsBlank conclusion={conclusion} />}
      {editable && (
        <div class="tools mb-3">
          <ConclusionForm conclusion={conclusion} attempt={at('head')} />
          <Shortcuts />
        </div>
      )}
      <Progress table={table} view={view} editable={editable} />
      <div class="beside">
        <section aria-labelledby="van-ban" class="paper-side">
          <h2 id="van-ban">Văn bản</h2>
          <ul class="legend">
            <li>
              <span class="piece taken">1</span> đã thành dòng
            </li>
            <li>
              <span class="piece open">○</span> chưa xem
            </li>
            <li>
              <span class="piece no-task">✕</span> không phát sinh
            </li>
            <li>
              <span class="due">thời hạn</span>
            </li>
            <li>
              <span class="unit">đơn vị</span>
            </li>
          </ul>
          <Paper table={table} view={view} editable={editable} />
          {editable && <FromSelection table={table} view={view} />}
        </section>
        <Drafts {...props} />
      </div>
    </Layout>
  );
}

/** Stands ready for the script, which fills it from the words that are selected in the document. */
function FromSelection({ table, view }: Pick<ReviewProps, 'table' | 'view'>) {
  return (
    <form
      id="tu-doan"
      method="post"
      action={keeping(view, links.fromText(table.conclusion.id))}
      class="from-selection"
      hidden
    >
      <input type="hidden" name="start" />
      <input type="hidden" name="end" />
      <button class="btn btn-primary" type="submit">
        Thêm nhiệm vụ từ đoạn chọn
      </button>
    </form>
  );
}

function Drafts({ table, known, reports, editable, view, attempt }: ReviewProps) {
  const shown = table.rows.filter((row) => isShown(view, row));
  const added = attempt?.on === 'new' ? attempt : undefined;
  return (
    <section aria-labelledby="du-thao" class="draft-side">
      <h2 id="du-thao">Dự thảo giao việc</h2>
      {table.rows.length === 0 && (
        <Empty>
          Chưa đọc được nhiệm vụ nào. Hãy thêm từ một mục hay đoạn của văn bản, hoặc thêm từng dòng ở dưới.
        </Empty>
      )}
      {table.rows.length > 0 && shown.length === 0 && (
        <Empty>
          Không còn dòng nào cần xem lại. <a href={links.conclusion(table.conclusion.id)}>Xem tất cả</a>
        </Empty>
      )}
      {shown.map((row) => (
        <DraftCard
          row={row}
          table={table}
          view={view}
          reports={reports}
          editable={editable}
          attempt={attempt?.on === row.draft.id ? attempt : undefined}
        />
      ))}
      <KnownNames names={known} />
      {editable && (
        <form
          id="gop"
          method="post"
          action={keeping(view, `${links.drafts(table.conclusion.id)}/gop`)}
          class="merging"
        >
          <button class="btn btn-quiet" type="submit">
            Gộp các dòng đã chọn
          </button>
        </form>
      )}
      {editable && (
        <details class="fold" id="them" open={added !== undefined}>
          <summary>Thêm một dòng</summary>
          <form method="post" action={keeping(view, links.drafts(table.conclusion.id))} data-keep="dong-moi">
            <DraftFields prefix="moi-" typed={added?.typed} refusal={added?.refusal} reports={reports} />
            <button class="btn btn-primary mb-3" type="submit">
              Thêm dòng
            </button>
          </form>
        </details>
      )}
    </section>
  );
}
