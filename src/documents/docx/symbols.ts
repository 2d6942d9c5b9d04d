/** Symbol fonts put their characters at U+F000 and above; the ASCII ones among them keep their places. */
const PRIVATE = /[\uf020-\uf0ff]/gu;

const ARROWS = new Set(['\uf0e0', '\uf0e8', '\uf0ae', '\uf0de', '\uf0f0']);
const PLUS = new Set(['+', '\uf02b', '\uf0cc', '＋', '✚', '➕']);
const STARS = new Set(['*', '\uf02a']);

/** The characters of a symbol font in `text` as what they look like: `+`, `→`, and `-` for every bullet and dash. */
export function readSymbols(text: string): string {
  return text.replace(PRIVATE, (sign) => {
    if (ARROWS.has(sign)) return '→';
    return PLUS.has(sign) ? '+' : '-';
  });
}

/**
 * The mark of a bulleted paragraph as offices type it: `-` outside, `+` inside another bullet. A sign that already is
 * one of the typed marks stays.
 */
export function bulletMark(sign: string, nested: boolean): string {
  const mark = sign.trim();
  if (mark === '') return '';
  if (PLUS.has(mark)) return '+';
  if (STARS.has(mark)) return '*';
  if (/^[-–—−\uf02d]$/u.test(mark)) return '-';
  return nested ? '+' : '-';
}
