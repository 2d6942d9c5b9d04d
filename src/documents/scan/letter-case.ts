/**
 * Puts right capitals that the recogniser sees in place of small letters of the same shape: within a word ("nỘp"), and
 * in "SỞ" before a name in small letters ("SỞ Y tế").
 */
export function mendCase(text: string): string {
  return text
    .replace(/(?<=\p{Ll})(?![A-Z])\p{Lu}/gu, (letter) => letter.toLowerCase())
    .replace(/(?<!\p{L})SỞ(?= (?:\p{Lu}\p{Ll}|Y ))/gu, 'Sở');
}
