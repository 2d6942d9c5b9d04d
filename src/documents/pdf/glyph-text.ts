import { fromTcvn3 } from '../encodings/tcvn3.js';
import { fromVni } from '../encodings/vni.js';

const BULLETS = /[\uf0a7\uf0b7\uf0d8\uf0fc\uf076\uf06c\uf06e\uf0e8\uf09f]/gu;

/** Letters that only Unicode has: a font that writes them is not of an older encoding, whatever its name says. */
export const isUnicode = (str: string): boolean => /[\u0102-\u01b0\u1ea0-\u1ef9]/u.test(str);

/** The older encoding that fonts of this name are drawn for. */
function encodingOf(font: string): ((text: string) => string) | undefined {
  const name = font.replace(/^[A-Z]{6}\+/u, '');
  if (/^\.?Vn[A-Z].*H(?:$|[,-])/u.test(name)) return (text) => fromTcvn3(text).toUpperCase();
  if (/^\.?Vn[A-Z]/u.test(name)) return fromTcvn3;
  return /^VNI-/u.test(name) ? fromVni : undefined;
}

/** What the glyphs of a word mean in composed letters: plain hyphens, bullets, no signs of private use. */
export function decodeGlyphs(str: string, font: string, unicodeFont: boolean): string {
  const decode = unicodeFont ? undefined : encodingOf(font);
  return (decode ? decode(str) : str)
    .replace(BULLETS, '•')
    .replace(/[\uf020-\uf07e]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xf000))
    .replace(/[\u00ad\u2010\u2011]/gu, '-')
    .replace(/[\u0000-\u001f\u200b-\u200d\ufeff\ufffd\p{Co}]/gu, '')
    .replace(/[\ufb00-\ufb06]/gu, (sign) => sign.normalize('NFKC'))
    .normalize('NFC')
    .trim();
}
