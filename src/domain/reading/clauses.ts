import { type Marker, readMarker } from './marker.js';

/** One paragraph of the body, with its place in the order of headings above it. */
export interface Clause {
  /** `III.5.b`; empty outside of any numbering. */
  label: string;
  /** The whole paragraph, its numbering mark included. */
  line: string;
  /** The words without the numbering mark. */
  text: string;
  /** Where the words stand in the tidied text. */
  start: number;
  end: number;
  marker: Marker | undefined;
  parent: Clause | undefined;
  children: Clause[];
}

const PLAIN_RANK = 10;

function rankOf(clause: Clause): number {
  return clause.marker?.rank ?? PLAIN_RANK;
}

/** `2.1` under `2` is called `2.1`, `b` under `2` is `2.b`; parts (A, B) and bullets leave no trace. */
function labelOf(marker: Marker | undefined, parent: Clause | undefined): string {
  const above = parent?.label ?? '';
  if (!marker || marker.label === '' || marker.kind === 'part') return above;
  if (marker.kind === 'bracket') return above + marker.label;
  const parts = marker.label.split('.');
  const prefixes = parts.slice(1).map((_, at) => parts.slice(0, parts.length - 1 - at).join('.'));
  const repeated = prefixes.find((prefix) => above === prefix || above.endsWith(`.${prefix}`)) ?? '';
  const base = above.slice(0, above.length - repeated.length).replace(/\.$/u, '');
  return base === '' ? marker.label : `${base}.${marker.label}`;
}

/** A paragraph's parent: the nearest one before it with an outer mark; bullets nest in the order in which they appear. */
function parentOf(open: Clause[], marker: Marker | undefined): Clause | undefined {
  const rank = marker?.rank ?? PLAIN_RANK;
  if (rank > PLAIN_RANK) closeBullets(open, marker!);
  else while (open.length > 0 && rankOf(open.at(-1)!) >= rank) open.pop();
  return open.at(-1);
}

/** A bullet of a kind seen before in this list closes what was opened since; a plain paragraph that ended in a full stop is closed as well. */
function closeBullets(open: Clause[], marker: Marker): void {
  const first = open.findLastIndex((clause) => rankOf(clause) < PLAIN_RANK) + 1;
  const closed = open.findIndex(
    (clause, at) =>
      at >= first && (clause.marker ? clause.marker.kind === marker.kind : /[.;!?]$/u.test(clause.text)),
  );
  if (closed >= 0) open.length = closed;
}

/** The paragraphs of `text` from `from` to `to`, in order, each with its label and its parent. */
export function outline(text: string, from: number, to: number): Clause[] {
  const clauses: Clause[] = [];
  const open: Clause[] = [];
  for (let start = from; start < to;) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 || lineEnd > to ? to : lineEnd;
    const line = text.slice(start, end);
    const marker = readMarker(line);
    if (line.trim() !== '') {
      const parent = parentOf(open, marker);
      const skip = marker?.length ?? 0;
      const clause: Clause = {
        label: labelOf(marker, parent),
        line,
        text: line.slice(skip),
        start: start + skip,
        end,
        marker,
        parent,
        children: [],
      };
      parent?.children.push(clause);
      open.push(clause);
      clauses.push(clause);
    }
    start = end + 1;
  }
  return clauses;
}
