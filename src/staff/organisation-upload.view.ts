import { SHEETS } from '../people/organisation.dto.js';
import type { SetupCounts } from '../people/organisation-store.js';
import type { SheetView } from './organisation-upload.dto.js';

export function sheetViews(counts: SetupCounts): SheetView[] {
  return SHEETS.map((sheet) => ({ sheet, ...counts[sheet] }));
}
