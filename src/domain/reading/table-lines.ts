/** Where words stand on the paper: both count from 1, `line` within its page. */
export interface Place {
  page: number;
  line: number;
}

/** One line of the paper, cleaned, with its place. */
export interface PaperLine extends Place {
  words: string;
}

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
export function joinCells(lines: readonly PaperLine[]): PaperLine[] {
  const joined: PaperLine[] = [];
  for (let at = 0; at < lines.length;) {
    const end = lines[at]!.words === '|' ? tableEnd(lines, at) : at;
    if (end > at) for (const row of rowsOf(lines.slice(at, end + 1))) joined.push(row);
    else joined.push(lines[at]!);
    at = Math.max(end, at) + 1;
  }
  return joined;
}

/** The last `|` of the table that starts at `from`; what is too long for a cell or has several paragraphs is none. */
function tableEnd(lines: readonly PaperLine[], from: number): number {
  let end = from;
  let length = 0;
  for (let at = from + 1; at < lines.length && at - end <= 15 && length < 900; at += 1) {
    const { words } = lines[at]!;
    const next = lines[at + 1]?.words;
    if (words === '|') {
      end = at;
      length = 0;
    } else if (words === '' && length > 0 && next !== '' && next !== '|') return end;
    length += words === '|' ? 0 : words.length;
  }
  return end;
}

function rowsOf(lines: readonly PaperLine[]): PaperLine[] {
  const rows: PaperLine[][] = [];
  let cell: PaperLine[] = [];
  let row: PaperLine[] = [];
  lines.forEach((line, at) => {
    if (line.words !== '|') cell.push(line);
    else if (lines[at - 1]?.words === '|' || at === 0) {
      if (row.length > 0) rows.push(row);
      row = [];
    } else {
      row.push({ ...cell[0]!, words: wordsOf(cell, ' ').trim() });
      cell = [];
    }
  });
  if (row.length > 0) rows.push(row);
  const data = rows.filter((one) => one.length > 2).length > 1;
  return data
    ? rows.flatMap((one) => {
        const blank = { ...one[0]!, words: '' };
        return [blank, { ...one[0]!, words: wordsOf(one, SEPARATOR) }, blank];
      })
    : lines.map((line) => (line.words === '|' ? { ...line, words: '' } : line));
}

const wordsOf = (lines: readonly PaperLine[], sign: string): string =>
  lines.map(({ words }) => words).join(sign);
