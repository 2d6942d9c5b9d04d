import { opening, capitalised, ACTIONS, ORDERS } from './vocabulary.js';
import { readMarker } from './marker.js';
import { paperLines, placeAt } from './paper-lines.js';
import { type PaperLine, type Place, isRow, joinCells } from './table-lines.js';
import { stacksUnder } from './stacked-lines.js';
import { startsUnit } from './unit-head.js';

const STARTS_ACTION = opening(capitalised([...ACTIONS, ...ORDERS]));
const KIND_LINE =
  /^(?:THÔNG BÁO|CÔNG ĐIỆN|QUYẾT ĐỊNH|KẾ HOẠCH|CHỈ THỊ|BÁO CÁO|KẾT LUẬN|NGHỊ QUYẾT|CHƯƠNG TRÌNH|BIÊN BẢN|PHỤ LỤC|TỜ TRÌNH|HƯỚNG DẪN|GIẤY MỜI|MẬT|TỐI MẬT|TUYỆT MẬT|KHẨN|THƯỢNG KHẨN|HỎA TỐC|HOẢ TỐC)\s*:?$/u;
/** The number and the motto begin a line of their own. */
const OF_LETTERHEAD =
  /^(?:Số\s?:?\s*(?:\d+\s?)?[/-]\s?\p{Lu}|Số\s?:|CỘNG HÒA XÃ HỘI|CỘNG HOÀ XÃ HỘI|ĐẢNG CỘNG SẢN)/u;
/** A numbered line about a subject, under which a unit may be told something. */
const TOPIC = /^\S+\s(?:Về|Đối với|Công tác|Lĩnh vực|Nội dung)\s/u;
/** A line cannot end a sentence on one of these. */
const DANGLING =
  /(?:^|\s)(?:của|và|với|cho|các|những|về|tại|do|từ|theo|đến|là|để|bằng|trong|thuộc|[Pp]hòng|[Bb]an|[Ss]ở|Bộ|ngày|tháng|năm|,)$/u;

/** The length that full lines have; Infinity where each paragraph is one line. Rows of tables tell nothing. */
function wrapWidth(lines: readonly PaperLine[]): number {
  const lengths = lines
    .filter(({ words }) => !isRow(words))
    .map(({ words }) => words.length)
    .filter((length) => length > 0)
    .sort((a, b) => a - b);
  const common = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return common > 130 ? Infinity : common;
}

/** Whether the last lines of a paragraph open a bracket that they do not close. */
function isOpen(paragraph: readonly PaperLine[]): boolean {
  const tail = paragraph
    .slice(-5)
    .map(({ words }) => words)
    .join(' ');
  return tail.lastIndexOf('(') > tail.lastIndexOf(')');
}

function isCapitals(line: string): boolean {
  return /\p{Lu}{2}/u.test(line) && line === line.toUpperCase();
}

const ROMANS = ['(i)', '(ii)', '(iii)', '(iv)', '(v)', '(vi)', '(vii)', '(viii)'];

/** The label before `(ii)`, `(2)` or `(b)`. */
function labelBefore(label: string): string | undefined {
  if (ROMANS.indexOf(label) > 0) return ROMANS[ROMANS.indexOf(label) - 1];
  const inner = label.slice(1, -1);
  if (/^\d/u.test(inner)) return `(${Number(inner) - 1})`;
  return inner === 'a' ? undefined : `(${String.fromCharCode(inner.charCodeAt(0) - 1)})`;
}

/** "(ii)" at the head of a printed line goes on with an enumeration that began within the paragraph. */
function goesOn(paragraph: readonly PaperLine[], label: string): boolean {
  const before = labelBefore(label);
  return (
    before !== undefined &&
    paragraph
      .slice(-8)
      .some(
        (line) => line.words.includes(before) && !(line === paragraph[0] && line.words.startsWith(before)),
      )
  );
}

/** Whether `line` opens a new paragraph after the lines of `paragraph`. */
function opensParagraph(
  paragraph: readonly PaperLine[],
  line: string,
  afterBlank: boolean,
  width: number,
): boolean {
  const first = paragraph[0]!.words;
  const last = paragraph.at(-1)!.words;
  if (OF_LETTERHEAD.test(line) || KIND_LINE.test(line) || KIND_LINE.test(last) || isRow(line) || isRow(last))
    return true;
  const marker = readMarker(first);
  if (marker && paragraph.length === 1 && marker.length === first.length) return false;
  const ended = /[.;:!?…|]\)?$|[.!?][”"]$/u.test(last);
  const lineMarker = readMarker(line);
  if (lineMarker) {
    if (lineMarker.kind === 'bracket' && width !== Infinity && goesOn(paragraph, lineMarker.label))
      return false;
    if (afterBlank || ended || width === Infinity) return ended || !isOpen(paragraph);
    const rest = line.slice(lineMarker.length);
    if (lineMarker.kind === 'dash')
      return STARTS_ACTION.test(rest) || (/^\p{Lu}/u.test(rest) && last.length < width * 0.6);
    return /^\p{Lu}/u.test(rest) && !DANGLING.test(last);
  }
  const dangles = DANGLING.test(last);
  if (afterBlank)
    return ended || !(/^\p{Ll}/u.test(line) || isOpen(paragraph) || (dangles && last.length > 40));
  if (width === Infinity) return true;
  if (stacksUnder(first, last, line)) return true;
  if (isCapitals(last) !== isCapitals(line)) return !/^\p{Ll}/u.test(line) || isCapitals(last);
  if (/^\p{Ll}|^\d/u.test(line) || last.endsWith(',')) return false;
  const short = last.length + (line.split(' ', 1)[0] ?? '').length < 0.85 * width;
  if (/[.:!?…]\)?$|[.!?][”"]$/u.test(last)) return short;
  const heading = marker !== undefined && paragraph.length < 5 && !dangles && !last.endsWith(')');
  return short && heading && (STARTS_ACTION.test(line) || (TOPIC.test(first) && startsUnit(line)));
}

/** The text that every position of a reading refers to, and where its words stand on the paper. */
export interface TidyText {
  text: string;
  placeOf(position: number): Place;
}

/** Puts the lines of each paragraph onto one line. */
function joinLines(paragraphs: readonly PaperLine[][]): TidyText {
  const starts: number[] = [];
  const places = paragraphs.flat();
  let length = 0;
  for (const { words } of places) {
    starts.push(length);
    length += words.length + 1;
  }
  const text = paragraphs.map((lines) => lines.map(({ words }) => words).join(' ')).join('\n');
  return { text, placeOf: (position) => placeAt(starts, places, position) };
}

/**
 * Composed letters, plain blanks, no emphasis marks, and one paragraph a line, whatever the lines of the source were.
 * Takes time linear in the length.
 */
export function tidy(raw: string): TidyText {
  const lines = joinCells(paperLines(raw));
  const width = wrapWidth(lines);
  const paragraphs: PaperLine[][] = [];
  let afterBlank = true;
  let page = 1;
  for (const line of lines) {
    if (/^[|\s_-]*$/u.test(line.words) && line.words !== '-') {
      afterBlank = true;
      continue;
    }
    // A page break may cut a paragraph where lines have no other end.
    afterBlank ||= line.page > page && width === Infinity;
    page = line.page;
    const current = paragraphs.at(-1);
    if (!current || opensParagraph(current, line.words, afterBlank, width)) paragraphs.push([line]);
    else current.push(line);
    afterBlank = false;
  }
  return joinLines(paragraphs);
}
