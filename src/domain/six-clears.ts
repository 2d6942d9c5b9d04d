import type { Day } from './day.js';
import { ACTIONS, words } from './reading/vocabulary.js';

/** What is known of a proposal when it is looked through. */
export interface ProposalFacts {
  task: string;
  lead: readonly string[];
  /** Names that no unit or group is known by. */
  unknownLeads: readonly string[];
  unknownCoordinating: readonly string[];
  /** Lead units in which nobody is registered to be told. */
  headless: readonly string[];
  due: Day | null;
  recurrence: string | null;
  standing: boolean;
  /** Who gave the task, as chair or by signing; null when the document does not say. */
  giver: string | null;
}

export type Clear = 'người' | 'việc' | 'thời gian' | 'trách nhiệm' | 'sản phẩm' | 'thẩm quyền';

/** One of the six, and in a Vietnamese sentence what is missing; undefined when it is clear. */
export interface Clearness {
  name: Clear;
  missing: string | undefined;
}

const ACTION = words(ACTIONS, 'iu');
const PRODUCT =
  /(?<![\p{L}])(?:báo cáo|kế hoạch|tờ trình|quyết định|phương án|đề án|dự thảo|danh mục|danh sách|quy chế|quy định|quy trình|văn bản|công văn|hồ sơ|biên bản|biểu|phụ lục|dự toán|hướng dẫn|chương trình|nghị quyết|chỉ thị|thông báo|đề xuất|bảng|số liệu|kết quả|hợp đồng|cam kết|bản đồ|cơ sở dữ liệu|tài liệu|đề cương|thẩm định|nghiệm thu|bàn giao|giải ngân)(?![\p{L}])/iu;
const REPORTED_TO =
  /(?<![\p{L}])(?:báo cáo|trình|gửi|tham mưu|xin ý kiến|đề xuất|kiến nghị)\s(?:(?:kết quả|về|cho|với|đề xuất|tiến độ|kịp thời|và|để|tổng hợp|qua)\s){0,4}(?:\p{Lu}|(?:ban chỉ đạo|cấp có thẩm quyền|chủ tịch|lãnh đạo|cơ quan thường trực|ủy ban|tỉnh|huyện|xã|phòng|sở|văn phòng))/u;
const WORDS_OF_A_TASK = 4;

/**
 * The "6 rõ" of a task before it is sent (domain.md section 2), in their usual order:
 * - người: every lead unit is known and has somebody who is told;
 * - việc: the words hold a verb of doing and more than a mere title;
 * - thời gian: there is a last day, a recurrence, or the task is thường xuyên;
 * - trách nhiệm: one lead (domain.md 1, finding 3; a group counts as one), and every coordinating unit is known;
 * - sản phẩm: what is handed in is named (báo cáo, kế hoạch, tờ trình, quyết định ...);
 * - thẩm quyền: the words name who receives or decides, or the document names its chair or signer.
 */
export function sixClears(facts: ProposalFacts): Clearness[] {
  const timed = facts.due !== null || facts.recurrence !== null || facts.standing;
  const acts = ACTION.test(facts.task) && facts.task.split(/\s+/u).filter(Boolean).length >= WORDS_OF_A_TASK;
  const authority = facts.giver !== null || REPORTED_TO.test(facts.task);
  return [
    { name: 'người', missing: whoIsMissing(facts) },
    { name: 'việc', missing: acts ? undefined : 'Chưa thấy động từ nói phải làm gì.' },
    { name: 'thời gian', missing: timed ? undefined : 'Chưa có ngày, kỳ hạn hoặc “thường xuyên”.' },
    { name: 'trách nhiệm', missing: whoseDutyIsMissing(facts) },
    {
      name: 'sản phẩm',
      missing: PRODUCT.test(facts.task) ? undefined : 'Chưa nêu sản phẩm (báo cáo, kế hoạch, tờ trình…).',
    },
    {
      name: 'thẩm quyền',
      missing: authority
        ? undefined
        : 'Chưa rõ báo cáo ai: lời văn và văn bản đều chưa nêu người chủ trì, người ký.',
    },
  ];
}

function whoIsMissing({ lead, unknownLeads, headless }: ProposalFacts): string | undefined {
  if (lead.length === 0) return 'Chưa có đơn vị chủ trì.';
  if (unknownLeads.length > 0) return `Chưa xác định được: ${unknownLeads.join('; ')}.`;
  return headless.length > 0 ? `Chưa có người nhận ở: ${headless.join('; ')}.` : undefined;
}

function whoseDutyIsMissing({ lead, unknownCoordinating }: ProposalFacts): string | undefined {
  if (lead.length === 0) return 'Chưa có đơn vị chủ trì.';
  if (lead.length > 1) return `${lead.length} đơn vị cùng chủ trì: mỗi đơn vị sẽ nhận một việc riêng.`;
  return unknownCoordinating.length > 0
    ? `Đơn vị phối hợp chưa xác định: ${unknownCoordinating.join('; ')}.`
    : undefined;
}
