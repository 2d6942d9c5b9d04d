import { predicateAt, withoutBrackets } from './predicate.js';
import { readRoles } from './roles.js';
import { mended } from './slips.js';
import { mayBeTold, startsUnit } from './unit-head.js';
import { splitUnits } from './unit-list.js';
import { ACTIONS, ASIDES, NARRATIVES, ORDERS, capitalised, opening, words } from './vocabulary.js';

/** Whom words tell to do something, and who is to help them. */
export interface Told {
  units: string[];
  coordinating: string[];
  /** Đề nghị to peers: tracked and politely reminded, never escalated (domain.md 5.4). */
  request: boolean;
}

/** Who is told, and where the words stand in the sentence that was read. */
export interface Addressing extends Told {
  /** Whether an order word (Giao, Yêu cầu, Đề nghị ...) stands before the units. */
  ordered: boolean;
  /** Where the words start and where the predicate starts, within the sentence. */
  start: number;
  predicate: number;
}

const ORDER = opening([...ORDERS, ...capitalised(ORDERS)]);
const LEAD_IN =
  /^(?:[-–]\s+|(?:[Tt]hống nhất|[Đđ]ồng ý|[Nn]hất trí)(?: chủ trương)?,?\s+(?=giao\s)|(?:[Đđ]ồng thời|[Tt]rong đó|Theo đó|Ngoài ra|[Rr]iêng|[Đđ]ặc biệt(?: là)?|nhất là|[Dd]o vậy|[Dd]o đó|Trước mắt)\s?,?\s+)/u;
const ABOUT = /^(?:[Đđ]ối với|[Vv]ề phía|[Tt]rách nhiệm(?: của)?|[Nn]hiệm vụ(?: của)?)\s+/u;
const PREDICATE_START = opening([...ACTIONS, ...ASIDES]);
const NARRATIVE_START = opening(NARRATIVES);
const NARRATIVE = words(NARRATIVES, 'u');
const PRAISE =
  /^(?:đánh giá cao|ghi nhận|biểu dương|nhất trí|phê bình|(?:cơ bản )?thống nhất (?:với|đánh giá|thông qua|chủ trương|nội dung)|đồng ý|nhận thấy|có ý kiến (?:chỉ đạo|kết luận) như sau|ban hành(?::| Kế hoạch này)|báo cáo tình hình(?!.*(?:hằng|hàng|trước|chậm nhất|định kỳ|gửi)))/u;
/** Without an order before it, a unit that asks somebody itself is told nothing, nor is one that speaks in minutes. */
const SPEAKS =
  /^(?:trân trọng|kính đề nghị|đề nghị|yêu cầu(?! các hộ)|báo cáo\s?:|phát biểu|trình bày|nêu ý kiến|giao (?=\p{Lu}|các ))/u;
/** "UBND xã được giao rà soát ..." reports; "được giao chủ trì dự án" only says which unit is meant. */
const PASSIVE =
  /^được (?:giao|phân công) (?!chủ trì|phụ trách|quản lý|theo dõi|làm|nhiệm vụ|kế hoạch|vốn|tại)/u;
const DESCRIBED = /(?:dự án|công trình|địa phương|đơn vị|nhiệm vụ) (?:đã|đang|chưa|còn)(?![\p{L}])|còn lại/gu;
const STATED = /\s(?:đã|đang|chưa|vẫn|còn|được)$/u;
/** "Các phòng, ban là đơn vị chủ trì dự án (Phòng A, Phòng B)": the list overrides the noun (domain.md 5.2). */
const isListed = (heading: string): boolean => {
  const [, first = '', list] = /^(\S+)\s.*\(([^()]+)\)\s*$/u.exec(heading) ?? [];
  return (
    list !== undefined &&
    (/^(?:bao )?gồm/u.test(list) || (/^(?:các|những)$/iu.test(first) && startsUnit(list)))
  );
};
const PEERS =
  /Mặt trận|MTTQ|UBMT|đoàn thể|Hội (?:đồng nhân dân|Liên hiệp|LHPN|Nông dân|Cựu chiến binh|Phụ nữ)|HĐND|Đoàn Thanh niên|Ban Tổ chức|Ban Tuyên giáo|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Liên đoàn Lao động|Tòa án|Viện kiểm sát|Kho bạc|Bảo hiểm xã hội|Ngân hàng/u;

