import type { Principal } from '../access/principal.js';
import { Forbidden } from '../platform/refusal.js';

/** Lets chairs and secretariats pass; the lists behind show them their own committees only. */
export function officeOnly(who: Principal): void {
  if (who.chairOf.length === 0 && who.secretaryOf.length === 0)
    throw new Forbidden('web/office-only', 'Trang này dành cho Trưởng ban và thư ký Ban Chỉ đạo.');
}
