import { mayAct } from '../../access/policy.js';
import type { Principal } from '../../access/principal.js';
import type { Assignment } from '../../assignments/assignment.entity.js';
import { subjectOf } from '../../assignments/moves.js';
import { ACTS, allowedActs } from '../../domain/assignment-state.js';
import { links } from '../links.js';
import { AreaField } from './field.js';

/** The chair's word on one assignment, said where it is read of; nothing for whoever may not say it. */
export function RemarkForm(props: { assignment: Assignment; who: Principal; back: string }) {
  const { assignment, who, back } = props;
  const { id, status, unit } = assignment;
  if (!allowedActs(status).includes('remark') || !mayAct(who, 'remark', subjectOf(assignment))) return null;
  return (
    <details class="fold screen-only mt-2">
      <summary>
        {ACTS.remark.label}
        <span class="visually-hidden"> với {unit.name}</span>
      </summary>
      <form method="post" action={links.act(id, 'remark')}>
        <input type="hidden" name="ve" value={back} />
        <AreaField
          name="text"
          prefix={`y-kien-${id}-`}
          label="Ý kiến, yêu cầu đối với đơn vị"
          hint="Người đứng đầu đơn vị được báo ngay; ý kiến lưu trong quá trình của việc."
          rows={2}
          required
        />
        <button class="btn btn-primary mb-3" type="submit">
          Gửi ý kiến
        </button>
      </form>
    </details>
  );
}
