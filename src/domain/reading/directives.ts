import { type Addressing, type Told, readAddressing } from './addressees.js';
import { afterFormula, isFormula } from './formulas.js';
import { type Span, sentences } from './sentences.js';
import { predicateAt } from './predicate.js';
import { mended } from './slips.js';
import { isReported } from './speech.js';
import { startsUnit } from './unit-head.js';
import { ACTIONS, ASIDES, BARE_ACTION, ORDERS, capitalised, opening, words } from './vocabulary.js';

/** A stretch of a clause that tells units to do something. */
export interface Directive extends Span, Told {
  /** Whether the units stand in these words, with an order before them or not; else they are those of the heading. */
  own: boolean;
  ordered: boolean;
}

const ORDER_INSIDE = words([...ORDERS, ...capitalised(ORDERS)]);
/** An order inside of a sentence stands after a comma or after who gives it: "Chủ tịch UBND huyện yêu cầu". */
const ORDER_PLACE =
  /(?:^|[,;:–-]|^(?:Tôi|Chúng tôi)(?: (?:khẩn thiết|tha thiết|trân trọng))?|đồng thời|trân trọng|[Tt]hống nhất|[Đđ]ồng ý|[Nn]hất trí|vậy|đó|và|Chính phủ|Thủ tướng|UBND|Ủy ban nhân dân|(?:huyện|tỉnh|thành phố|xã|phường|Ban Chỉ đạo|Trưởng [Bb]an|Chủ tịch)(?: (?:\p{Lu}\p{L}*|chủ trì))*)\s*$/u;
const CIRCUMSTANCE =
  /^(?:Trên cơ sở|Căn cứ|Theo|Trong quá trình|Trong thời gian|Để|Thực hiện|Sau khi|Đối với|Từ|Trước|Riêng|Với|Nhằm|Ngay sau khi|Hằng|Hàng|Định kỳ|Chậm nhất|Ngoài|Bên cạnh|Cùng với|Song song với|Thời gian tới|Trong thời gian tới|Về)\s/u;
const WHEN = /^(?:Định kỳ|Hằng|Hàng|Trước|Chậm nhất)\s/u;
/** "Trước ngày 15/9 Phòng A gửi ...": only the day stands between the opening and the unit. */
const WHEN_OPENS =
  /^(?:Định kỳ|Hằng|Hàng|Trước|Chậm nhất|Trong|Từ)(?:\s(?!\p{Lu}{2}|(?!Hai|Ba|Tư|Năm|Sáu|Bảy)\p{Lu}\p{Ll}+)[^\s,;:.]+){1,8}?(?<=\d|tuần|tháng|quý|năm|ngày|giờ)\s(?=\p{Lu})/u;
