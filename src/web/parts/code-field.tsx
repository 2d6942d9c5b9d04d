import type { Refusal } from '../../platform/refusal.js';
import { TextField } from './field.js';

interface Props {
  label: string;
  hint?: string;
  refusal?: Refusal | undefined;
  focus?: boolean;
}

/** The code from the telephone; never written back, since it counts once. */
export function CodeField(field: Props) {
  return <TextField name="ma" inputmode="numeric" autocomplete="one-time-code" required {...field} />;
}
