/** Stands between the cells of a row. */
export const SEPARATOR = ' | ';

/** Whether `line` is a row of a table. */
export function isRow(line: string): boolean {
  return line.split(SEPARATOR, 3).length === 3;
}

/**
 * Puts the rows of a table onto one line each where a converter wrote every cell between lines of `|` alone. Two such
 * lines on end part the rows. Tables of one or two columns only lay out a page; their cells stay as they are.
 */
export function joinCells(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < lines.length;) {
    const end = lines[at] === '|' ? tableEnd(lines, at) : at;
    if (end > at) joined.push(...rowsOf(lines.slice(at, end + 1)));
    else joined.push(lines[at]!);
    at = Math.max(end, at) + 1;
  }
  return joined;
}

/** The last `|` of the table that starts at `from`; what is too long for a cell or has several paragraphs is none. */
function tableEnd(lines: readonly string[], from: number): number {
  let end = from;
  let length = 0;
  for (let at = from + 1; at < lines.length && at - end <= 15 && length < 900; at += 1) {
    const words = lines[at]!;
    if (words === '|') {
      end = at;
      length = 0;
    } else if (words === '' && length > 0 && lines[at + 1] !== '' && lines[at + 1] !== '|') return end;
    length += words === '|' ? 0 : words.length;
  }
  return end;
}

function rowsOf(lines: readonly string[]): string[] {
  const rows: string[][] = [];
  let cell: string[] = [];
  let row: string[] = [];
  lines.forEach((line, at) => {
    if (line !== '|') cell.push(line);
    else if (lines[at - 1] === '|' || at === 0) {
      if (row.length > 0) rows.push(row);
      row = [];
    } else {
      row.push(cell.join(' ').trim());
      cell = [];
    }
  });
  if (row.length > 0) rows.push(row);
  const data = rows.filter((one) => one.length > 2).length > 1;
  return data
    ? rows.flatMap((one) => ['', one.join(SEPARATOR), ''])
    : lines.map((line) => (line === '|' ? '' : line));
}
