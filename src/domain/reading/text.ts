import { opening, capitalised, ACTIONS, ORDERS } from './vocabulary.js';
import { readMarker } from './marker.js';

const STARTS_ACTION = opening(capitalised([...ACTIONS, ...ORDERS]));
const KIND_LINE =
  /^(?:THÔNG BÁO|CÔNG ĐIỆN|QUYẾT ĐỊNH|KẾ HOẠCH|CHỈ THỊ|BÁO CÁO|KẾT LUẬN|NGHỊ QUYẾT|CHƯƠNG TRÌNH|BIÊN BẢN|PHỤ LỤC|TỜ TRÌNH|HƯỚNG DẪN|GIẤY MỜI)\s*:?$/u;
/** A line cannot end a sentence on one of these. */
const DANGLING =
  /(?:^|\s)(?:của|và|với|cho|các|những|về|tại|do|từ|theo|đến|là|để|bằng|trong|thuộc|phòng|ban|sở|số|ngày|tháng|năm|,)$/iu;

function tidyCharacters(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\f\v]/g, '\n')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/g, ' ')
    .replace(/(^|\n) *\* (?=\S)/g, '$1• ')
    .replace(/\*+/g, '')
    .replace(/(^|\n)#{1,6} /g, '$1')
    .replace(/(?<=[\p{L}\p{N},.;:)”"])\[\d{1,3}\]/gu, '')
    .replace(/ {2,}/g, ' ');
}

/** The length that full lines have; Infinity where each paragraph is one line. */
function wrapWidth(lines: readonly string[]): number {
  const lengths = lines
    .map((line) => line.length)
    .filter((length) => length > 0)
    .sort((a, b) => a - b);
  const common = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return common > 130 ? Infinity : common;
}

function isOpen(paragraph: string): boolean {
  const tail = paragraph.slice(-400);
  return tail.lastIndexOf('(') > tail.lastIndexOf(')');
}

function isCapitals(line: string): boolean {
  return /\p{Lu}{2}/u.test(line) && line === line.toUpperCase();
}

/** Whether `line` opens a new paragraph after `paragraph`, whose last line was `last`. */
function opensParagraph(
  paragraph: string,
  last: string,
  line: string,
  afterBlank: boolean,
  width: number,
): boolean {
  if (KIND_LINE.test(line) || KIND_LINE.test(last)) return true;
  const marker = readMarker(paragraph);
  if (marker && marker.length === paragraph.length) return false;
  const ended = /[.;:!?…|]\)?$|[.!?][”"]$/u.test(last);
  const lineMarker = readMarker(line);
  if (lineMarker) {
    if (afterBlank || ended || width === Infinity) return !(isOpen(paragraph) && !ended);
    const rest = line.slice(lineMarker.length);
    if (lineMarker.kind === 'dash') return STARTS_ACTION.test(rest);
    return /^\p{Lu}/u.test(rest) && !DANGLING.test(last);
  }
  if (afterBlank)
    return (
      ended || !(/^\p{Ll}/u.test(line) || isOpen(paragraph) || (DANGLING.test(last) && last.length > 40))
    );
  if (width === Infinity) return true;
  if (isCapitals(last) !== isCapitals(line)) return !/^\p{Ll}/u.test(line) || isCapitals(last);
  if (/^\p{Ll}|^\d/u.test(line) || last.endsWith(',')) return false;
  const short = last.length + (line.split(' ', 1)[0] ?? '').length < 0.85 * width;
  if (/[.:!?…]\)?$|[.!?][”"]$/u.test(last)) return short;
  return (
    short &&
    marker !== undefined &&
    paragraph.length < 250 &&
    STARTS_ACTION.test(line) &&
    !DANGLING.test(last) &&
    !last.endsWith(')')
  );
}

/**
 * The text that every position of a reading refers to: composed letters, plain blanks, no emphasis marks, and one
 * paragraph a line, whatever the lines of the source were. Takes time linear in the length.
 */
export function tidy(raw: string): string {
  const lines = tidyCharacters(raw)
    .split('\n')
    .map((line) => line.trim());
  const width = wrapWidth(lines);
  const paragraphs: string[][] = [];
  let start = '';
  let last = '';
  let afterBlank = true;
  for (const line of lines) {
    if (/^[|\s_-]*$/u.test(line) && line !== '-') {
      afterBlank = true;
      continue;
    }
    const current = paragraphs.at(-1);
    if (!current || opensParagraph(start, last, line, afterBlank, width)) {
      paragraphs.push([line]);
      start = line;
    } else {
      current.push(line);
      start = start.length < 2000 ? `${start} ${line}` : start;
    }
    last = line;
    afterBlank = false;
  }
  return paragraphs.map((parts) => parts.join(' ')).join('\n');
}
