import { right, type Run } from './run.js';
import { decodeGlyphs, isUnicode } from './glyph-text.js';

/** Parts of a font's size: letters further apart belong to two words, a mark may stand that far from its letter. */
const GAP = 0.15;
const REACH = 0.3;

function goesOn(word: Run, glyph: Run): boolean {
  const between = glyph.x - right(word);
  return (
    !glyph.spaced &&
    glyph.font === word.font &&
    glyph.source === word.source &&
    Math.abs(glyph.y - word.y) < 0.1 * word.height &&
    Math.abs(glyph.height - word.height) < 0.1 * word.height &&
    between < GAP * word.height &&
    between > -REACH * word.height
  );
}

/** A diacritic that is drawn by itself goes to the letter under or over which it stands. */
function placeMarks(glyphs: readonly Run[]): Run[] {
  if (!glyphs.some(({ str }) => /^\p{M}+$/u.test(str))) return [...glyphs];
  const letters = glyphs.filter(({ str }) => !/^\p{M}+$/u.test(str)).map((glyph) => ({ ...glyph }));
  const rows = new Map<number, Run[]>();
  for (const letter of letters) {
    const row = Math.round(letter.y / 4);
    const others = rows.get(row);
    if (others) others.push(letter);
    else rows.set(row, [letter]);
  }
  for (const mark of glyphs) {
    if (!/^\p{M}+$/u.test(mark.str)) continue;
    const row = Math.round(mark.y / 4);
    const near = [row - 1, row, row + 1].flatMap((at) => rows.get(at) ?? []);
    const distance = (letter: Run): number =>
      Math.abs(letter.x + letter.width / 2 - (mark.x + mark.width / 2)) + Math.abs(letter.y - mark.y);
    let best: Run | undefined;
    for (const letter of near) if (!best || distance(letter) < distance(best)) best = letter;
    if (best && distance(best) < best.width + mark.height) best.str += mark.str;
  }
  return letters;
}

/** The words that a page's glyphs make, in the order of drawing, in composed Unicode letters whatever the font's. */
export function toWords(glyphs: readonly Run[]): Run[] {
  const words: Run[] = [];
  for (const glyph of placeMarks(glyphs)) {
    const word = words.at(-1);
    if (word && goesOn(word, glyph)) {
      word.str += glyph.str;
      word.width = Math.max(right(word), right(glyph)) - word.x;
    } else words.push({ ...glyph });
  }
  const unicode = new Set(words.filter(({ str }) => isUnicode(str)).map(({ font }) => font));
  return words.flatMap((word) => {
    const str = decodeGlyphs(word.str, word.font, unicode.has(word.font));
    return str === '' ? [] : [{ ...word, str }];
  });
}
