import type { Principal } from '../../access/principal.js';
import type { Conclusion } from '../../conclusions/conclusion.entity.js';
import type { Refusal } from '../../platform/refusal.js';
import type { Form } from '../form.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { ConclusionForm, ConclusionHead, HEAD_LABELS } from '../parts/conclusion-head.js';
import { DraftCard } from '../parts/draft-card.js';
import { DRAFT_LABELS, DraftFields } from '../parts/draft-form.js';
import { DoneMessage, Empty, Heed, Mistakes } from '../parts/messages.js';
import { clauseOf, Paper } from '../parts/paper.js';
import type { Table } from '../review.js';

/** What was typed and refused: on a draft, on a new one (`new`), on the conclusion (`head`), or on merging. */
export interface Attempt {
  on: number | 'new' | 'head' | 'merge';
  typed: Form;
  refusal: Refusal;
}

interface ReviewProps {
  who: Principal;
  table: Table;
  editable: boolean;
  /** What was just done, and on which draft. */
  done?: string | undefined;
  row?: number | undefined;
  attempt?: Attempt | undefined;
}

/** The clerk's table: the document at the left, what was read out of it at the right. */
export function ReviewPage({ who, table, editable, done, row, attempt }: ReviewProps) {
  const { conclusion, clauses, drafts, resolved, known } = table;
  const at = (place: Attempt['on']) => (attempt?.on === place ? attempt : undefined);
  return (
    <Layout title={`Soát ${conclusion.number ?? 'kết luận'}`} who={who} place={links.conclusions}>
      <ConclusionHead conclusion={conclusion} heading="Soát dự thảo giao việc" />
      <DoneMessage done={row === undefined ? done : undefined} />
      <Mistakes refusal={at('head')?.refusal} labels={HEAD_LABELS} prefix="vb-" />
      <Mistakes refusal={(at('merge') ?? at('new'))?.refusal} labels={DRAFT_LABELS} prefix="moi-" />
      {conclusion.warnings.map(({ message }) => (
        <Heed>{message}</Heed>
      ))}
      <Progress table={table} editable={editable} />
      {editable && <ConclusionForm conclusion={conclusion} attempt={at('head')} />}
      <div class="beside">
        <section aria-labelledby="van-ban">
          <h2 id="van-ban">Văn bản</h2>
          <Paper text={conclusion.document.text} clauses={clauses} drafts={drafts} />
        </section>
        <section aria-labelledby="du-thao">
          <h2 id="du-thao">Dự thảo giao việc</h2>
          {drafts.length === 0 && <Empty>Chưa đọc được nhiệm vụ nào. Hãy thêm từng dòng ở dưới.</Empty>}
          {drafts.map((draft, i) => (
            <DraftCard
              draft={draft}
              number={i + 1}
              clause={clauseOf(draft, clauses)}
              editable={editable}
              resolved={resolved.get(draft.id)!}
              done={row === draft.id ? done : undefined}
              attempt={at(draft.id)}
            />
          ))}
          <datalist id="ten-don-vi">
            {known.map((name) => (
              <option value={name} />
            ))}
          </datalist>
          {editable && <MergeAndAdd conclusion={conclusion} attempt={at('new')} />}
        </section>
      </div>
    </Layout>
  );
}

function Progress({ table, editable }: { table: Table; editable: boolean }) {
  const { conclusion, drafts, resolved } = table;
  const proposed = drafts.filter(({ state }) => state === 'proposed');
  const blocked = proposed.filter(({ id }) => resolved.get(id)?.reason);
  const counts = [
    `${proposed.length - blocked.length} dòng sẵn sàng`,
    `${blocked.length} dòng chưa rõ đơn vị`,
    `${drafts.filter(({ state }) => state === 'dropped').length} dòng đã bỏ`,
    `${drafts.filter(({ state }) => state === 'issued').length} dòng đã ban hành`,
  ];
  return (
    <div class="sheet d-flex flex-wrap gap-3 align-items-center">
      <div class="me-auto">
        {counts.filter((words) => !words.startsWith('0 ')).join(' · ') || 'Chưa có dòng nào'}
      </div>
      {conclusion.status !== 'draft' && (
        <a class="btn btn-quiet" href={links.issued(conclusion.id)}>
          Xem việc đã giao
        </a>
      )}
      {editable && proposed.length > 0 && (
        <a class="btn btn-primary" href={links.issuing(conclusion.id)}>
          Xem trước khi ban hành
        </a>
      )}
    </div>
  );
}

function MergeAndAdd({ conclusion, attempt }: { conclusion: Conclusion; attempt: Attempt | undefined }) {
  return (
    <>
      <form id="gop" method="post" action={`${links.drafts(conclusion.id)}/gop`} class="mb-3">
        <button class="btn btn-quiet" type="submit">
          Gộp các dòng đã chọn
        </button>
      </form>
      <details class="fold" id="them" open={attempt !== undefined}>
        <summary>Thêm một dòng</summary>
        <form method="post" action={links.drafts(conclusion.id)}>
          <DraftFields prefix="moi-" typed={attempt?.typed} refusal={attempt?.refusal} />
          <button class="btn btn-primary mb-3" type="submit">
            Thêm dòng
          </button>
        </form>
      </details>
    </>
  );
}
