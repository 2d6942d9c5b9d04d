import type { Refusal } from '../../platform/refusal.js';
import { CHANGED_MEANWHILE } from '../../staff/changed-meanwhile.js';
import type { Form } from '../form.js';

interface VersionProps {
  /** Of what the page shows now. */
  version: number;
  typed?: Form | undefined;
  refusal?: Refusal | undefined;
}

/** Which version is edited; whoever was told what others changed saves over that the next time. */
export function VersionField({ version, typed, refusal }: VersionProps) {
  const told = !typed || refusal?.code === CHANGED_MEANWHILE;
  return <input type="hidden" name="version" value={told ? version : typed.text('version')} />;
}
