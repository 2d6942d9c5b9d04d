import { SUPERIOR_NAMES } from './policy-words.js';
import { underlying } from './telling.js';

const ANNOUNCED: Readonly<Record<string, string>> = {
  issue: 'giao việc',
  officer: 'cử theo dõi',
  return: 'trả lại để làm tiếp',
  extend: 'báo thời hạn mới',
  refuse: 'báo giữ nguyên thời hạn',
  resume: 'báo tiếp tục thực hiện',
  withdraw: 'báo thu hồi việc',
  urge: 'đôn đốc',
  remark: 'báo ý kiến chỉ đạo',
  overview: 'tổng hợp tình hình trong tuần',
};

const COUNTED: Readonly<Record<string, string>> = {
  before: 'nhắc còn',
  late: 'nhắc quá hạn',
  superior: `báo ${SUPERIOR_NAMES.superior}: quá hạn`,
  secretariat: `báo ${SUPERIOR_NAMES.secretariat}: quá hạn`,
  chair: `báo ${SUPERIOR_NAMES.chair}: quá hạn`,
};

const ASKED: Readonly<Record<string, string>> = {
  due: 'nhắc ngày đến hạn',
  'not-received': 'báo chưa tiếp nhận',
  'ask-progress': 'hỏi tiến độ',
  'ask-event': 'hỏi ngày của mốc tính hạn',
  decide: 'đề nghị quyết định gia hạn',
};

/** What is told with a step, in a few words: `nhắc còn 3 ngày làm việc`; the step itself when no policy makes it. */
export function stepWords(step: string): string {
  const meant = underlying(step);
  const words = wordsOf(meant) ?? meant;
  return meant === step ? words : `${words} (không có người nhận, chuyển lên cấp trên)`;
}

function wordsOf(step: string): string | undefined {
  const [, kind = '', count, hours] = /^([a-z]+)-(\d+)(h?)$/.exec(step) ?? [];
  if (COUNTED[kind]) return `${COUNTED[kind]} ${count} ${hours ? 'giờ' : 'ngày làm việc'}`;
  return ANNOUNCED[step.split(':')[0]!] ?? ASKED[step.replace(/-\d.*$/, '')];
}
