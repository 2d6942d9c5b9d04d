/** A piece of a paper with its place: a stored clause satisfies it. */
export interface PlacedClause {
  label: string;
  start: number;
  end: number;
  page: number | null;
  line: number | null;
}

/** Where an assignment's words stand in the paper. */
export interface Place {
  /** `III.5.b`; empty where the paper numbers nothing. */
  label: string;
  /** From 1; null where the paper's form knows no pages. */
  page: number | null;
  /** Offsets of the own words in the paper's text, `end` excluded. */
  start: number;
  end: number;
}

/** What is asked about: where the words were read, or, when somebody typed them, which item they were put under. */
export interface Sought {
  start: number | null;
  end: number | null;
  section: string;
}

/** A new page begins at each of these in a paper's text. */
const NEW_PAGE = '\f';

/**
 * Where the words stand in `text`: at the offsets that were read; of words that were typed the whole item with their
 * number, if the paper has exactly one. Undefined when nothing in the paper can be pointed at.
 */
export function placeIn(text: string, clauses: readonly PlacedClause[], sought: Sought): Place | undefined {
  const { start, end, section } = sought;
  const named = section ? clauses.filter(({ label }) => label === section) : [];
  const around =
    start === null
      ? named.length === 1
        ? named[0]
        : undefined
      : clauses.findLast((clause) => clause.start <= start && start < clause.end);
  const from = start ?? around?.start;
  const to = start === null ? around?.end : (end ?? around?.end);
  if (from === undefined || to === undefined || from >= to || to > text.length) return undefined;
  const paged = text.includes(NEW_PAGE);
  return { label: around?.label || section, page: paged ? pageAt(text, from) : null, start: from, end: to };
}

function pageAt(text: string, place: number): number {
  let page = 1;
  for (let at = text.indexOf(NEW_PAGE); at !== -1 && at <= place; at = text.indexOf(NEW_PAGE, at + 1))
    page += 1;
  return page;
}

/** `trang 3, mục II.1`; empty where the paper has neither. */
export function placeWords({ page, label }: Pick<Place, 'page' | 'label'>): string {
  return [page === null ? '' : `trang ${page}`, label ? `mục ${label}` : ''].filter(Boolean).join(', ');
}

/** The paper's words around a place: whole lines, about `much` characters on either side. */
export function passageOf(text: string, { start, end }: Pick<Place, 'start' | 'end'>, much = 1500) {
  const from = lineBegin(text, Math.max(0, start - much));
  const to = lineEnd(text, Math.min(text.length, end + much));
  const clean = (part: string) => part.replaceAll(NEW_PAGE, '\n');
  return {
    before: clean(text.slice(from, start)),
    own: clean(text.slice(start, end)),
    after: clean(text.slice(end, to)),
    /** Whether the paper goes on before and after. */
    cutBefore: from > 0,
    cutAfter: to < text.length,
  };
}

function lineBegin(text: string, place: number): number {
  return place === 0 ? 0 : text.lastIndexOf('\n', place - 1) + 1;
}

function lineEnd(text: string, place: number): number {
  const end = text.indexOf('\n', place);
  return end === -1 ? text.length : end;
}
