import { NoticeCriteria } from '../notifications/log/notice-criteria.dto.js';
import { Refusal } from '../platform/refusal.js';
import { checked, type Form, WRONG_FILTER } from './form.js';

/** The log's filters, named in its address as in the contract, with their labels. */
export const CRITERIA = {
  q: 'Người nhận',
  channel: 'Cách gửi',
  committee: 'Ban Chỉ đạo',
  assignment: 'Việc số',
  from: 'Từ ngày',
  to: 'Đến ngày',
} as const;

/** The filters as they were typed, for addresses and hidden fields. */
export function typedCriteria(typed: Form): Record<string, string | undefined> {
  return Object.fromEntries(Object.keys(CRITERIA).map((name) => [name, typed.text(name)]));
}

/** What the filters mean; throws Invalid with every mistake. */
export function criteriaIn(typed: Form): NoticeCriteria {
  const assignment = typed.number('assignment') ?? typed.text('assignment');
  return checked(NoticeCriteria, { ...typedCriteria(typed), assignment }, WRONG_FILTER);
}

/** The same for a page that is shown all the same, with what was wrong. */
export function readCriteria(typed: Form): { criteria?: NoticeCriteria; refusal?: Refusal } {
  try {
    return { criteria: criteriaIn(typed) };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error };
    throw error;
  }
}
