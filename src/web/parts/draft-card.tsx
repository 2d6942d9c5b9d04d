import type { Clause } from '../../conclusions/conclusion.entity.js';
import type { Draft } from '../../conclusions/draft.entity.js';
import { formatDayLong } from '../../domain/day.js';
import type { Refusal } from '../../platform/refusal.js';
import type { Form } from '../form.js';
import { links } from '../links.js';
import type { Resolved } from '../review.js';
import { DRAFT_LABELS, DraftFields } from './draft-form.js';
import { cutsOf, flagWords } from './draft-words.js';
import { SelectField } from './field.js';
import { DoneMessage, Heed, Mistakes } from './messages.js';
import { Badge } from './status.js';
import { Unknown } from './unknown-units.js';

interface CardProps {
  draft: Draft;
  /** Its number on the page, from 1. */
  number: number;
  clause: Clause | undefined;
  resolved: Resolved;
  editable: boolean;
  done: string | undefined;
  /** What was tried on this draft and refused. */
  attempt?: { typed: Form; refusal: Refusal } | undefined;
}

/** One proposed assignment: what was read, what is doubtful, and everything a clerk may do with it. */
export function DraftCard(props: CardProps) {
  const { draft, number, clause, resolved, editable, done, attempt } = props;
  const proposed = draft.state === 'proposed';
  return (
    <article class={`sheet draft ${draft.state}`} id={`d-${draft.id}`}>
      <div class="task-head">
        <h3 class="mb-0">
          Dòng {number}
          {draft.section && <span class="soft"> · Mục {draft.section}</span>}
        </h3>
        <Marks draft={draft} />
        {clause && (
          <a class="small ms-auto" href={`#k-${clause.id}`}>
            Xem trong văn bản<span class="visually-hidden"> (dòng {number})</span>
          </a>
        )}
      </div>
      <DoneMessage done={done} />
      {attempt && <Mistakes refusal={attempt.refusal} prefix={`d${draft.id}-`} labels={DRAFT_LABELS} />}
      <p class="words">{draft.task}</p>
      <Facts draft={draft} resolved={resolved} />
      {editable && proposed && <Unknown draft={draft} resolved={resolved} />}
      {editable && proposed && resolved.notes.map((note) => <Heed>{note}</Heed>)}
      {editable && proposed && <Tools {...props} />}
      {editable && draft.state === 'dropped' && (
        <OneButton draft={draft} act="khoi-phuc" name="Khôi phục" number={number} />
      )}
    </article>
  );
}

function Marks({ draft }: { draft: Draft }) {
  return (
    <>
      {draft.state === 'dropped' && <Badge tone="rest" shape="cross" word="Đã bỏ" />}
      {draft.state === 'issued' && <Badge tone="done" shape="check" word="Đã ban hành" />}
      {draft.request && <Badge tone="rest" shape="send" word="Đề nghị" />}
      {draft.urgent && <Badge tone="soon" shape="flag" word="Khẩn" />}
      {draft.standing && <Badge tone="rest" shape="ring" word="Thường xuyên" />}
    </>
  );
}

function Facts({ draft, resolved }: { draft: Draft; resolved: Resolved }) {
  const flags = flagWords(draft);
  const leads = resolved.units.length > draft.lead.length ? ` (${resolved.units.length} đơn vị)` : '';
  return (
    <dl class="facts small mb-3">
      <dt>Chủ trì</dt>
      <dd>{draft.lead.length > 0 ? draft.lead.join('; ') + leads : <strong>Chưa có</strong>}</dd>
      {draft.coordinating.length > 0 && <dt>Phối hợp</dt>}
      {draft.coordinating.length > 0 && <dd>{draft.coordinating.join('; ')}</dd>}
      <dt>Hạn</dt>
      <dd>
        {draft.due ? (
          <strong>{`${draft.time ?? ''} ${formatDayLong(draft.due)}`.trim()}</strong>
        ) : (
          (draft.phrase ?? 'Không ghi hạn')
        )}
        {draft.explanation && <div class="soft">{draft.explanation}</div>}
        {flags.length > 0 && <div class="due-soon">Lưu ý: {flags.join('; ')}.</div>}
      </dd>
    </dl>
  );
}

function Tools({ draft, number, attempt }: CardProps) {
  const cuts = cutsOf(draft.task);
  const prefix = `d${draft.id}-`;
  const act = (name: string) => links.draftAct(draft.conclusionId, draft.id, name);
  return (
    <div class="tools">
      <details class="fold" open={attempt !== undefined}>
        <summary>
          Sửa<span class="visually-hidden"> dòng {number}</span>
        </summary>
        <form method="post" action={act('sua')}>
          <DraftFields draft={draft} typed={attempt?.typed} refusal={attempt?.refusal} prefix={prefix} />
          <div class="acts mb-3">
            <button class="btn btn-primary" type="submit">
              Lưu dòng {number}
            </button>
          </div>
        </form>
      </details>
      {cuts.length > 0 && (
        <details class="fold">
          <summary>
            Tách<span class="visually-hidden"> dòng {number}</span>
          </summary>
          <form method="post" action={act('tach')}>
            <input type="hidden" name="version" value={draft.version} />
            <SelectField
              name="at"
              label="Phần thứ hai bắt đầu từ"
              prefix={prefix}
              blank="Chọn chỗ tách"
              required
              choices={cuts.map(({ at, words }) => ({ value: `${at}`, label: words }))}
            />
            <button class="btn btn-quiet mb-3" type="submit">
              Tách làm hai
            </button>
          </form>
        </details>
      )}
      <OneButton draft={draft} act="bo" name="Bỏ" number={number} />
      <div class="tick">
        <input
          type="checkbox"
          form="gop"
          name="row"
          id={`${prefix}gop`}
          value={`${draft.id}:${draft.version}`}
        />
        <label for={`${prefix}gop`}>
          Chọn để gộp<span class="visually-hidden"> dòng {number}</span>
        </label>
      </div>
    </div>
  );
}

function OneButton({
  draft,
  act,
  name,
  number,
}: {
  draft: Draft;
  act: string;
  name: string;
  number: number;
}) {
  return (
    <form method="post" action={links.draftAct(draft.conclusionId, draft.id, act)}>
      <input type="hidden" name="version" value={draft.version} />
      <button class="btn btn-quiet" type="submit">
        {name}
        <span class="visually-hidden"> (dòng {number})</span>
      </button>
    </form>
  );
}
