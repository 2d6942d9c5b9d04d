import type { Assignment } from '../../assignments/assignment.entity.js';
import { type Act, ACTS, type Need } from '../../domain/assignment-state.js';
import { ATTACHMENT_KINDS, attachmentLabel, REPORTS } from '../../domain/attachments.js';
import type { Measured } from '../../domain/progress.js';
import type { Refusal } from '../../platform/refusal.js';
import type { Form } from '../form.js';
import { links } from '../links.js';
import { UNDO_WORDS } from '../undo-words.js';
import { AreaField, DayField } from './field.js';
import { FileFields, MeasureFields } from './report-fields.js';

export type FormName = Act | 'ask-extension' | 'obstacle';

/** What was tried with one of the forms and refused. */
export interface ActAttempt {
  act: FormName;
  typed: Form;
  refusal: Refusal;
}

const TEXT_LABELS: Partial<Record<FormName, string>> = {
  progress: 'Đã làm được gì, còn vướng gì',
  submit: 'Kết quả thực hiện (số, ngày văn bản; sản phẩm)',
  urge: 'Nội dung đôn đốc (nếu có)',
  remark: 'Ý kiến, yêu cầu đối với đơn vị',
};

/** Said beside the name where two acts are taken for each other. */
const NOTES: Partial<Record<FormName, string>> = { progress: 'việc chưa xong', submit: 'việc đã xong' };

export const ACT_LABELS = {
  text: 'Nội dung',
  reason: 'Lý do',
  newDue: 'Hạn mới',
  obstacle: 'Khó khăn, vướng mắc (nếu có)',
  commitment: 'Cam kết tiến độ (nếu có)',
} as const;

/** The labels of every field that a unit or an office fills in. */
export const FIELD_LABELS = {
  ...ACT_LABELS,
  ...{ percent: 'Tỷ lệ', done: 'Đã làm được', of: 'Trong tổng số', measure: 'Đơn vị tính' },
  wanted: 'Cấp nào cần quyết định việc gì',
  ...{ note: 'Ý kiến', answer: 'Trả lời đơn vị' },
  ...Object.fromEntries(ATTACHMENT_KINDS.map((kind) => [kind, attachmentLabel(kind)])),
};

/** What may come with an act and need not. */
const MAY_COME: Partial<Record<FormName, readonly (keyof typeof ACT_LABELS)[]>> = {
  'ask-extension': ['obstacle', 'commitment'],
  urge: ['text'],
};

interface ActFormProps {
  assignment: Assignment;
  act: FormName;
  name: string;
  needs: readonly Need[];
  attempt: ActAttempt | undefined;
  open?: boolean;
  grave?: boolean;
  /** What was counted last. */
  last?: Measured | undefined;
  /** Where the form goes instead of to the signed-in page, and what its button then says. */
  answer?: { to: string; button: string };
}

/** One act behind its name: opened, it asks for what the act needs and nothing else. */
export function ActForm({
  assignment,
  act,
  name,
  needs,
  attempt,
  open = false,
  grave = false,
  last,
  answer,
}: ActFormProps) {
  const tried = attempt?.act === act ? attempt : undefined;
  const field = (need: keyof typeof ACT_LABELS) => ({
    name: need,
    prefix: `${act}-`,
    required: !MAY_COME[act]?.includes(need),
    refusal: tried?.refusal,
    value: tried?.typed.text(need),
  });
  const withFiles = REPORTS.some((report) => report === act);
  const own = act === 'ask-extension' ? links.askExtension(assignment.id) : links.act(assignment.id, act);
  return (
    <details class="fold" id={act} open={open || tried !== undefined}>
      <summary>
        <span>{name}</span>
        {NOTES[act] && <span class="soft small">{NOTES[act]}</span>}
      </summary>
      <form
        method="post"
        action={answer?.to ?? own}
        enctype={withFiles ? 'multipart/form-data' : undefined}
        data-busy={withFiles ? 'Đang gửi…' : undefined}
      >
        <input type="hidden" name="version" value={assignment.version} />
        {tried?.typed.text('ve') && <input type="hidden" name="ve" value={tried.typed.text('ve')} />}
        {answer && <input type="hidden" name="act" value={act} />}
        {needs.includes('text') && (
          <AreaField {...field('text')} label={TEXT_LABELS[act] ?? ACT_LABELS.text} rows={4} />
        )}
        {needs.includes('reason') && <AreaField {...field('reason')} label={ACT_LABELS.reason} rows={3} />}
        {needs.includes('newDue') && (
          <DayField
            {...field('newDue')}
            label={act === 'date-event' ? 'Hạn hoàn thành, tính từ mốc' : ACT_LABELS.newDue}
          />
        )}
        {MAY_COME[act]?.map((name) => (
          <AreaField {...field(name)} label={TEXT_LABELS[act] ?? ACT_LABELS[name]} rows={2} />
        ))}
        {act === 'progress' && <MeasureFields prefix="progress-" tried={tried} last={last} />}
        {withFiles && <FileFields prefix={`${act}-`} tried={tried} />}
        <UndoWords act={act} />
        <button class={`btn ${grave ? 'btn-grave' : 'btn-primary'} mb-3`} type="submit">
          {answer?.button ?? name}
        </button>
      </form>
    </details>
  );
}

/** How far the act can be undone, before it is done. */
function UndoWords({ act }: { act: FormName }) {
  const words = act in UNDO_WORDS && UNDO_WORDS[act as Act];
  return words ? <p class="soft small mb-1">{words}</p> : null;
}

const GRAVE: readonly Act[] = ['return', 'suspend', 'withdraw'];

interface ActFormsProps {
  assignment: Assignment;
  acts: readonly Act[];
  attempt: ActAttempt | undefined;
  /** The act whose form stands open. */
  open?: string | undefined;
  /** Whether this is not what the reader is most likely here for. */
  quiet?: boolean;
  /** What was counted last. */
  last?: Measured | undefined;
}

/** The acts that are possible now, in the table's order; those that need nothing are a single button. */
export function ActForms({ assignment, acts, attempt, open, quiet = false, last }: ActFormsProps) {
  return (
    <>
      {acts.map((act) =>
        ACTS[act].needs.length === 0 && !MAY_COME[act] ? (
          <form method="post" action={links.act(assignment.id, act)} class="mb-2">
            <input type="hidden" name="version" value={assignment.version} />
            <UndoWords act={act} />
            <button class={`btn ${quiet ? 'btn-quiet' : 'btn-primary'} w-100`} type="submit">
              {ACTS[act].label}
            </button>
          </form>
        ) : (
          <ActForm
            assignment={assignment}
            act={act}
            name={ACTS[act].label}
            needs={ACTS[act].needs}
            attempt={attempt}
            open={act === open}
            grave={GRAVE.includes(act)}
            last={last}
          />
        ),
      )}
    </>
  );
}
