import { withoutGlue } from './glued-words.js';
import { type PaperLine, type Place, SEPARATOR } from './table-lines.js';

/** Without the borders of a table's row; rows of three and more cells keep them between the cells, in one way. */
function withoutBorders(words: string): string {
  if (!words.includes('|') || words === '|') return words;
  if (/^[|\s:-]+$/.test(words)) return '';
  const cells = words.replace(/^\| ?/, '').replace(/ ?\|$/, '').split('|');
  return cells.map((cell) => cell.trim()).join(SEPARATOR);
}

/** Three and more cells that only tabs part are a row of a table. */
function withCells(raw: string): string {
  const cells = raw.trim().split('\t');
  return cells.filter((cell) => cell.trim() !== '').length > 2
    ? cells.map((cell) => cell.trim()).join(SEPARATOR)
    : raw;
}

/** What signing and printing software stamps between the lines. */
const STAMP =
  /^(?:(?:Người ký|Ký bởi|Được ký bởi|Ký số bởi|Email|Thời gian ký|Ngày ký)\s?:.{0,150}|Signature Not Verified|Digitally signed by .{0,150})$/u;

function clean(raw: string): string {
  const words = withCells(raw)
    .normalize('NFC')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/g, ' ')
    .replace(/^[*_ ]+$/, '')
    .replace(/^ *\* (?=\S)/, '• ')
    .replace(/\*+/g, '')
    .replace(/^#{1,6} /, '')
    .replace(/(?<=[\p{L}\p{N},.;:)”"])\[\d{1,3}\]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  return STAMP.test(words) ? '' : withoutBorders(withoutGlue(words));
}

const BESIDE = /^(?:CỘNG H[OÒ][AÀ]|Độc lập\s?[-–]|ĐẢNG CỘNG SẢN)|ngày\s.{0,12}tháng\s.{0,12}năm\s/u;

/** Two columns of a letterhead that only blanks part. */
const MOTTO = /\s(?=CỘNG H[OÒ][AÀ] XÃ HỘI|Độc lập\s?[-–]\s?Tự do|ĐẢNG CỘNG SẢN VIỆT NAM)/u;

/** The letterhead stands in two columns: what a layout put side by side is two lines. */
function letterhead(words: string): string[] {
  if (MOTTO.test(words) && !words.includes(SEPARATOR)) return words.split(MOTTO);
  const [left, right, ...more] = words.split(SEPARATOR);
  return right !== undefined && more.length === 0 && BESIDE.test(right) ? [left!, right] : [words];
}

const PAGE_NUMBER = /^(?:[Tt]rang\s?)?[-–—]?\s?(\d{1,3})\s?(?:[-–—]|\/\s?\d{1,3})?$/;

/** The lines of a page but for the number that it has at its top or foot. */
function withoutNumber(lines: PaperLine[], page: number): PaperLine[] {
  const top = lines.find(({ words }) => words !== '');
  const foot = lines.findLast(({ words }) => words !== '');
  return lines.filter(
    (line) => (line !== top && line !== foot) || PAGE_NUMBER.exec(line.words)?.[1] !== String(page),
  );
}

/**
 * The lines of `raw` in order: composed letters, plain blanks, no emphasis marks and no page numbers. A form feed
 * begins a page; what it cuts in two may be one line.
 */
export function paperLines(raw: string): PaperLine[] {
  const pages = raw.replace(/\r\n?|[\u2028\u2029\v]/g, '\n').split('\f');
  return pages.flatMap((page, at) => {
    const lines = page
      .split('\n')
      .flatMap((line, below) =>
        letterhead(clean(line)).map((words): PaperLine => ({ words, page: at + 1, line: below + 1 })),
      );
    return pages.length > 1 ? withoutNumber(lines, at + 1) : lines;
  });
}

/** Finds the place of a position in a text whose lines begin at `starts`, in order. */
export function placeAt(starts: readonly number[], places: readonly Place[], position: number): Place {
  let low = 0;
  for (let high = starts.length; high - low > 1;) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= position) low = middle;
    else high = middle;
  }
  const { page, line } = places[low] ?? { page: 1, line: 1 };
  return { page, line };
}