/** "Về kinh phí: Phòng A bố trí ...". */
const TOPIC = /^(?:[^:.;,]|\.(?=\d)){3,80}:\s(?=\p{Lu})/u;
const BARE = opening([
  ...capitalised(ACTIONS),
  ...capitalised(ASIDES),
  ...ACTIONS,
  'Là',
  'Có',
  'Không',
  'Phải',
  'Cần',
]);
const ANOTHER = /;\s+(?=(?:đồng thời\s)?(?:(?:giao|yêu cầu|đề nghị)\s)?\p{Lu})/gu;
/** A list item that tells a state of things. */
const STATEMENT =
  /^(?:Hiện|Đến nay|Tính đến|Kết quả|Tổng số|Tỷ lệ|Số|Đã|Các|Những|Một số|Người|Hộ|Việc|\d|\()|^[^,.;]{0,60}\s(?:đã|đạt|chiếm|còn(?! lại)|chưa)\s/u;
/** Under a unit's heading only these give the task to somebody else; "Chỉ đạo các đơn vị ..." is what that unit does. */
const FRESH_ORDER = /^(?:Giao|Yêu cầu|Đề nghị)\s(?!dự|vốn)/u;
const TASK_AFTER_COMMA = new RegExp(`,\\s(?:${ACTIONS.join('|')})(?![\\p{L}])`, 'u');
/** Behind a comma such words go on with a list of nouns rather than tell somebody to do something. */
const TIME_ASIDE = /^(?:trong|trước|đến|khi|để|không|là|gắn|cùng)(?![\p{L}])/u;
const ANSWERS_FOR = /^\s*chịu trách nhiệm (?:toàn diện )?trước/u;

/** Places of a sentence at which somebody may be addressed, in order. */
function candidates(sentence: string): number[] {
  const places = [0];
  if (CIRCUMSTANCE.test(sentence)) {
    for (const comma of sentence.matchAll(/[,:]\s/gu)) {
      const at = comma.index + comma[0].length;
      if (startsUnit(sentence.slice(at, at + 80))) places.push(at);
    }
  }
  const dated = WHEN_OPENS.exec(sentence);
  if (dated && startsUnit(sentence.slice(dated[0].length, dated[0].length + 80)))
    places.push(dated[0].length);
  for (const sign of sentence.matchAll(/;\s+(?=\p{Lu})/gu)) {
    const at = sign.index + sign[0].length;
    if (startsUnit(sentence.slice(at, at + 80))) places.push(at);
  }
  const topic = TOPIC.exec(sentence)?.[0].length;
  if (topic !== undefined && startsUnit(sentence.slice(topic))) places.push(topic);
  for (const order of sentence.matchAll(ORDER_INSIDE)) {
    const before = sentence.slice(Math.max(0, order.index - 60), order.index);
    const directs = order.index > 0 && /^chỉ đạo$/u.test(order[0]) && /[,;]\s*$/u.test(before);
    if (ORDER_PLACE.test(before) && !directs) places.push(order.index);
  }
  const speaks = startsUnit(sentence) ? predicateAt(sentence)?.at : undefined;
  if (speaks !== undefined && /^(?:yêu cầu|giao)\s/u.test(sentence.slice(speaks))) places.push(speaks);
  return places.sort((a, b) => a - b);
}

const toldBy = ({ units, coordinating, request }: Told): Told => ({ units, coordinating, request });

function addressingAt(sentence: string, at: number): Addressing | undefined {
  const found = readAddressing(sentence.slice(at));
  return found && { ...found, start: found.start + at, predicate: found.predicate + at };
}

function findAddressing(sentence: string, underHeading: boolean): Addressing | undefined {
  if (underHeading && BARE_ACTION.test(sentence) && !FRESH_ORDER.test(sentence)) return undefined;
  for (const at of candidates(sentence)) {
    if (underHeading && /^chỉ đạo\s/u.test(sentence.slice(at))) continue;
    const found = addressingAt(sentence, at);
    if (found && (at === 0 || found.ordered || !TIME_ASIDE.test(sentence.slice(found.predicate))))
      return found;
  }
  return undefined;
}

/** "Định kỳ hằng tuần, các đơn vị báo cáo ...": what stands before the unit belongs to the task, what stands before an order only if it tells when. */
function keepsOpening(sentence: string, { start, ordered }: Addressing): boolean {
  return (
    start > 0 &&
    CIRCUMSTANCE.test(sentence) &&
    !sentence.slice(0, start).includes(';') &&
    (!ordered || WHEN.test(sentence))
  );
}

const firstNoun = (units: readonly string[]): string =>
  (units[0] ?? '').toLowerCase().replace(/^(?:các|từng|mỗi|những)\s+/u, '');

/** "Các địa phương", "từng cơ quan, đơn vị": after others were told, these words only mean them again. */
function meansTheSame(addressing: Addressing, current: Directive): boolean {
  if (firstNoun(addressing.units) === firstNoun(current.units)) return true;
  const general = addressing.units.every((unit) =>
    /^(?:các|từng|mỗi|những)\s+(?:bộ|ngành|địa phương|cơ quan|đơn vị)/iu.test(unit),
  );
  return general && !addressing.ordered;
}

/**
 * The directives of one clause's `words`; `above` is whom the heading addresses, and what stands as a list item under it is told
 * to them whatever its verb. Sentences that address nobody belong to the directive before them.
 */
export function findDirectives(words: string, above: Told | undefined, listItem = false): Directive[] {
  const found: Directive[] = [];
  const text = mended(words);
  for (const span of sentences(text)) {
    const { end } = span;
    const whole = text.slice(span.start, end);
    const skip = isFormula(whole) ? afterFormula(whole) : 0;
    if (skip === undefined || isReported(whole)) continue;
    const start = span.start + skip;
    const sentence = text.slice(start, end);
    const addressing = findAddressing(sentence, above !== undefined);
    if (addressing && isFormula(sentence.slice(addressing.start))) continue;
    const current = found.at(-1);
    const dropped =
      addressing && !addressing.ordered && ANSWERS_FOR.test(sentence.slice(addressing.predicate));
    if (addressing && !dropped && !(current && meansTheSame(addressing, current))) {
      const { units, coordinating, request, ordered } = addressing;
      const from = keepsOpening(sentence, addressing) ? start : start + addressing.start;
      found.push({ start: from, end, units, coordinating, request, ordered, own: true });
      splitAtSemicolons(text, start + addressing.predicate, found);
    } else if (current) current.end = end;
    else if (
      above &&
      !dropped &&
      (BARE.test(sentence) ||
        (CIRCUMSTANCE.test(sentence)
          ? TASK_AFTER_COMMA.test(sentence)
          : listItem && !STATEMENT.test(sentence)))
    )
      found.push({ start, end, ...toldBy(above), ordered: false, own: false });
  }
  return found;
}

/** "Sở A rà soát ...; Sở B chủ trì ...": behind a semicolon another unit is told something of its own. */
function splitAtSemicolons(text: string, from: number, found: Directive[]): void {
  const { end } = found.at(-1)!;
  const clause = text.slice(0, end);
  for (const sign of clause.slice(from).matchAll(ANOTHER)) {
    const start = from + sign.index + sign[0].length;
    const current = found.at(-1)!;
    const more = addressingAt(clause, start);
    if (!more || more.predicate - start > 200 || firstNoun(more.units) === firstNoun(current.units)) continue;
    current.end = start;
    found.push({ start, end, ...toldBy(more), ordered: more.ordered, own: true });
  }
}
