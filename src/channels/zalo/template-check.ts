import { TEMPLATE } from './template.js';
import { field, numberIn, text } from './zalo-http.js';

/** How the registered template compares with what is sent. */
export interface ZaloTemplateCheck {
  /** As Zalo says it, `ENABLE` when messages may go; empty when it does not say. */
  status: string;
  /** All that is wrong with it, as Vietnamese sentences; empty when it can be used. */
  mistakes: string[];
}

const ENABLED = 'ENABLE';
const STATES: Readonly<Record<string, string>> = {
  PENDING_REVIEW: 'Zalo đang duyệt mẫu tin này',
  DISABLE: 'mẫu tin đang bị tắt',
  REJECT: 'Zalo đã từ chối mẫu tin này',
  DELETE: 'mẫu tin đã bị xóa',
};
/** Types that would not take our words. */
const NOT_TEXT = ['NUMBER', 'DATE', 'CURRENCY', 'PHONE'];

/** Compares what Zalo says of the template (the `data` of its detail, which may be anything) with what is sent. */
export function checkTemplate(detail: unknown): ZaloTemplateCheck {
  const status = text(detail, 'status') ?? '';
  const listed = field(detail, 'listParams');
  const params = Array.isArray(listed) ? (listed as unknown[]) : [];
  const names = params.flatMap((param) => text(param, 'name') ?? []);
  return {
    status,
    mistakes: [
      ...(status === ENABLED ? [] : [STATES[status] ?? 'Zalo không cho biết mẫu tin có dùng được không']),
      ...Object.keys(TEMPLATE)
        .filter((name) => !names.includes(name))
        .map((name) => `mẫu tin thiếu tham số ${name}`),
      ...params.flatMap(paramMistakes),
    ],
  };
}

function paramMistakes(param: unknown): string[] {
  const name = text(param, 'name');
  if (!name) return [];
  const needed = new Map<string, number>(Object.entries(TEMPLATE)).get(name);
  if (needed === undefined)
    return field(param, 'require') === false ? [] : [`mẫu tin có tham số ${name} mà hệ thống không gửi`];
  const most = numberIn(param, 'maxLength');
  const least = numberIn(param, 'minLength') ?? 0;
  const type = text(param, 'type')?.toUpperCase() ?? '';
  return [
    ...(most !== undefined && most < needed
      ? [`tham số ${name} chỉ nhận ${most} ký tự, cần nhận được ${needed} ký tự`]
      : []),
    ...(least > 1 ? [`tham số ${name} đòi ít nhất ${least} ký tự`] : []),
    ...(NOT_TEXT.includes(type) ? [`tham số ${name} phải thuộc kiểu văn bản`] : []),
  ];
}
