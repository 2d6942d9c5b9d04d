import type { Draft } from '../../conclusions/draft.entity.js';

/** What each flag of a deadline asks of the clerk. */
const FLAGS: Readonly<Record<string, string>> = {
  'before-issue': 'Hạn trước ngày ban hành',
  'rest-day': 'Hạn vào ngày nghỉ',
  'year-missing': 'Văn bản không ghi năm',
  'numbers-disagree': 'Số và chữ không khớp',
  'dates-disagree': 'Ngày nêu trong ngoặc không khớp',
  'two-dates': 'Hai ngày khác nhau cho một việc',
  'awaiting-event': 'Chờ mốc: chưa có ngày',
  referenced: 'Hạn nằm ở văn bản khác',
  urgent: 'Có yêu cầu khẩn',
  confirm: 'Cần xác nhận hạn',
  inherited: 'Hạn lấy từ câu dẫn',
  'open-ended': 'Không có ngày kết thúc',
};

export function flagWords({ flags }: Draft): string[] {
  // What is no flag of the reading is a sentence of its own: merged drafts bring one.
  return flags.flatMap((flag) => FLAGS[flag] ?? (flag.includes(' ') ? flag : []));
}

/** A place at which a task may be cut in two, with the words the second part would begin with. */
export interface Cut {
  at: number;
  words: string;
}

const ENDS = /[;.:]\s+|\n+|,?\s+(?=và\s)|,\s+/gu;

/** Where a clerk would cut `task`: after a sentence, a semicolon, a comma or a line, and before "và". */
export function cutsOf(task: string): Cut[] {
  return [...task.matchAll(ENDS)]
    .map((match) => match.index + match[0].length)
    .filter((at) => at > 0 && task.slice(at).trim() !== '')
    .map((at) => ({ at, words: `… ${task.slice(at, at + 70).trim()}${task.length > at + 70 ? ' …' : ''}` }));
}
