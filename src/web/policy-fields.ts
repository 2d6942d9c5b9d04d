import { SUPERIOR_NAMES } from '../domain/policy-words.js';
import type { Policy } from '../domain/rule-book.js';
import { PolicyShape, SUPERIORS } from '../platform/policy-shape.js';
import { Invalid, Refusal } from '../platform/refusal.js';
import { checked, type Form } from './form.js';

/** One field of the form in which a committee lays down its policy; the name is its path in the policy. */
export interface PolicyField {
  name: string;
  label: string;
  hint: string;
  kind: 'numbers' | 'number' | 'superior';
}

interface Part {
  title: string;
  about: string;
  fields: PolicyField[];
}

const numbers = (name: string, label: string, hint: string): PolicyField => ({
  ...{ name, label, hint },
  kind: 'numbers',
});
const number = (name: string, label: string, hint: string): PolicyField => ({
  ...{ name, label, hint },
  kind: 'number',
});
const superior = (name: string, label: string, hint: string): PolicyField => ({
  ...{ name, label, hint },
  kind: 'superior',
});
const again = (path: string, act: string) =>
  number(`${path}.thenEvery`, `Rồi ${act} lại, cứ bao nhiêu ngày một lần`, `0: không ${act} lại nữa.`);

/** The form, part by part; every day counted is a working day. */
export const POLICY_PARTS: readonly Part[] = [
  {
    title: 'Nhắc đơn vị',
    about: 'Đếm theo ngày làm việc của từng đơn vị; ngày nghỉ thì nhắc vào ngày làm việc liền trước.',
    fields: [
      numbers(
        'reminders.before',
        'Nhắc trước hạn bao nhiêu ngày',
        'Ví dụ 7, 3, 1, 0; số 0 là chính ngày đến hạn. Bỏ trống: không nhắc trước.',
      ),
      numbers('reminders.late.after', 'Nhắc sau hạn bao nhiêu ngày', 'Ví dụ 1, 3.'),
      again('reminders.late', 'nhắc'),
    ],
  },
  {
    title: 'Việc tính theo giờ',
    about: 'Việc có giờ cụ thể, hoặc khẩn và đến hạn ngay trong ngày giao; gửi ngay, trừ giờ nghỉ đêm.',
    fields: [
      numbers('reminders.urgent.before', 'Nhắc trước bao nhiêu giờ', 'Ví dụ 4, 1. Bỏ trống: không nhắc.'),
      numbers('reminders.urgent.after', 'Nhắc sau bao nhiêu giờ', 'Ví dụ 1. Bỏ trống: không nhắc.'),
    ],
  },
  {
    title: 'Tiếp nhận và tiến độ',
    about: 'Việc đã giao mà đơn vị chưa mở xem, hoặc đã tiếp nhận mà lâu chưa báo cáo.',
    fields: [
      number(
        'escalation.notReceived.within',
        'Chưa tiếp nhận sau bao nhiêu ngày',
        'Không kể ngày giao; chỉ báo một lần.',
      ),
      superior('escalation.notReceived.to', 'Báo ai khi chưa tiếp nhận', 'Người nhận tin này.'),
      numbers(
        'reminders.silent.after',
        'Hỏi tiến độ sau bao nhiêu ngày chưa báo cáo',
        'Tính từ lần báo cáo gần nhất.',
      ),
      again('reminders.silent', 'hỏi'),
    ],
  },
  ...SUPERIORS.map((to): Part => ({
    title: `Báo ${SUPERIOR_NAMES[to]} khi quá hạn`,
    about:
      to === 'superior'
        ? 'Lãnh đạo phụ trách lĩnh vực của đơn vị; nếu Ban không phân công thì người đứng đầu đơn vị cấp trên.'
        : 'Bỏ trống cả phần này thì không báo. Việc chỉ là đề nghị thì không bao giờ báo lên.',
    fields: [
      numbers(`escalation.rungs.${to}.after`, 'Báo sau hạn bao nhiêu ngày', 'Ví dụ 1. Bỏ trống: không báo.'),
      again(`escalation.rungs.${to}`, 'báo'),
      numbers(
        `escalation.rungs.${to}.hours`,
        'Việc tính theo giờ: sau bao nhiêu giờ',
        'Bỏ trống: không báo.',
      ),
    ],
  })),
  {
    title: 'Chờ mốc, chờ quyết định',
    about: 'Hạn còn chờ ngày của một mốc, hoặc đơn vị xin gia hạn mà chưa có quyết định.',
    fields: [
      numbers('escalation.waiting.after', 'Hỏi ngày của mốc sau bao nhiêu ngày', 'Tính từ ngày giao.'),
      again('escalation.waiting', 'hỏi'),
      superior('escalation.waiting.to', 'Hỏi ngày của mốc ở ai', 'Người nhập ngày ấy vào hệ thống.'),
      numbers(
        'escalation.undecided.after',
        'Nhắc quyết định gia hạn sau bao nhiêu ngày',
        'Tính từ ngày đề nghị; đề nghị mới thì được trình ngay.',
      ),
      again('escalation.undecided', 'nhắc'),
    ],
  },
];

