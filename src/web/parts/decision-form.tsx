import type { Extension } from '../../assignments/extension.entity.js';
import { type Day, formatDay, isBefore } from '../../domain/day.js';
import type { Person } from '../../people/person.entity.js';
import type { Refusal } from '../../platform/refusal.js';
import type { Form } from '../form.js';
import { links } from '../links.js';
import { ExtensionFacts } from './extension-facts.js';
import { AreaField, DayField, SelectField } from './field.js';

export const DECISION_LABELS = {
  newDue: 'Hạn được chấp thuận',
  note: 'Ý kiến',
  decidedById: 'Ghi lại quyết định của',
} as const;

/** What stands before the names of a request's fields to make their ids. */
export const decisionPrefix = (extension: Extension) => `x${extension.id}-`;

interface DecisionProps {
  extension: Extension;
  people: ReadonlyMap<number, Person>;
  /** Whose decision the reader may write down as a clerk; none for whoever decides. */
  deciders: readonly Person[];
  today: Day;
  attempt?: { typed: Form; refusal: Refusal } | undefined;
  /** Where to go on afterwards; the assignment itself unless said otherwise. */
  back?: string | undefined;
}

/** A unit's request for a later day, and the two answers. */
export function DecisionForm({ extension, people, deciders, today, attempt, back }: DecisionProps) {
  const gone = isBefore(extension.newDue, today);
  const field = (name: 'newDue' | 'note' | 'decidedById') => ({
    name,
    prefix: decisionPrefix(extension),
    refusal: attempt?.refusal,
    value: attempt?.typed.text(name),
  });
  return (
    <form method="post" action={links.decision(extension.id)}>
      {back && <input type="hidden" name="ve" value={back} />}
      <ExtensionFacts extension={extension} people={people} />
      <div class="screen-only">
        {deciders.length === 1 && (
          <p class="mb-2">
            Ghi lại quyết định của <strong>{nameOf(deciders[0]!)}</strong>; lịch sử ghi rõ ai nhập.
          </p>
        )}
        {deciders.length > 1 && (
          <SelectField
            {...field('decidedById')}
            label={DECISION_LABELS.decidedById}
            hint="Lịch sử ghi rõ ai nhập."
            value={attempt?.typed.text('decidedById') ?? String(deciders[0]!.id)}
            choices={deciders.map((person) => ({ value: String(person.id), label: nameOf(person) }))}
          />
        )}
        <DayField
          {...field('newDue')}
          {...(attempt || gone ? {} : { value: extension.newDue.toString() })}
          label={DECISION_LABELS.newDue}
          hint={
            gone
              ? `Ngày đề nghị (${formatDay(extension.newDue)}) đã qua; nếu đồng ý, hãy chọn từ hôm nay trở đi.`
              : `Có thể sớm hơn ngày đề nghị (${formatDay(extension.newDue)}).`
          }
        />
        <AreaField
          {...field('note')}
          label={`${DECISION_LABELS.note} (bắt buộc khi không đồng ý)`}
          rows={2}
        />
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

function nameOf({ name, position }: Person): string {
  return `${name}, ${position}`;
}