const syllables = (text: string): number => text.trim().split(/\s+/u).length;
/** A name with capitals: what it is followed by is a verb, even an unknown one. */
const isProper = (text: string): boolean => /^\p{Lu}/u.test(text) && !/^(?:Các|Những|Từng|Mỗi)\s/u.test(text);

function isRequest(order: string | undefined, units: string): boolean {
  return order !== undefined && /đề nghị/iu.test(order) && PEERS.test(units);
}

/** Characters that an address is looked for in; who asks at every place of a long paragraph must not read it whole. */
const ADDRESS = 1000;

/** Reads "Giao Sở A, Sở B | chủ trì ..." at the start of `sentence`; undefined when nobody is told anything. */
export function readAddressing(text: string): Addressing | undefined {
  const sentence = mended(text.slice(0, ADDRESS)) + text.slice(ADDRESS);
  let at = LEAD_IN.exec(sentence)?.[0].length ?? 0;
  const start = at;
  const order = ORDER.exec(sentence.slice(at))?.[0];
  if (order) at += order.length + (sentence.charAt(at + order.length) === ':' ? 2 : 1);
  at += ABOUT.exec(sentence.slice(at))?.[0].length ?? 0;
  const rest = sentence.slice(at);
  if (!startsUnit(rest) && !(order && mayBeTold(rest))) return undefined;
  const end = predicateAt(rest);
  if (!end || end.at < 2 || !(end.known || order || isProper(rest))) return undefined;
  const predicate = at + end.at + (end.colon ? 1 : 0);
  const after = sentence.slice(predicate).trimStart();
  if (after === '' || PRAISE.test(after) || (NARRATIVE_START.test(after) && !PREDICATE_START.test(after)))
    return undefined;
  if (!order && (SPEAKS.test(after) || PASSIVE.test(after))) return undefined;
  const phrase = rest.slice(0, end.at).trim();
  if (STATED.test(phrase) || NARRATIVE.test(withoutBrackets(phrase).replace(DESCRIBED, ''))) return undefined;
  const { units, coordinating } = readRoles(phrase);
  if (units.length === 0) return undefined;
  return {
    units,
    coordinating,
    request: isRequest(order, phrase),
    ordered: order !== undefined,
    start,
    predicate,
  };
}

/** What a heading says of whom it names beside the names themselves: "... chủ trì, phối hợp với Phòng B". */
const LEADS =
  /,?\s+(?:là (?:cơ quan|đơn vị) )?chủ trì(?:,?\s+(?:phối hợp|cùng)(?:,? với|,? cùng)?\s+([^.;:]+))?$/u;

/** The units that `heading` names when it names nothing else; undefined for a heading about a subject. */
export function readUnitHeading(heading: string): Told | undefined {
  let rest = mended(heading).replace(/[\s:.;,]+$/u, '');
  const order = ORDER.exec(rest)?.[0];
  if (order) rest = rest.slice(order.length + 1);
  rest = rest.replace(ABOUT, '');
  const [leads, helpers = ''] = LEADS.exec(rest) ?? [''];
  if (helpers === '' || (startsUnit(helpers) && !predicateAt(helpers)))
    rest = rest.slice(0, rest.length - leads.length);
  if (!startsUnit(rest) && !(order && mayBeTold(rest))) return undefined;
  const end = predicateAt(rest);
  if (end && !isListed(rest) && (end.known || syllables(rest.slice(end.at)) > 2)) return undefined;
  const { units, coordinating } = readRoles(rest);
  if (units.length === 0) return undefined;
  return {
    units,
    coordinating: [...coordinating, ...splitUnits(helpers)],
    request: isRequest(order, rest),
  };
}
