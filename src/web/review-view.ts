import type { Refusal } from '../platform/refusal.js';
import { type Form, wholeNumber } from './form.js';
import { links, withQuery } from './links.js';
import type { Row } from './review-row.js';

/** What of the clerk's table is shown, and what stands open on it; all of it stands in the address. */
export interface ReviewView {
  /** Only drafts that need a look. */
  onlyDoubtful: boolean;
  /** The draft whose form stands open, for editing (at a field) or for splitting. */
  open?: { act: 'sua' | 'tach'; id: number; field: string | undefined } | undefined;
  /** What was just done, and on which draft or clause. */
  done?: string | undefined;
  row?: number | undefined;
  clause?: number | undefined;
}

/** What was typed and refused: on a draft, on a new one (`new`), on the conclusion (`head`), or on the whole table. */
export interface Attempt {
  on: number | 'new' | 'head' | 'table';
  typed: Form;
  refusal: Refusal;
}

/** The query of the page's address. */
export interface ReviewQuery {
  xem?: string;
  sua?: string;
  tach?: string;
  o?: string;
  xong?: string;
  dong?: string;
  muc?: string;
}

export function viewIn(query: ReviewQuery): ReviewView {
  const edit = wholeNumber(query.sua);
  const split = wholeNumber(query.tach);
  return {
    onlyDoubtful: query.xem === ONLY_DOUBTFUL.xem,
    open: edit
      ? { act: 'sua', id: edit, field: query.o }
      : split
        ? { act: 'tach', id: split, field: undefined }
        : undefined,
    done: query.xong,
    row: wholeNumber(query.dong),
    clause: wholeNumber(query.muc),
  };
}

const ONLY_DOUBTFUL = { xem: 'can-xem' } as const;

/** `address` of something on the table, from which one comes back to the same choice of drafts. */
export function keeping({ onlyDoubtful }: Pick<ReviewView, 'onlyDoubtful'>, address: string): string {
  return onlyDoubtful ? withQuery(address, ONLY_DOUBTFUL) : address;
}

/** The table with the form of one draft open. */
export function opening(view: ReviewView, { draft }: Row, act: 'sua' | 'tach', field?: string): string {
  const query = { ...(view.onlyDoubtful && ONLY_DOUBTFUL), [act]: draft.id, o: field };
  return withQuery(links.draft(draft.conclusionId, draft.id), query);
}

/** Whether the view shows the row: what was just acted on stays in sight. */
export function isShown(view: ReviewView, { draft, confidence }: Row): boolean {
  if (!view.onlyDoubtful || draft.id === view.row || draft.id === view.open?.id) return true;
  return draft.state === 'proposed' && confidence !== 'sure';
}