/** Every field's label by its name. */
export const POLICY_LABELS: Readonly<Record<string, string>> = Object.fromEntries(
  POLICY_PARTS.flatMap(({ title, fields }) =>
    fields.map(({ name, label }) => [name, `${title}: “${label}”`]),
  ),
);

/** What stands in the form for `policy`, by the fields' names. */
export function policyValues(policy: Policy): Record<string, string> {
  const rungs = Object.fromEntries(policy.escalation.rungs.map((rung) => [rung.to, rung]));
  const whole = { reminders: policy.reminders, escalation: { ...policy.escalation, rungs } };
  const names = POLICY_PARTS.flatMap(({ fields }) => fields.map(({ name }) => name));
  return Object.fromEntries(names.map((name) => [name, text(at(whole, name))]));
}

/** The policy that a form holds; throws Invalid, whose places are the fields' names. */
export function policyIn(form: Form): Policy {
  const late = (path: string) => ({
    after: listed(form, `${path}.after`).toSorted((a, b) => a - b),
    thenEvery: numeric(form.text(`${path}.thenEvery`) ?? '0'),
  });
  const rungs = SUPERIORS.map((to) => {
    const hours = listed(form, `escalation.rungs.${to}.hours`);
    return { to, ...late(`escalation.rungs.${to}`), ...(hours.length > 0 && { hours }) };
  }).filter(({ after, hours }) => after.length > 0 || hours);
  const plain = {
    reminders: {
      before: listed(form, 'reminders.before').toSorted((a, b) => b - a),
      late: late('reminders.late'),
      urgent: {
        before: listed(form, 'reminders.urgent.before'),
        after: listed(form, 'reminders.urgent.after'),
      },
      silent: late('reminders.silent'),
    },
    escalation: {
      rungs,
      notReceived: {
        to: form.text('escalation.notReceived.to'),
        within: numeric(form.text('escalation.notReceived.within') ?? ''),
      },
      waiting: { ...late('escalation.waiting'), to: form.text('escalation.waiting.to') },
      undecided: late('escalation.undecided'),
    },
  };
  try {
    return checked(PolicyShape, plain);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const named = (place: string) =>
      place.replace(
        /^(escalation\.rungs)\.(\d+)/,
        (_, list: string, n: string) => `${list}.${rungs[Number(n)]!.to}`,
      );
    const problems = error.problems.map(({ at: place, message }) => ({ at: named(place), message }));
    throw new Invalid(error.code, error.message, problems);
  }
}

function listed(form: Form, name: string): number[] {
  return (form.text(name) ?? '')
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(numeric);
}

function numeric(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : NaN;
}

function at(whole: unknown, path: string): unknown {
  return path.split('.').reduce((part, key) => (part as Record<string, unknown> | undefined)?.[key], whole);
}

function text(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value ?? '');
}
