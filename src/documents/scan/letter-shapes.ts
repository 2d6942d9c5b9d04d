/** What the recogniser sees in place of signs of the same shape, where only one of them makes sense. */
const MENDED: [RegExp, (seen: string) => string][] = [
  // Capitals and small letters that differ by their size alone: "nỘp", "SỞ Y tế", "Huyện Ủy".
  [/(?<=\p{Ll})(?![A-Z])\p{Lu}/gu, (letter) => letter.toLowerCase()],
  [/(?<!\p{L})V(?= tế(?!\p{L}))/gu, () => 'Y'],
  [
    /(?<!\p{Lu} ?)\p{Lu}[ÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰ](?= \p{Ll}{2})/gu,
    (word) => word[0] + word.slice(1).toLowerCase(),
  ],
  [/(?<!\p{L})SỞ(?= (?:\p{Lu}\p{Ll}|Y ))/gu, () => 'Sở'],
  [/(?<=(?:Tỉnh|Huyện|Thành|Thị|Quận|Đảng|tỉnh|huyện|thành|thị|quận|đảng|cấp) )[ỦÚ]y(?!\p{L})/gu, () => 'ủy'],
  [/(?<!\p{L})BCb(?!\p{L})/gu, () => 'BCĐ'],
  [/^N[ơƠ][iIlj1]{1,2} nh[ậâặạ]n(?=:|$)/gu, () => 'Nơi nhận'],
  // A year has four quarters.
  [/(?<=[Qq][uU][ýyÝY]\s)[I1l|!]{2,3}(?![\p{L}\p{N}])/gu, (strokes) => 'I'.repeat(strokes.length)],
  [/(?<=[Qq][uU][ýyÝY]\s)[1l|!]V(?![\p{L}\p{N}])/gu, () => 'IV'],
];

/** A line of words with the letters and figures that stand there by their sense. */
export function mendShapes(text: string): string {
  return MENDED.reduce((mended, [seen, meant]) => mended.replace(seen, meant), text);
}

/** Roman numerals before a heading, an H for II among them. */
const ROMAN = /^[IH1l]{1,4}(?=[.-] ?\p{Lu}{2})/gmu;

/** A whole text with the Roman numerals of its chapters, where no chapters G or 10 precede what looks like H or 11. */
export function mendChapters(text: string): string {
  if (!/^I[.-]/mu.test(text) || /^(?:G|10)[.-]/mu.test(text)) return text;
  return text.replace(ROMAN, (seen) => {
    const strokes = seen.replaceAll('H', 'II').length;
    return seen === '1' || strokes > 3 ? seen : 'I'.repeat(strokes);
  });
}
