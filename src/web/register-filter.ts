import { AssignmentFilter } from '../assignments/assignments.dto.js';
import { Invalid, Refusal } from '../platform/refusal.js';
import { checked, type Form, WRONG_FILTER } from './form.js';

/** What the contract's filters are called in the register's address. */
const FIELDS = {
  q: 'q',
  state: 'trang_thai',
  unit: 'don_vi',
  committee: 'ban',
  dueFrom: 'tu',
  dueBefore: 'truoc',
  conclusion: 'ket_luan',
  directive: 'nhiem_vu',
  only: 'chi',
  sort: 'xep',
} as const;

/** The filters in the register's address, with their labels. */
export const FILTER_LABELS = {
  q: 'Tìm',
  trang_thai: 'Trạng thái',
  don_vi: 'Đơn vị',
  ban: 'Ban Chỉ đạo',
  tu: 'Hạn từ ngày',
  truoc: 'Hạn trước ngày',
  chi: 'Chỉ xem',
  ket_luan: 'Kết luận',
  nhiem_vu: 'Nhiệm vụ',
  xep: 'Xếp theo',
} as const;

/** The filters as they stand in an address, for the next one. */
export function filterQuery(typed: Form): Record<string, string | undefined> {
  return Object.fromEntries(Object.values(FIELDS).map((field) => [field, typed.text(field)]));
}

/** The same for filters as the contract names them. */
export function addressOf(filter: Readonly<Record<string, unknown>>): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(FIELDS).map(([name, field]) => {
      const value = filter[name];
      return [field, typeof value === 'string' || typeof value === 'number' ? String(value) : undefined];
    }),
  );
}

/** What the filters mean; throws Invalid with every mistake at its field. */
export function filterOf(typed: Form): Partial<AssignmentFilter> {
  const wanted = Object.fromEntries(Object.entries(FIELDS).map(([name, field]) => [name, typed.text(field)]));
  try {
    return checked(AssignmentFilter, wanted, WRONG_FILTER);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const problems = error.problems.map(({ at, message }) => ({
      at: FIELDS[at as keyof typeof FIELDS] ?? at,
      message,
    }));
    throw new Invalid(error.code, error.message, problems);
  }
}
