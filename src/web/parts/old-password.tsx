import type { Refusal } from '../../platform/refusal.js';
import { TextField } from './field.js';

/** Asks for the password that holds until now, before something changes about how its owner signs in. */
export function OldPassword({ refusal }: { refusal?: Refusal | undefined }) {
  return (
    <TextField
      name="oldPassword"
      label="Mật khẩu đang dùng"
      type="password"
      autocomplete="current-password"
      refusal={refusal}
      required
    />
  );
}
