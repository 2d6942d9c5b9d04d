import { fold } from './fold.js';

/** The sorts of units that the organisation file has words for, with what officials read in their place. */
export const UNIT_KINDS: ReadonlyMap<string, string> = new Map([
  ['authority', 'Cơ quan lãnh đạo'],
  ['department', 'Cơ quan chuyên môn (sở, phòng)'],
  ['agency', 'Đơn vị sự nghiệp, ngành dọc'],
  ['commune', 'Xã, phường, thị trấn'],
  ['organisation', 'Mặt trận, đoàn thể, tổ chức khác'],
]);

const NAMED = new Map([...UNIT_KINDS].map(([kind, words]) => [fold(words), kind]));

/** What is read of a sort of units; one that an office has made for itself reads as it was written. */
export function unitKindWords(kind: string): string {
  return UNIT_KINDS.get(kind) ?? kind;
}

/** The sort that somebody wrote in words, accents or not; other words are a sort of the office's own. */
export function unitKindNamed(words: string): string {
  return NAMED.get(fold(words)) ?? words;
}
