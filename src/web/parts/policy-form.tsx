import { SUPERIOR_NAMES } from '../../domain/policy-words.js';
import { SUPERIORS } from '../../platform/policy-shape.js';
import type { Refusal } from '../../platform/refusal.js';
import type { PolicyFile } from '../../rules/policies.service.js';
import type { Form } from '../form.js';
import { links } from '../links.js';
import { POLICY_PARTS, type PolicyField, policyValues } from '../policy-fields.js';
import { SelectField, TextField } from './field.js';

interface PolicyFormProps {
  file: PolicyFile;
  typed: Form | undefined;
  refusal: Refusal | undefined;
}

const WHO = SUPERIORS.map((value) => ({ value, label: SUPERIOR_NAMES[value] }));

/** Everything that a committee may lay down. Looking at what it means asks for the page and changes nothing. */
export function PolicyForm({ file, typed, refusal }: PolicyFormProps) {
  const { committee, policy, versions } = file;
  const values = policyValues(policy);
  const control = ({ name, label, hint, kind }: PolicyField) => {
    const value = typed ? typed.text(name) : values[name];
    const field = { name, label, hint, refusal, value };
    return kind === 'superior' ? (
      <SelectField {...field} choices={WHO} />
    ) : (
      <TextField {...field} autocomplete="off" />
    );
  };
  return (
    <form method="post" action={links.policy(committee.code)}>
      <input type="hidden" name="seen" value={typed?.text('seen') ?? versions[0]?.id ?? 0} />
      {POLICY_PARTS.map(({ title, about, fields }) => (
        <fieldset class="sheet">
          <legend>
            <h2>{title}</h2>
          </legend>
          <p class="soft">{about}</p>
          <div class="draft-grid">{fields.map(control)}</div>
        </fieldset>
      ))}
      <div class="acts mb-4">
        <button class="btn btn-quiet" type="submit" formMethod="get" name="xem" value="1">
          Xem ý nghĩa trước khi lưu
        </button>
        <button class="btn btn-primary" type="submit">
          Lưu quy định
        </button>
      </div>
    </form>
  );
}
