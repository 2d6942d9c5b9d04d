import type { Assignment } from '../../assignments/assignment.entity.js';
import { ACTS } from '../../domain/assignment-state.js';
import type { Allowed } from '../assignment-acts.js';
import type { Measured } from '../../domain/progress.js';
import { type ActAttempt, ActForm } from './act-forms.js';
import { ObstacleForm } from './obstacle-form.js';

interface AnswerFormsProps {
  assignment: Assignment;
  allowed: Allowed;
  /** The link's own address, to which every form goes. */
  at: string;
  /** Whose link it is: every button says who acts by it. */
  name: string;
  /** What was counted last. */
  last: Measured | undefined;
  attempt: ActAttempt | undefined;
}

/** The answers that are possible now, each a form without script and made for a thumb. */
export function AnswerForms({ assignment, allowed, at, name, last, attempt }: AnswerFormsProps) {
  const { unit, askExtension, tellObstacle } = allowed;
  const form = { assignment, attempt };
  const button = (words: string) => ({ to: at, button: `Tôi là ${name}: ${words}` });
  return (
    <section id="tra-loi" aria-labelledby="tra-loi-ten">
      <h2 id="tra-loi-ten">Trả lời</h2>
      {unit.length === 0 && !askExtension && !tellObstacle && (
        <p>Lúc này không cần trả lời gì thêm về việc này.</p>
      )}
      {unit.includes('receive') && (
        <form method="post" action={at} class="mb-3">
          <input type="hidden" name="act" value="receive" />
          <button class="btn btn-primary" type="submit">
            Tôi là {name}: đã nhận việc
          </button>
        </form>
      )}
      {unit.includes('progress') && (
        <ActForm
          {...form}
          act="progress"
          name={ACTS.progress.label}
          needs={ACTS.progress.needs}
          last={last}
          answer={button('gửi báo cáo tiến độ')}
        />
      )}
      {unit.includes('submit') && (
        <ActForm
          {...form}
          act="submit"
          name={ACTS.submit.label}
          needs={ACTS.submit.needs}
          answer={button('báo cáo đã hoàn thành')}
        />
      )}
      {askExtension && (
        <ActForm
          {...form}
          act="ask-extension"
          name="Xin gia hạn"
          needs={['newDue', 'reason']}
          answer={button('gửi đề nghị gia hạn')}
        />
      )}
      {tellObstacle && (
        <ObstacleForm assignmentId={assignment.id} attempt={attempt} answer={button('báo vướng mắc')} />
      )}
    </section>
  );
}
