import type { Absence, Obstacle } from '../domain/absences.js';
import { formatDay } from '../domain/day.js';
import type { Person } from '../people/person.entity.js';

/** Why an absence cannot be entered because of `other`, and what to do, for people. */
export function obstacleWords(why: Obstacle, other: Absence, people: readonly Person[]): string {
  const name = people.find(({ id }) => id === other.personId)?.name ?? 'Người này';
  const when = `từ ${formatDay(other.fromDay)} đến ${formatDay(other.toDay)}`;
  const sentences: Record<Obstacle, string> = {
    overlap: `${name} đã có ngày vắng mặt ${when}. Hãy kết thúc lần ấy trước, hoặc chọn ngày khác.`,
    'stand-in-away': `${name} cũng vắng ${when} và không có ai thay. Hãy chọn người khác.`,
    circle: `${name} vắng ${when} và việc lại chuyển về chính người vắng. Hãy chọn người khác.`,
    needed: `Đang là người thay cho ${name} ${when}. Hãy chọn người thay để việc vẫn có người nhận.`,
  };
  return sentences[why];
}
