const ROMAN = Object.entries({
  M: 1000,
  CM: 900,
  D: 500,
  CD: 400,
  C: 100,
  XC: 90,
  L: 50,
  XL: 40,
  X: 10,
  IX: 9,
  V: 5,
  IV: 4,
  I: 1,
});

function roman(number: number): string {
  let left = number;
  let letters = '';
  for (const [sign, worth] of ROMAN) for (; left >= worth; left -= worth) letters += sign;
  return letters;
}

/** After z come aa, bb, cc, as in Word, and not aa, ab, ac. */
function letters(number: number): string {
  const letter = String.fromCodePoint(97 + ((number - 1) % 26));
  return letter.repeat(Math.ceil(number / 26));
}

/** Beyond these the signs would grow as long as the number is large. */
const LARGEST_ROMAN = 3999;
const LARGEST_LETTER = 26 * 30;

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** `number` in one of Word's number formats (ISO/IEC 29500-1, ST_NumberFormat); in digits where we do not know it. */
export function formatNumber(number: number, format: string): string {
  if (format === 'none' || format === 'bullet') return '';
  if (format === 'decimalZero') return String(number).padStart(2, '0');
  if (format === 'decimalEnclosedParen') return `(${number})`;
  if (format === 'decimalEnclosedFullstop') return `${number}.`;
  if (format === 'numberInDash') return `- ${number} -`;
  if (format === 'vietnameseCounting') return DIGITS[number] ?? String(number);
  if (/Roman$/.test(format) && number > 0 && number <= LARGEST_ROMAN)
    return format === 'upperRoman' ? roman(number) : roman(number).toLowerCase();
  if (/^(?:upper|lower)Letter$/.test(format) && number > 0 && number <= LARGEST_LETTER)
    return format === 'upperLetter' ? letters(number).toUpperCase() : letters(number);
  return String(number);
}
