import { formatDayLong } from '../../domain/day.js';
import type { Row } from '../review-row.js';
import { opening } from '../review-view.js';
import type { CardProps } from './draft-act.js';
import { Clears, Trust } from './draft-clears.js';
import { DRAFT_LABELS } from './draft-form.js';
import { CardButtons, EditForm, SplitForm, TakeBack } from './draft-tools.js';
import { flagWords } from './draft-words.js';
import { DoneMessage, Heed, Mistakes } from './messages.js';
import { Badge } from './status.js';
import { Unknown } from './unknown-units.js';

/** One proposed assignment: what was read, where it stands, what is doubtful, and what a clerk may do with it. */
export function DraftCard(props: CardProps) {
  const { row, view, editable, attempt } = props;
  const { draft, number, clause, place } = row;
  const open = openOn(props);
  const state = draft.state === 'proposed' ? row.confidence : draft.state;
  return (
    <article class={`sheet draft ${state}`} id={`d-${draft.id}`} data-d={draft.id} tabIndex={-1}>
      <div class="task-head">
        <h3 class="mb-0">
          Dòng {number}
          {draft.section && <span class="soft"> · Mục {draft.section}</span>}
        </h3>
        <Marks row={row} />
        {clause && (
          <a class="small ms-auto" href={`#k-${clause.id}`}>
            {place ?? 'Xem trong văn bản'}
            <span class="visually-hidden">: xem trong văn bản (dòng {number})</span>
          </a>
        )}
      </div>
      {view.row === draft.id && (
        <DoneMessage done={view.done}>
          <TakeBack {...props} />
        </DoneMessage>
      )}
      {attempt && <Mistakes refusal={attempt.refusal} prefix={`d${draft.id}-`} labels={DRAFT_LABELS} />}
      {open === 'sua' ? <EditForm {...props} /> : <Reading {...props} />}
      {open === 'tach' && <SplitForm {...props} />}
      {editable && draft.state === 'proposed' && open === undefined && (
        <Unknown row={row} view={view} attempt={attempt} />
      )}
      {editable && <CardButtons {...props} open={open} />}
    </article>
  );
}

/** Which form stands open: what the address asks for, or what was typed and refused. */
function openOn({ row, view, editable, attempt }: CardProps): 'sua' | 'tach' | undefined {
  if (!editable || row.draft.state !== 'proposed') return undefined;
  if (attempt?.typed.text('task')) return 'sua';
  return view.open?.id === row.draft.id ? view.open.act : undefined;
}

function Marks({ row: { draft, confidence } }: { row: Row }) {
  return (
    <>
      {draft.state === 'proposed' && <Trust confidence={confidence} reviewed={draft.reviewed} />}
      {draft.state === 'dropped' && <Badge tone="rest" shape="cross" word="Đã bỏ" />}
      {draft.state === 'issued' && <Badge tone="done" shape="check" word="Đã ban hành" />}
      {draft.request && <Badge tone="rest" shape="send" word="Đề nghị" />}
      {draft.urgent && <Badge tone="soon" shape="flag" word="Khẩn" />}
      {draft.standing && <Badge tone="rest" shape="ring" word="Thường xuyên" />}
    </>
  );
}

function Reading(props: CardProps) {
  const { row, view, editable } = props;
  const { draft, units } = row;
  const fact = (field: string, words: string) =>
    editable && draft.state === 'proposed' ? (
      <a class="fact" href={opening(view, row, 'sua', field)}>
        {words}
      </a>
    ) : (
      words
    );
  const flags = flagWords(draft);
  const leads = units.length > draft.lead.length ? ` (${units.length} đơn vị)` : '';
  const due = draft.due
    ? `${draft.time ?? ''} ${formatDayLong(draft.due)}`.trim()
    : (draft.phrase ?? 'Không ghi hạn');
  return (
    <>
      <p class="words" data-field="task">
        {draft.task}
      </p>
      <dl class="facts small mb-2">
        <dt>Chủ trì</dt>
        <dd>{fact('lead', draft.lead.length > 0 ? draft.lead.join('; ') + leads : 'Chưa có')}</dd>
        {draft.coordinating.length > 0 && <dt>Phối hợp</dt>}
        {draft.coordinating.length > 0 && <dd>{fact('coordinating', draft.coordinating.join('; '))}</dd>}
        <dt>Hạn</dt>
        <dd>
          <strong>{fact('deadline.phrase', due)}</strong>
          {draft.explanation && <div class="soft">{draft.explanation}</div>}
          {flags.length > 0 && <div class="due-soon">Lưu ý: {flags.join('; ')}.</div>}
        </dd>
      </dl>
      {draft.state === 'proposed' && <Clears clears={row.clears} />}
      {draft.state === 'proposed' && row.notes.map((note) => <Heed>{note}</Heed>)}
    </>
  );
}
