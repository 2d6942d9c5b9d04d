const PLACE =
  /(?<=(?:^|\s)(?:tỉnh|thành phố|thị xã|quận|huyện|xã|phường|thị trấn|đặc khu|(?:huyện|tỉnh|thành|thị|quận) (?:ủy|uỷ|đoàn))\s)(?!ủy |uỷ |đoàn )[\p{L}\d\s'-]+$/u;

/** The field of a department opens with a capital: "Sở Y tế". */
const FIELD = /^(?:sở|bộ|phòng|cục) \p{Ll}/u;

const titled = (words: string): string =>
  words.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());

/**
 * A name in capitals as one writes it in a sentence: the way in which `text` itself writes it elsewhere, or else small
 * letters but for the first, a department's field and the place's name ("Ủy ban nhân dân xã Suối Ngàn").
 */
export function asWritten(name: string, text: string): string {
  if (name !== name.toUpperCase()) return name;
  const small = name.toLowerCase();
  const places = text.toLowerCase();
  for (let at = places.indexOf(small); at >= 0; at = places.indexOf(small, at + small.length)) {
    const found = text.slice(at, at + name.length);
    if (found !== name && /^\p{Lu}/u.test(found)) return found;
  }
  const place = small.replace(PLACE, titled).replace(FIELD, titled);
  const spelled = place.replace(/(?<!\p{L})(?:ubnd|hđnd|bcđ)(?!\p{L})/gu, (letters) => letters.toUpperCase());
  return spelled.charAt(0).toUpperCase() + spelled.slice(1);
}
