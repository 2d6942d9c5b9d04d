import { type Addressing, readAddressing } from './addressees.js';
import { type Span, sentences } from './sentences.js';
import { startsUnit } from './unit-head.js';
import { ACTIONS, ASIDES, capitalised, opening, words } from './vocabulary.js';

/** A stretch of a clause that tells units to do something. */
export interface Directive extends Span {
  units: string[];
  request: boolean;
  /** Whether the units stand in these words or are those of the heading above. */
  own: boolean;
}

/** Whom a clause addresses when it names nobody itself. */
export interface Inherited {
  units: string[];
  request: boolean;
}

const ORDER_INSIDE = words(['giao', 'yêu cầu', 'đề nghị', 'phân công', 'Giao', 'Yêu cầu', 'Đề nghị']);
const NO_ORDER_BEFORE = /(?:đã|được|theo|tại|do|khi|việc|những|các|có|của|sự|tự|chưa|không|mà|“)\s*$/u;
const EMPHASIS = /,\s(?=(?:đặc biệt(?: là)?|nhất là|trong đó|riêng)\s)/gu;
const SMALL_OPENING = opening([
  ...ACTIONS,
  ...ASIDES,
  ...capitalised(ACTIONS),
  'Là',
  'Có',
  'Không',
  'Phải',
  'Cần',
]);
const CIRCUMSTANCE =
  /^(?:Trên cơ sở|Căn cứ|Theo|Trong quá trình|Trong thời gian|Để|Thực hiện|Sau khi|Đối với|Từ|Trước|Riêng|Với|Nhằm|Ngay sau khi|Hằng|Hàng|Định kỳ|Chậm nhất)\s/u;
/** Formulas that close a document or a section and give no task of their own. */
const FORMULA =
  /thông báo (?:để|đến)[^.]{0,200}(?:biết|thực hiện)|chịu trách nhiệm thi hành|nếu (?:có|thấy|phát sinh)[^.]{0,60}(?:khó khăn|vướng mắc|cần sửa đổi)[^.]*(?:phản ánh|phản hồi|báo cáo|đề xuất|kiến nghị)/iu;

function addressingAt(text: string, offset: number): Addressing | undefined {
  const found = readAddressing(text.slice(offset));
  return found && { ...found, start: found.start + offset, predicate: found.predicate + offset };
}

/** The first addressing of a sentence: at its start, behind a circumstance ("Trên cơ sở ..., giao"), or at an order word inside. */
function findAddressing(sentence: string): Addressing | undefined {
  const atStart = addressingAt(sentence, 0);
  if (atStart) return atStart;
  if (CIRCUMSTANCE.test(sentence)) {
    for (const comma of sentence.matchAll(/,\s/gu)) {
      const at = comma.index + comma[0].length;
      if (startsUnit(sentence.slice(at, at + 80))) {
        const found = addressingAt(sentence, at);
        if (found) return found;
      }
    }
  }
  for (const order of sentence.matchAll(ORDER_INSIDE)) {
    if (NO_ORDER_BEFORE.test(sentence.slice(Math.max(0, order.index - 12), order.index))) continue;
    const found = addressingAt(sentence, order.index);
    if (found) return found;
  }
  return undefined;
}

function startsBare(sentence: string): boolean {
  if (SMALL_OPENING.test(sentence)) return true;
  return CIRCUMSTANCE.test(sentence) && /,\s\p{Ll}/u.test(sentence);
}

const sameUnits = (a: readonly string[], b: readonly string[]): boolean =>
  a.join('|').toLowerCase() === b.join('|').toLowerCase();

const isGeneral = (units: readonly string[]): boolean =>
  units.every((unit) => /^(?:các|từng|mỗi|những)\s+(?:bộ|ngành|địa phương|cơ quan|đơn vị)/iu.test(unit));

/** The directives of one clause; `above` is who the heading addresses. Sentences that address nobody belong to the directive before them. */
export function findDirectives(text: string, above: Inherited | undefined): Directive[] {
  const found: Directive[] = [];
  for (const { start, end } of sentences(text)) {
    const sentence = text.slice(start, end);
    if (FORMULA.test(sentence)) continue;
    const addressing = findAddressing(sentence);
    const current = found.at(-1);
    if (
      addressing &&
      !(
        current &&
        (sameUnits(addressing.units, current.units) || (isGeneral(addressing.units) && !current.own))
      )
    ) {
      const general = current && !addressing.ordered && isGeneral(addressing.units);
      if (general) current.end = end;
      else
        found.push({
          start: start + addressing.start,
          end,
          units: addressing.units,
          request: addressing.request,
          own: true,
        });
      addEmphasised(sentence, start, found);
    } else if (current) current.end = end;
    else if (above && above.units.length > 0 && startsBare(sentence))
      found.push({ start, end, ...above, own: false });
  }
  return found;
}

/** ", đặc biệt UBND các xã tiếp tục ...": those units are told as well. */
function addEmphasised(sentence: string, offset: number, found: Directive[]): void {
  const current = found.at(-1);
  if (!current) return;
  for (const emphasis of sentence.matchAll(EMPHASIS)) {
    const at = emphasis.index + emphasis[0].length;
    const more = addressingAt(sentence, at);
    if (!more || offset + at < current.start) continue;
    current.units = [...current.units, ...more.units.filter((unit) => !current.units.includes(unit))];
  }
}
