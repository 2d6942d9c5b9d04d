/** Words of time whose marks scanning spoils, and where each can only be that word. */
const SLIPS: [RegExp, string][] = [
  [/(?<!\p{L})tr[uư][oóờởọôơ]c(?!\p{L})|(?<!\p{L})truớc(?!\p{L})/gu, 'trước'],
  [/(?<!\p{L})ng[aáảạ]y(?=\s+[\dlI]{1,2}(?:\s?[/.-]\s?[\dlI]|\s+th[aáàảạ]ng\s))/gu, 'ngày'],
  [/(?<!\p{L})th[aàảạâ]ng(?=\s+(?:[\dlI]{1,2}|này|sau|tới)(?!\p{L}))/gu, 'tháng'],
  [/(?<!\p{L})n[aáãâàẵ]m(?=\s+20\d\d)/gu, 'năm'],
  [/(?<!\p{L})ch[aâăạ]m nh[aâấăắ]t(?!\p{L})/gu, 'chậm nhất'],
  [/(?<!\p{L})ho[aàá]n th[aàá]nh(?!\p{L})/gu, 'hoàn thành'],
  [/(?<!\p{L})h[ăâaẳẵ]ng (?=tháng|quý|tuần|năm)/gu, 'hằng '],
];

/** `text` with slips mended in the words that frame days ("truớc ngày", "nám 2025"); the length never changes. */
export function withoutSlips(text: string): string {
  return SLIPS.reduce((mended, [slip, meant]) => mended.replace(slip, meant), text);
}
