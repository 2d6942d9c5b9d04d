import { type Told, readUnitHeading } from './addressees.js';
import type { Clause } from './clauses.js';
import { startsUnit } from './unit-head.js';
import { list } from './vocabulary.js';

/** Headings under which nothing is ordered: results, goals, funds (domain.md 5.4, "Not tasks"). */
const SILENT = new RegExp(
  `^(?:${list(`
    (?:về )?(?:đánh giá|tình hình|kết quả thực hiện|kết quả đạt được)(?: chung)?, đánh giá (?:chung|tình hình|kết quả|về), kết quả,
    nhận xét, (?:các )?ý kiến (?!kết luận|chỉ đạo), (?:phần |nội dung )?thảo luận, diễn biến, những kết quả, một số kết quả, tồn tại, những tồn tại, khó khăn, hạn chế, nguyên nhân, ưu điểm, bối cảnh, thành phần, mục tiêu,
    mục đích, đối tượng, phạm vi, kinh phí, nguồn kinh phí, căn cứ, quan điểm, sự cần thiết, công tác chỉ đạo
  `).join('|')})(?![\\p{L}])`,
  'iu',
);
/** Headings that give tasks even under a silent one: "I. Về tình hình kinh tế, 2. Nhiệm vụ thời gian tới". */
const TASKS = /^(?:các |một số |những )?(?:nhiệm vụ|giải pháp|phương hướng|công việc)(?![\p{L}])/iu;

/** Whether `words` open like a heading under which nothing is ordered. */
export function isSilent(words: string): boolean {
  return SILENT.test(words);
}

/** Whether `clause` announces tasks. */
export function announcesTasks(clause: Clause): boolean {
  return clause.marker !== undefined && clause.text.length < 200 && TASKS.test(clause.text);
}

/** "Kinh phí thực hiện: ..." orders nothing, but does not speak for what follows. */
const ALONE = /^[^.:]{0,60}:\s*/u;
/** A plain line about a subject, over a list. */
const TOPIC = /^(?:Riêng|Đối với|Về|Ngoài ra|Trong đó)\s/u;

/** A clause that only announces what stands under it. */
export interface Heading {
  silent: boolean;
  /** The units it names; undefined when it is about a subject. */
  addressed: Told | undefined;
}

/** What `clause` announces, or undefined when it is a paragraph of its own. */
export function readHeading(clause: Clause): Heading | undefined {
  const text = clause.text.trim();
  const silent = isSilent(text) && clause.marker !== undefined && clause.marker.rank < 10;
  const addressed = text.length > 600 ? undefined : readUnitHeading(text);
  const bare = !/[.;!?]$/u.test(text);
  const over = ALONE.test(text)
    ? clause.children.some(({ marker }) => marker !== undefined)
    : clause.children.length > 0;
  if (silent && (bare || over)) return { silent: true, addressed: undefined };
  if (silent && ALONE.test(text) && !startsUnit(text.replace(ALONE, '')))
    return { silent: false, addressed: undefined };
  if (addressed && (clause.children.length > 0 || text.endsWith(':') || clause.marker))
    return { silent: false, addressed };
  const topic = clause.marker !== undefined || TOPIC.test(text);
  const announces = bare && topic && clause.children.length > 0 && !text.endsWith(':') && text.length < 400;
  return announces ? { silent: false, addressed: undefined } : undefined;
}
