import type { Span } from './sentences.js';

const INTRODUCTION =
  /(?:kết luận|chỉ đạo|yêu cầu|ý kiến|nội dung|nhiệm vụ|cụ thể|quyết định|QUYẾT ĐỊNH)[^.]{0,160}:$/u;
/** "Nơi nhận", or its first line where scanning has lost the words. */
const ENDING = /^(?:(?:Nơi nhận|NƠI NHẬN)\s?:?|[-–]\s?Như (?:trên|[Kk]ính gửi|Điều \d)\s?[;,.])/u;
const ATTACHED = /^(?:KẾ HOẠCH|CHƯƠNG TRÌNH|PHỤ LỤC|DANH MỤC|BẢNG PHÂN CÔNG|ĐỀ ÁN|PHƯƠNG ÁN)(?:\s|$)/u;
const NUMBERED = /^(?:[IVX]+\.|[A-H]\.|1[.)]|Điều 1[.:])\s/u;

/**
 * The stretches of `text` that can give tasks: from the words that introduce the conclusion (or the first numbered
 * paragraph) to "Nơi nhận", and again from an attached plan's title on.
 */
export function bodies(text: string): Span[] {
  const lines: Span[] = [];
  for (let start = 0; start < text.length;) {
    const at = text.indexOf('\n', start);
    const end = at < 0 ? text.length : at;
    lines.push({ start, end });
    start = end + 1;
  }
  const line = (index: number): string => text.slice(lines[index]!.start, lines[index]!.end);
  const spans: Span[] = [];
  for (let from = 0; from < lines.length;) {
    let to = from;
    while (to < lines.length && !ENDING.test(line(to))) to += 1;
    let first = from;
    while (first < to && !INTRODUCTION.test(line(first)) && !NUMBERED.test(line(first))) first += 1;
    if (first === to && from === 0) first = from;
    if (first < to) spans.push({ start: lines[first]!.start, end: lines[to - 1]!.end });
    from = to + 1;
    while (from < lines.length && !ATTACHED.test(line(from))) from += 1;
  }
  return spans;
}
