import type { ComponentChildren } from 'preact';
import { day, formatDay } from '../../domain/day.js';
import type { Refusal } from '../../platform/refusal.js';
import { isDay } from '../../platform/validation.js';

interface FieldProps {
  name: string;
  label: string;
  hint?: string;
  /** Put before the name to make the id, where a page has the same field twice. */
  prefix?: string | undefined;
  refusal?: Refusal | undefined;
  value?: string | undefined;
  required?: boolean;
  /** Begins here: the page was opened to fill this in. */
  focus?: boolean;
}

/** What ties a control to its label, its hint and what was wrong with it. */
function tied({ name, hint, prefix = '', refusal, required, focus }: FieldProps) {
  const id = prefix + name;
  const wrong = refusal?.problems.find(({ at }) => at === name)?.message;
  const described = [wrong && `${id}-loi`, hint && `${id}-goi-y`].filter(Boolean).join(' ');
  const control = {
    id,
    name,
    required,
    autofocus: focus || undefined,
    'aria-invalid': wrong ? ('true' as const) : undefined,
    'aria-describedby': described || undefined,
  };
  return { id, wrong, control };
}

function Frame({ field, children }: { field: FieldProps; children: ComponentChildren }) {
  const { id, wrong } = tied(field);
  return (
    <div class="field">
      <label for={id}>{field.label}</label>
      {field.hint && (
        <div class="hint" id={`${id}-goi-y`}>
          {field.hint}
        </div>
      )}
      {wrong && (
        <div class="wrong" id={`${id}-loi`}>
          {wrong}
        </div>
      )}
      {children}
    </div>
  );
}

type TextProps = FieldProps & {
  type?: 'text' | 'email' | 'password' | 'search' | 'time';
  autocomplete?: 'username' | 'current-password' | 'new-password' | 'one-time-code' | 'off';
  /** The id of the list of what may be typed. */
  list?: string;
  /** Which keys a telephone shows. */
  inputmode?: 'numeric' | 'decimal';
};

/** One line: a text, a time, a password. A password is never written back. */
export function TextField(field: TextProps) {
  const { type = 'text', value, autocomplete, list, inputmode } = field;
  const narrow = type === 'time' ? ' short' : '';
  return (
    <Frame field={field}>
      <input
        {...tied(field).control}
        // Preact's types tell inputs apart by the roles they may have; none is given one here.
        type={type as 'text'}
        class={`form-control${narrow}`}
        value={type === 'password' ? undefined : value}
        autocomplete={autocomplete}
        list={list}
        inputMode={inputmode}
      />
    </Frame>
  );
}

/**
 * A day, written as an office writes it whatever the browser's language: its own field for days would show the 10th of
 * July as 07/10/2026 where it speaks English. `value` is `YYYY-MM-DD`, or what was typed. With script the browser's
 * calendar helps (assets/days.js).
 */
export function DayField(field: FieldProps) {
  return (
    <Frame field={field}>
      <div class="day-field">
        <input
          {...tied(field).control}
          type="text"
          class="form-control"
          value={shownDay(field.value)}
          placeholder="ngày/tháng/năm"
          autocomplete="off"
          inputMode="numeric"
          data-day
        />
      </div>
    </Frame>
  );
}

function shownDay(text: string | undefined): string | undefined {
  return isDay(text) ? formatDay(day(text)) : text;
}

/** Several lines. */
export function AreaField(field: FieldProps & { rows?: number }) {
  return (
    <Frame field={field}>
      <textarea {...tied(field).control} class="form-control" rows={field.rows ?? 3} value={field.value} />
    </Frame>
  );
}

interface Choice {
  value: string;
  label: string;
}

/** One of several; `blank` names the empty choice, where there is one. */
export function SelectField(field: FieldProps & { choices: readonly Choice[]; blank?: string }) {
  return (
    <Frame field={field}>
      <select {...tied(field).control} class="form-select" value={field.value ?? ''}>
        {field.blank !== undefined && <option value="">{field.blank}</option>}
        {field.choices.map(({ value, label }) => (
          <option value={value}>{label}</option>
        ))}
      </select>
    </Frame>
  );
}

/** Yes or no. */
export function TickField({ name, label, prefix = '', ticked }: FieldProps & { ticked: boolean }) {
  return (
    <div class="tick">
      <input type="checkbox" id={prefix + name} name={name} value="1" checked={ticked} />
      <label for={prefix + name}>{label}</label>
    </div>
  );
}
