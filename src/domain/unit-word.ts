/** The words by which units of one sort are counted, as official reports order them. */
const WORDS = [
  ...['tỉnh', 'thành phố', 'sở', 'huyện', 'quận', 'thị xã'],
  ...['xã', 'phường', 'thị trấn', 'đặc khu'],
];

/** A committee's or authority's name before its place: `UBND xã An Hòa` is a commune. */
const AUTHORITY = /^(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|đảng ủy)\s+/iu;

/** More sorts than these are no longer listed. */
const MOST = 3;

/**
 * The word by which these units are counted, "11/13 xã": `xã`, or `xã, phường` where both are among them; `đơn vị`
 * where a name tells nothing or there are too many sorts.
 */
export function unitWord(names: readonly string[]): string {
  const words = new Set(names.map(wordOf));
  const listed = WORDS.filter((word) => words.has(word));
  const known = !words.has(undefined) && listed.length > 0 && listed.length <= MOST;
  return known ? listed.join(', ') : 'đơn vị';
}

function wordOf(name: string): string | undefined {
  const rest = name.normalize('NFC').trim().replace(AUTHORITY, '').toLowerCase();
  return WORDS.find((word) => rest.startsWith(`${word} `));
}
