import { links } from '../links.js';
import type { ActAttempt } from './act-forms.js';
import { AreaField } from './field.js';

interface ObstacleFormProps {
  assignmentId: number;
  attempt: ActAttempt | undefined;
  open?: boolean;
  /** Where the form goes instead of to the signed-in page, and what its button then says. */
  answer?: { to: string; button: string };
}

/** What a unit cannot decide itself, put before the secretariat. */
export function ObstacleForm({ assignmentId, attempt, open = false, answer }: ObstacleFormProps) {
  const tried = attempt?.act === 'obstacle' ? attempt : undefined;
  const field = (name: 'text' | 'wanted') => ({
    ...{ name, prefix: 'obstacle-', required: true },
    ...{ refusal: tried?.refusal, value: tried?.typed.text(name) },
  });
  return (
    <details class="fold" id="obstacle" open={open || tried !== undefined}>
      <summary>
        <span>Báo vướng mắc vượt thẩm quyền</span>
      </summary>
      <form method="post" action={answer?.to ?? links.tellObstacle(assignmentId)}>
        {answer && <input type="hidden" name="act" value="obstacle" />}
        <p class="soft small">Thời hạn vẫn tính; nếu cần lùi hạn, đơn vị vẫn phải xin gia hạn.</p>
        <AreaField {...field('text')} label="Vướng mắc" rows={3} />
        <AreaField {...field('wanted')} label="Cấp nào cần quyết định việc gì" rows={2} />
        <button class="btn btn-primary mb-3" type="submit">
          {answer?.button ?? 'Gửi vướng mắc'}
        </button>
      </form>
    </details>
  );
}
