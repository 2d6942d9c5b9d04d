import type { Extension } from '../../assignments/extension.entity.js';
import { formatDay } from '../../domain/day.js';
import type { Refusal } from '../../platform/refusal.js';
import type { Form } from '../form.js';
import { links } from '../links.js';
import { AreaField, TextField } from './field.js';

interface DecisionProps {
  extension: Extension;
  askedBy: string | undefined;
  attempt?: { typed: Form; refusal: Refusal } | undefined;
  /** Where to go on afterwards; the assignment itself unless said otherwise. */
  back?: string;
}

/** A unit's request for a later day, and the two answers. */
export function DecisionForm({ extension, askedBy, attempt, back }: DecisionProps) {
  const field = (name: 'newDue' | 'note') => ({
    name,
    prefix: `x${extension.id}-`,
    refusal: attempt?.refusal,
    value: attempt?.typed.text(name),
  });
  return (
    <form method="post" action={links.decision(extension.id)}>
      {back && <input type="hidden" name="ve" value={back} />}
      <p class="mb-2">
        {askedBy ?? 'Đơn vị'} đề nghị gia hạn đến <strong>{formatDay(extension.newDue)}</strong>. Lý do:{' '}
        <span class="words">{extension.reason}</span>
      </p>
      <div class="screen-only">
        <TextField
          {...field('newDue')}
          {...(attempt ? {} : { value: extension.newDue.toString() })}
          label="Hạn được chấp thuận"
          type="date"
        />
        <AreaField {...field('note')} label="Ý kiến (bắt buộc khi không đồng ý)" rows={2} />
        <div class="acts">
          <button class="btn btn-primary" type="submit" name="approve" value="1">
            Đồng ý gia hạn
          </button>
          <button class="btn btn-grave" type="submit" name="refuse" value="1">
            Không đồng ý
          </button>
        </div>
      </div>
    </form>
  );
}
