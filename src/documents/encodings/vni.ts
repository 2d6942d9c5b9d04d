/** What a mark of VNI after `aeouyơư` puts on the letter, as combining marks: tone, or roof or bowl with their tones. */
const MARKS: Record<string, string> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};

/** Signs of VNI that are letters by themselves. */
const ALONE: Record<string, string> = { ñ: 'đ', ö: 'ư', ô: 'ơ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };

const SIGN = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ñöôæóòî]/giu;

const inCaseOf = (sign: string, letter: string): string =>
  sign === sign.toLowerCase() ? letter : letter.toUpperCase();
const alone = (sign: string): string => inCaseOf(sign, ALONE[sign.toLowerCase()] ?? sign);

/** Text in composed letters from text whose signs stand for the bytes of VNI for Windows ("THOÂNG BAÙO" is "THÔNG BÁO"). */
export function fromVni(text: string): string {
  return text
    .replace(SIGN, (sign, base?: string, mark?: string) =>
      base && mark ? alone(base) + MARKS[mark.toLowerCase()]! : alone(sign),
    )
    .normalize('NFC');
}
