import type { ReportTemplate } from '../../platform/report-calendar-file.js';
import { links } from '../links.js';
import type { Table } from '../review.js';
import type { Row } from '../review-row.js';
import { type Attempt, keeping, type ReviewView } from '../review-view.js';

export interface CardProps {
  row: Row;
  table: Table;
  view: ReviewView;
  /** Reports that come again, which a clerk may choose. */
  reports: readonly ReportTemplate[];
  editable: boolean;
  /** What was tried on this draft and refused. */
  attempt?: Attempt | undefined;
}

/** The address of an act on a draft. */
export function actOn({ row, view }: Pick<CardProps, 'row' | 'view'>, act: string): string {
  return keeping(view, links.draftAct(row.draft.conclusionId, row.draft.id, act));
}
