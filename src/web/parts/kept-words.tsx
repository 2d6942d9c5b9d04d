import type { Form } from '../form.js';
import { type ActAttempt, FIELD_LABELS, type FormName } from './act-forms.js';

/** What was typed into a form that is no longer among those `offered`. */
export function left(attempt: ActAttempt | undefined, offered: readonly FormName[]): Form | undefined {
  return attempt && !offered.includes(attempt.act) ? attempt.typed : undefined;
}

/** The words of somebody whose form has gone because another was quicker: they shall not be lost. */
export function KeptWords({ typed }: { typed: Form | undefined }) {
  const kept = Object.entries<string>(FIELD_LABELS).flatMap(([name, label]) => {
    const words = typed?.text(name);
    return words ? [{ label, words }] : [];
  });
  if (kept.length === 0) return null;
  return (
    <div class="sheet">
      <p class="soft mb-1">Nội dung vừa viết, chưa được lưu:</p>
      <dl class="facts">
        {kept.map(({ label, words }) => (
          <>
            <dt>{label}</dt>
            <dd class="words">{words}</dd>
          </>
        ))}
      </dl>
    </div>
  );
}
