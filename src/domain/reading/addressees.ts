import { splitUnits } from './unit-list.js';
import { ACTIONS, ASIDES, NARRATIVES, ORDERS, capitalised, opening, words } from './vocabulary.js';
import { startsUnit } from './unit-head.js';

/** Who is told, and where the words stand in the sentence that was read. */
export interface Addressing {
  units: string[];
  /** Đề nghị to peers: tracked and politely reminded, never escalated (domain.md 5.4). */
  request: boolean;
  /** Whether an order word (Giao, Yêu cầu, Đề nghị ...) stands before the units. */
  ordered: boolean;
  /** Where the words start and where the predicate starts, within the sentence. */
  start: number;
  predicate: number;
}

const ORDER = opening([...ORDERS, ...capitalised(ORDERS)]);
const LEAD_IN =
  /^(?:(?:Đồng thời|đồng thời|Trong đó|trong đó|Theo đó|Ngoài ra|Riêng|riêng|đặc biệt là|đặc biệt|Đặc biệt|nhất là|Do vậy|do vậy|Do đó|Trước mắt)\s?,?\s+)/u;
const ABOUT =
  /^(?:Đối với|đối với|Về phía|về phía|Trách nhiệm của|Nhiệm vụ của|trách nhiệm của|Trách nhiệm|Nhiệm vụ)\s+/u;
const PREDICATE = words([...ACTIONS, ...ASIDES]);
const PREDICATE_START = opening([...ACTIONS, ...ASIDES]);
const NARRATIVE_START = opening(NARRATIVES);
/** Words that look like a predicate but belong to the name before them. */
const NAME_TAIL = /(?:^|\s)(?:cơ quan|đơn vị|tổ|đội|ban|nhóm)\s$/iu;
const LONGEST = 600;

/** Blanks out what stands in brackets, so that no predicate is looked for there; positions stay. */
function withoutBrackets(text: string): string {
  return text.replace(/\([^()]{0,600}\)/gu, (inner) => '(' + '·'.repeat(inner.length - 2) + ')');
}

function predicateAt(text: string): { at: number; colon: boolean } | undefined {
  const masked = withoutBrackets(text.slice(0, LONGEST));
  const colon = masked.search(/:(?=\s+\p{Lu}|\s+\p{Ll}|$)/u);
  for (const found of masked.matchAll(PREDICATE)) {
    const before = masked.slice(0, found.index);
    if (before.trim() === '') return { at: found.index, colon: false };
    if (isPartOfName(before, found[0], masked.slice(found.index))) continue;
    if (colon >= 0 && colon < found.index && !introducesNames(masked.slice(0, colon))) break;
    return { at: found.index, colon: false };
  }
  return colon >= 0 ? { at: colon, colon: true } : undefined;
}

/** "Các phòng: A, B", "UBND các tỉnh, thành phố: A, B": the colon leads to the names themselves. */
function introducesNames(text: string): boolean {
  return /(?:^|\s)(?:các|gồm)\s[\p{Ll}\s,-]*$/iu.test(text) && !/có liên quan$/u.test(text);
}

function isPartOfName(before: string, word: string, rest: string): boolean {
  if (
    /^(?:chủ trì|tham mưu|quản lý|thanh tra|kiểm tra|thực hiện|thi công|lập|đầu tư|sử dụng|thống kê)$/u.test(
      word,
    )
  ) {
    if (NAME_TAIL.test(before) && !/^chủ trì\s?(?:,|phối hợp)/u.test(rest)) return word !== 'thực hiện';
    if (/(?:đối tượng|chủ|nhà) $/iu.test(before)) return true;
  }
  if (word === 'tổ chức')
    return (
      /(?:^|,|các|và|những) $/iu.test(before) &&
      /^tổ chức(?:,| chính trị| xã hội| đoàn thể| hội| thành viên| liên quan| có liên quan| đảng|;| và )/u.test(
        rest,
      )
    );
  if (word === 'cấp')
    return (
      /^cấp (?:ủy|uỷ|xã|huyện|tỉnh|cơ sở|dưới|trên|thẩm|phường|trung|bộ|,|ngành)/u.test(rest) ||
      /(?:các|quản lý|từng) $/u.test(before)
    );
  if (word === 'thuộc' || word === 'thông tin') return true;
  if (word === 'phụ trách') return /công chức|đồng chí|lãnh đạo/iu.test(before);
  if (word === 'là')
    return (
      /các (?:phòng|sở|ban|cơ quan|ngành|đơn vị)[\p{L}\s,-]*$/iu.test(before) &&
      /^là (?:các |những )?(?:đơn vị|cơ quan|thành viên)/u.test(rest)
    );
  if (word === 'được giao' || word === 'được phân công') return false;
  if (word === 'trên' || word === 'trong')
    return /^trong (?:toàn )?(?:tỉnh|huyện|xã|thành phố|Tổ|lĩnh vực)/u.test(rest);
  if (word === 'đến') return !/^đến (?:hết|ngày|tháng|quý)/u.test(rest);
  if (word === 'giao') return /thông $/u.test(before);
  if (word === 'đầu tư') return /(?:chủ|nhà|và|Kế hoạch và) $/iu.test(before);
  return false;
}

/** Reads "Giao Sở A, Sở B | chủ trì ..." at the start of `sentence`; undefined when nobody is told anything. */
export function readAddressing(sentence: string): Addressing | undefined {
  let at = LEAD_IN.exec(sentence)?.[0].length ?? 0;
  const start = at;
  const order = ORDER.exec(sentence.slice(at))?.[0];
  if (order) at += order.length + 1;
  at += ABOUT.exec(sentence.slice(at))?.[0].length ?? 0;
  const rest = sentence.slice(at);
  if (!startsUnit(rest)) return undefined;
  const end = predicateAt(rest);
  if (!end || end.at < 2) return undefined;
  const predicate = at + end.at + (end.colon ? 1 : 0);
  const after = sentence.slice(predicate).trimStart();
  if (NARRATIVE_START.test(after) && !PREDICATE_START.test(after)) return undefined;
  const phrase = rest.slice(0, end.at).trim();
  if (words(NARRATIVES).test(withoutBrackets(phrase))) return undefined;
  const units = splitUnits(phrase);
  if (units.length === 0) return undefined;
  return { units, request: isRequest(order, phrase), ordered: order !== undefined, start, predicate };
}

/** The units that `heading` names when it names nothing else; undefined for a heading about a subject. */
export function readUnitHeading(heading: string): { units: string[]; request: boolean } | undefined {
  let rest = heading.replace(/[\s:.;,]+$/u, '');
  const order = ORDER.exec(rest)?.[0];
  if (order) rest = rest.slice(order.length + 1);
  rest = rest.replace(ABOUT, '');
  if (!startsUnit(rest) || rest.length > LONGEST) return undefined;
  if (predicateAt(rest + ' ')) return undefined;
  const units = splitUnits(rest);
  return units.length > 0 ? { units, request: isRequest(order, rest) } : undefined;
}

const PEERS =
  /Mặt trận|MTTQ|UBMT|đoàn thể|Hội (?:đồng nhân dân|Liên hiệp|LHPN|Nông dân|Cựu chiến binh|Phụ nữ)|HĐND|Đoàn Thanh niên|Ban Tổ chức|Ban Tuyên giáo|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Liên đoàn Lao động|Tòa án|Viện kiểm sát|Kho bạc|Bảo hiểm xã hội|Ngân hàng/u;

function isRequest(order: string | undefined, units: string): boolean {
  return order !== undefined && /đề nghị/iu.test(order) && PEERS.test(units);
}
