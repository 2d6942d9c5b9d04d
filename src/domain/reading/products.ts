import type { DeadlineContext, Mention } from './deadline/deadline.js';
import { findDeadlines } from './deadline/find.js';
import type { Span } from './sentences.js';
import { ACTIONS, BARE_ACTION } from './vocabulary.js';

/** A stretch of a directive that has one deadline, or none. */
export interface Product extends Span {
  deadline: Mention | undefined;
}

const BOUNDARY = new RegExp(
  `[;.]\\s+|,?\\s(?=(?:và|đồng thời)\\s(?:${ACTIONS.join('|')})(?![\\p{L}]))|,\\s(?=(?:${ACTIONS.join('|')})(?![\\p{L}]))`,
  'gu',
);
/** A later sentence about another object, with its own day, is another product. */
const OTHER_OBJECT =
  /(?<=[.;,]\s)(?:(?:Trong đó|trong đó|Riêng|riêng|[Đđ]ặc biệt(?: là)?)[,:]?\s(?:lưu ý:?\s)?)?(?:Đối với|đối với|các\s\p{Ll}|Các\s\p{Ll})/gu;
/** "Thời hạn hoàn thành: ..." and "Hoàn thành trong ..." only date what was said before. */
const ONLY_DATE = /^(?:[Tt]hời hạn|[Tt]hời gian|[Hh]oàn thành|[Xx]ong|Chậm nhất|Trước)/u;

/** A period or day before what is to be reached in it. */
const MILESTONE = /^(?:đến|hết)\s[^,;.]{4,60}(?:đạt|giải ngân|hoàn thành|xong|tối thiểu)/u;
const onlyDates = (words: string): boolean =>
  ONLY_DATE.test(words) && words.length < 25 && !words.includes(',');

const counts = (mention: Mention): boolean => mention.kind === 'fixed' || mention.kind === 'recurring';
/** The same day said twice, or a recurrence of which only one mention tells the day. */
function sameDay(a: Mention, b: Mention): boolean {
  if (a.kind !== b.kind || a.recurrence !== b.recurrence) return false;
  return (
    (String(a.due) === String(b.due) && a.time === b.time) || (a.kind === 'recurring' && (!a.due || !b.due))
  );
}

function distinct(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const one of mentions) {
    const last = kept.at(-1);
    if (!last || !sameDay(last, one)) kept.push(one);
    else if (!last.due) kept[kept.length - 1] = one;
  }
  return kept;
}

/** Where the product that ends with `mention` ends: at the next boundary before `limit`. */
function boundaryAfter(text: string, mention: Mention, limit: number): number | undefined {
  BOUNDARY.lastIndex = mention.end;
  const found = BOUNDARY.exec(text);
  if (found && found.index + found[0].length <= limit) return found.index + found[0].length;
  // ", đến ngày 31/01 giải ngân 100%": a milestone with its own measure behind it.
  return /,\s$/u.test(text.slice(mention.end, limit)) && MILESTONE.test(text.slice(limit, limit + 80))
    ? limit
    : undefined;
}

/** The start of the sentence in which `mention` stands. */
function sentenceStart(text: string, mention: Mention): number {
  const before = text.slice(0, mention.start);
  const stop = before.lastIndexOf('. ');
  return stop < 0 ? 0 : stop + 2;
}

/** Where a single deadline covers only a later part: an object of its own, or a dated report of its own. */
function ownPart(text: string, mention: Mention): number {
  const start = sentenceStart(text, mention);
  for (const other of text.slice(0, mention.start).matchAll(OTHER_OBJECT)) {
    if (
      other.index >= start &&
      (other.index === start || /^(?:[Tt]rong đó|[Rr]iêng|[Đđ]ặc biệt)/u.test(other[0]))
    )
      return other.index;
  }
  const report =
    start > 0 && mention.kind === 'recurring' && mention.due !== null && BARE_ACTION.test(text.slice(start));
  return report ? start : 0;
}

/** One product with two fixed days: a person has to tell which one counts. */
function twoDates(first: Mention, last: Mention): Mention {
  const differ = first.kind === 'fixed' && last.kind === 'fixed' && String(first.due) !== String(last.due);
  return differ ? { ...last, flags: [...last.flags, 'two-dates'] } : last;
}

/** Divides a directive into products: two deliverables with two deadlines are two (domain.md 4.2, numbers 2, 7, 43 and 75). */
export function splitProducts(text: string, context: DeadlineContext): Product[] {
  const mentions = findDeadlines(text, context);
  const dated = distinct(mentions.filter(counts));
  if (dated.length === 0) return [{ start: 0, end: text.length, deadline: mentions[0] }];
  const products: Product[] = [];
  let start = 0;
  const first = ownPart(text, dated[0]!);
  if (first > 40) {
    products.push({ start: 0, end: first, deadline: undefined });
    start = first;
  }
  let passed: Mention | undefined;
  dated.forEach((deadline, at) => {
    const next = dated[at + 1];
    const cut = next ? boundaryAfter(text, deadline, next.start) : undefined;
    if (next && (cut === undefined || onlyDates(text.slice(cut, next.start)))) {
      passed ??= deadline;
      return;
    }
    const end = next ? cut! : text.length;
    products.push({ start, end, deadline: passed ? twoDates(passed, deadline) : deadline });
    start = end;
    passed = undefined;
  });
  return products.length > 0 ? products : [{ start: 0, end: text.length, deadline: dated[0] }];
}
