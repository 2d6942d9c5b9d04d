import type { Assignment } from '../../assignments/assignment.entity.js';
import { type Act, ACTS, type Need } from '../../domain/assignment-state.js';
import type { Refusal } from '../../platform/refusal.js';
import type { Form } from '../form.js';
import { links } from '../links.js';
import { AreaField, TextField } from './field.js';

export type FormName = Act | 'ask-extension';

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
};

export const ACT_LABELS = {
  text: 'Nội dung',
  reason: 'Lý do',
  newDue: 'Hạn mới',
  obstacle: 'Khó khăn, vướng mắc (nếu có)',
  commitment: 'Cam kết tiến độ (nếu có)',
} as const;

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
  const own = act === 'ask-extension' ? links.askExtension(assignment.id) : links.act(assignment.id, act);
  return (
    <details class="fold" id={act} open={open || tried !== undefined}>
      <summary>{name}</summary>
      <form method="post" action={answer?.to ?? own}>
        <input type="hidden" name="version" value={assignment.version} />
        {answer && <input type="hidden" name="act" value={act} />}
        {needs.includes('text') && (
          <AreaField {...field('text')} label={TEXT_LABELS[act] ?? ACT_LABELS.text} rows={4} />
        )}
        {needs.includes('reason') && <AreaField {...field('reason')} label={ACT_LABELS.reason} rows={3} />}
        {needs.includes('newDue') && <TextField {...field('newDue')} label={ACT_LABELS.newDue} type="date" />}
        {MAY_COME[act]?.map((name) => (
          <AreaField {...field(name)} label={TEXT_LABELS[act] ?? ACT_LABELS[name]} rows={2} />
        ))}
        <button class={`btn ${grave ? 'btn-grave' : 'btn-primary'} mb-3`} type="submit">
          {answer?.button ?? name}
        </button>
      </form>
    </details>
  );
}

/** The words of somebody whose act is no longer among those `offered`: they shall not be lost. */
export function KeptWords({ attempt, offered }: { attempt: ActAttempt | undefined; offered: FormName[] }) {
  const words = attempt?.typed.text('text') ?? attempt?.typed.text('reason');
  if (!attempt || !words || offered.includes(attempt.act)) return null;
  return (
    <div class="sheet">
      <p class="soft mb-1">Nội dung vừa viết, chưa được lưu:</p>
      <p class="words">{words}</p>
    </div>
  );
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
}

/** The acts that are possible now, in the table's order; those that need nothing are a single button. */
export function ActForms({ assignment, acts, attempt, open, quiet = false }: ActFormsProps) {
  return (
    <>
      {acts.map((act) =>
        ACTS[act].needs.length === 0 && !MAY_COME[act] ? (
          <form method="post" action={links.act(assignment.id, act)} class="mb-2">
            <input type="hidden" name="version" value={assignment.version} />
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
          />
        ),
      )}
    </>
  );
}
