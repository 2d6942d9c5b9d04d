/** A stretch of a text. */
export interface Span {
  start: number;
  end: number;
}

/** A full stop after one of these ends no sentence. */
const ABBREVIATION = /(?:^|[\s(])(?:TP|Tp|TT|TX|Q|P|KT|TL|TM|TUQ|tr|v\.v|đ\/c|PGS|TS|ThS|\d{1,2})$/u;

/** Whether the bracket that opens at `at` is closed soon; scanning loses brackets. */
function closes(text: string, at: number): boolean {
  return text.slice(at, at + 400).includes(')');
}

/** The sentences of `text` in order; a stop inside of brackets, after an abbreviation or before a small letter ends none. */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if (sign === '(' && closes(text, at)) depth += 1;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    if (depth > 0 || (sign !== '.' && sign !== '!' && sign !== '?')) continue;
    const next = /^[.…]*["”']?\s+(?=["“']?[\p{Lu}\d(-])/u.exec(text.slice(at + 1, at + 12));
    if (!next || ABBREVIATION.test(text.slice(Math.max(0, at - 6), at))) continue;
    spans.push({ start, end: at + 1 });
    start = at + 1 + next[0].length;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}
