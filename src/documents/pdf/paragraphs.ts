import { readMarker } from '../../domain/reading/marker.js';
import type { Frame } from './frame.js';
import { quantile, right } from './run.js';
import type { Line } from './rows.js';

/** Whether a mark of numbering and a blank open the line; "III/2026" goes on with one. */
function isMarked({ str }: Line): boolean {
  const marker = readMarker(str);
  return marker !== undefined && /\s/u.test(str[marker.length - 1] ?? '');
}

const middle = (line: Line): number => line.x + line.width / 2;
const isCentred = (line: Line, frame: Frame): boolean =>
  Math.abs(middle(line) - (frame.left + frame.right) / 2) < line.height;
const isInset = (line: Line, frame: Frame): boolean =>
  line.x > frame.left + 1.5 * line.height && right(line) < frame.right - 1.5 * line.height;

/** Whether the first word of `line` would have fitted behind `before`. */
function hadRoom(before: Line, line: Line, frame: Frame): boolean {
  const [word = ''] = line.str.split(' ', 1);
  const width = (line.width * word.length) / Math.max(1, line.str.length);
  return frame.right - right(before) > width + 0.8 * line.height;
}

function opens(before: Line, line: Line, first: Line, frame: Frame): boolean {
  if (/\.\/\.$/u.test(before.str) || line.str.startsWith('Nơi nhận')) return true;
  const step = line.y - before.y;
  if (step > 1.22 * Math.max(frame.pitch, 1.1 * line.height)) return true;
  const otherStyle = before.bold !== line.bold || Math.abs(before.height - line.height) > 1;
  const centred = isCentred(before, frame) && isCentred(line, frame);
  if (centred && (isInset(before, frame) || isInset(line, frame)) && line.bold === first.bold)
    return otherStyle;
  return opensByShape(before, line, first, frame);
}

/** The same without the space between, as at the end of a page. */
export function opensByShape(before: Line, line: Line, first: Line, frame: Frame): boolean {
  if (hadRoom(before, line, frame)) return true;
  const indent = 0.7 * line.height;
  const single = first === before;
  if (line.x > before.x + indent) {
    if (isMarked(line)) return true;
    const hangs = frame.first !== undefined && frame.first < frame.left + indent;
    return !(single && (hangs || isMarked(before)));
  }
  return Math.abs(line.x - before.x) < indent && line.x > frame.left + indent && single;
}

/** Of each line whether a paragraph opens with it, by the space above it, its indent and the end of the line before. */
export function paragraphStarts(lines: readonly Line[], frame: Frame): boolean[] {
  let first = lines[0];
  return lines.map((line, at) => {
    const before = lines[at - 1];
    const start = !before || opens(before, line, first!, frame);
    if (start) first = line;
    return start;
  });
}

/** Lines of a signature: for whom, and in which post. Each stands for itself. */
const SIGNER =
  /^(?:T\/?M|K\/?T|TL|TUQ|Q)\.|^(?:CHỦ|PHÓ|CHÁNH|GIÁM|TRƯỞNG|BÍ|BỘ TRƯỞNG|THỨ|ỦY VIÊN|VĂN PHÒNG)/u;
/**
 * Whether a line that goes on with a paragraph has what looks like a mark of numbering at its head, while the
 * document's paragraphs all begin further in: "theo Mục / 2.1 của Kế hoạch".
 */
export function onlyLooksMarked(line: Line, frame: Frame): boolean {
  const indent = 0.7 * line.height;
  const setIn = frame.first !== undefined && frame.first > frame.left + indent;
  return setIn && line.x < frame.left + indent / 2 && readMarker(line.str) !== undefined;
}

const isCapitals = (str: string): boolean => /\p{Lu}{2}/u.test(str) && str === str.toUpperCase();

/**
 * The same for one of two columns side by side, a letterhead's or a signature's, where most lines stand for themselves
 * and only a full one goes on in the next.
 */
export function sideStarts(lines: readonly Line[]): boolean[] {
  const broad =
    (quantile(lines.map(right), 1) ?? 0) -
    (quantile(
      lines.map(({ x }) => x),
      0,
    ) ?? 0);
  return lines.map((line, at) => {
    const before = lines[at - 1];
    if (!before || before.bold !== line.bold || Math.abs(before.height - line.height) > 1) return true;
    if (
      line.y - before.y > 1.7 * line.height ||
      readMarker(line.str) ||
      /^(?:Số|V\/v|Nơi nhận)/u.test(line.str)
    )
      return true;
    if (isCapitals(before.str) !== isCapitals(line.str) || SIGNER.test(before.str) || SIGNER.test(line.str))
      return true;
    return before.width < 0.7 * broad || /[.;:]$/u.test(before.str);
  });
}
