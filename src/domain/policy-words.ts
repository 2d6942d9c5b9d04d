import type { Superior } from './escalation-policy.js';
import type { Policy } from './rule-book.js';
import type { Late } from './step.js';

/** How each of those above a unit is called in a sentence. */
export const SUPERIOR_NAMES: Readonly<Record<Superior, string>> = {
  superior: 'lãnh đạo phụ trách',
  secretariat: 'thư ký',
  chair: 'Trưởng ban',
};

/** What a policy means, in sentences for whoever lays it down. */
export function policyWords({ reminders, escalation }: Policy): string[] {
  const { late, silent } = reminders;
  const { rungs, notReceived, waiting, undecided } = escalation;
  return [
    beforeWords(reminders.before),
    `Quá hạn thì nhắc lại đơn vị ${lateWords(late)}.`,
    urgentWords(reminders.urgent),
    `Đơn vị chưa mở xem, chưa tiếp nhận sau ${notReceived.within} ngày làm việc thì báo ${SUPERIOR_NAMES[notReceived.to]}.`,
    `Đơn vị đã tiếp nhận mà lâu chưa báo cáo thì hỏi tiến độ ${lateWords(silent)}.`,
    ...(rungs.length === 0 ? ['Việc quá hạn không báo lên ai.'] : []),
    ...rungs.map(
      ({ to, hours = [], ...rung }) =>
        `Việc quá hạn được báo ${SUPERIOR_NAMES[to]} ${lateWords(rung)}${hours.length ? `; việc tính theo giờ thì báo sau ${list(hours)} giờ` : ''}.`,
    ),
    `Việc chờ mốc: hỏi ${SUPERIOR_NAMES[waiting.to]} ngày của mốc ${lateWords(waiting)}.`,
    `Đề nghị gia hạn được trình ngay; chưa quyết định thì nhắc lại ${lateWords(undecided)}.`,
  ];
}

function beforeWords(before: readonly number[]): string {
  const days = before.filter((n) => n > 0).toSorted((a, b) => b - a);
  const ways = [
    ...(days.length ? [`trước hạn ${list(days)} ngày làm việc`] : []),
    ...(before.includes(0) ? ['vào ngày đến hạn'] : []),
  ];
  return ways.length ? `Nhắc đơn vị ${ways.join(' và ')}.` : 'Không nhắc đơn vị trước hạn.';
}

function urgentWords({ before, after }: Policy['reminders']['urgent']): string {
  const ways = [
    ...(before.length ? [`trước ${list(before.toSorted((a, b) => b - a))} giờ`] : []),
    ...(after.length ? [`sau ${list(after.toSorted((a, b) => a - b))} giờ`] : []),
  ];
  return ways.length
    ? `Việc có giờ, hoặc khẩn trong ngày: nhắc đơn vị ${ways.join(' và ')}, cả ngoài giờ gửi hằng ngày.`
    : 'Việc có giờ, hoặc khẩn trong ngày: không nhắc riêng theo giờ.';
}

/** `sau 1, 3 ngày làm việc, rồi cứ 5 ngày làm việc một lần` */
function lateWords({ after, thenEvery }: Late): string {
  const again = thenEvery > 0 ? `, rồi cứ ${thenEvery} ngày làm việc một lần` : '';
  return `sau ${list(after)} ngày làm việc${again}`;
}

function list(numbers: readonly number[]): string {
  return numbers.join(', ');
}
