import type { Act } from '../domain/assignment-state.js';

/** What is said, before an act of the office is done, of how far it can be undone. */
export const UNDO_WORDS: Partial<Record<Act, string>> = {
  confirm: 'Hoàn tác được trong 10 phút.',
  suspend: 'Hoàn tác được trong 10 phút.',
  return: 'Đơn vị được báo ngay; chỉ hoàn tác được khi tin chưa đi, trong khoảng một phút.',
  resume: 'Đơn vị được báo ngay; chỉ hoàn tác được khi tin chưa đi, trong khoảng một phút.',
  withdraw:
    'Hoàn tác được trong 10 phút; đơn vị đã được báo thu hồi thì sẽ được báo lại là tiếp tục thực hiện.',
};
