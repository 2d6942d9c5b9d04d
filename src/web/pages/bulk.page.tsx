import type { Principal } from '../../access/principal.js';
import type { Assignment } from '../../assignments/assignment.entity.js';
import { UNDOABLE } from '../../assignments/undo.service.js';
import { type Act, ACTS, next } from '../../domain/assignment-state.js';
import type { Refusal } from '../../platform/refusal.js';
import type { Form } from '../form.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { conclusionName } from '../parts/conclusion-head.js';
import { Due, type Present } from '../parts/due.js';
import { AreaField, DayField } from '../parts/field.js';
import { Empty, Mistakes } from '../parts/messages.js';
import { Status } from '../parts/status.js';
import { TickAll } from '../parts/tick-all.js';
import { UNDO_WORDS } from '../undo-words.js';

const LABELS = { rows: 'Việc đã chọn', act: 'Thao tác', reason: 'Lý do', newDue: 'Hạn mới' } as const;

interface BulkProps {
  who: Principal;
  chosen: readonly Assignment[];
  /** The ids that are ticked. */
  ticked: ReadonlySet<number>;
  typed: Form;
  refusal: Refusal | undefined;
  back: string;
  present: Present;
}

/** What was chosen in the register, and the acts that it can take together. */
export function BulkPage(props: BulkProps) {
  const { who, chosen, typed, refusal, back } = props;
  const acts = UNDOABLE.map((act) => ({ act, able: ableTo(act, chosen) })).filter(({ able }) => able > 0);
  const field = (name: 'reason' | 'newDue') => ({
    ...{ name, label: LABELS[name], refusal, value: typed.text(name) },
  });
  return (
    <Layout title="Xử lý nhiều việc" who={who} place={links.register}>
      <h1>Xử lý nhiều việc</h1>
      <p>
        <a href={back}>Về danh sách</a>
      </p>
      <Mistakes refusal={refusal} labels={LABELS} />
      {acts.length === 0 ? (
        <Empty>
          {chosen.length === 0
            ? 'Chưa chọn việc nào. Hãy về danh sách, đánh dấu các việc rồi chọn lại.'
            : 'Các việc đã chọn không còn thao tác nào làm chung được.'}
        </Empty>
      ) : (
        <form method="post" action={links.bulk}>
          <input type="hidden" name="ve" value={back} />
          <fieldset class="sheet" id="act">
            <legend>Thao tác</legend>
            {acts.map(({ act, able }) => (
              <div class="tick">
                <input
                  type="radio"
                  id={`act-${act}`}
                  name="act"
                  value={act}
                  checked={typed.text('act') === act || acts.length === 1}
                  required
                />
                <label for={`act-${act}`}>
                  {ACTS[act].label} ({able} việc){' '}
                  <span class="soft small d-block">
                    {needs(act)} {UNDO_WORDS[act]}
                  </span>
                </label>
              </div>
            ))}
            <AreaField
              {...field('reason')}
              hint="Khi trả lại, tạm dừng, thu hồi; đơn vị đọc được."
              rows={3}
            />
            {acts.some(({ act }) => ACTS[act].needs.includes('newDue')) && (
              <DayField {...field('newDue')} hint="Chỉ khi trả lại." />
            )}
            <button class="btn btn-primary" type="submit">
              Thực hiện
            </button>
          </fieldset>
          <Chosen {...props} />
        </form>
      )}
    </Layout>
  );
}

function needs(act: Act): string {
  if (ACTS[act].needs.length === 0) return '';
  return ACTS[act].needs.includes('newDue') ? 'Cần lý do và hạn mới.' : 'Cần lý do.';
}

function ableTo(act: Act, chosen: readonly Assignment[]): number {
  return chosen.filter(({ status, suspendedFrom }) => next(status, act, suspendedFrom ?? undefined)).length;
}

function Chosen({ chosen, ticked, present }: BulkProps) {
  return (
    <section aria-labelledby="rows">
      <h2 id="rows">Việc đã chọn ({chosen.length})</h2>
      <TickAll />
      <ul class="list-unstyled sheet">
        {chosen.map((assignment) => (
          <li class="tick py-1">
            <input
              type="checkbox"
              id={`v-${assignment.id}`}
              name="viec"
              value={`${assignment.id}.${assignment.version}`}
              checked={ticked.has(assignment.id)}
            />
            <input type="hidden" name="co" value={assignment.id} />
            <label for={`v-${assignment.id}`} class="flex-grow-1">
              <strong>{assignment.unit.name}</strong> <Status state={assignment.status} />
              <span class="words d-block">{assignment.directive.task}</span>
              <span class="soft small d-block">
                {conclusionName(assignment.directive.conclusion)} ·{' '}
                <Due facts={assignment} present={present} />
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
