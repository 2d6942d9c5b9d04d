export type MarkerKind =
  'part' | 'roman' | 'article' | 'number' | 'ordinal' | 'letter' | 'bracket' | 'dash' | 'plus' | 'star';

/** The numbering mark at the start of a paragraph. */
export interface Marker {
  kind: MarkerKind;
  /** What stands in a label: `II`, `2.1`, `a`, `(1)`; empty for bullets. */
  label: string;
  /** Outer marks have lower ranks: a part is 1, `1.1.1` is 5, bullets are above 10. */
  rank: number;
  /** Characters that the mark takes, its blank included. */
  length: number;
}

const ORDINALS = 'nhất|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười';

const FORMS: [MarkerKind, number, RegExp][] = [
  ['roman', 2, /^((?:X{0,2})(?:IX|IV|V?I{0,3}))(?:[.)/]-?\s*(?=\S|$)|(?:,|\s?[-–])\s+(?=\p{Lu}))/u],
  ['part', 1, /^([A-H])[.)/]\s+(?=\S)/u],
  [
    'part',
    1,
    /^(?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC)\s+(thứ\s+\p{L}{2,5}|[IVX]{1,5}|\d{1,2}|[A-H])(?=[\s.:]|$)[.:]?\s*/u,
  ],
  ['article', 3, /^Điều\s+(\d{1,3})\s?[.:]\s*/u],
  [
    'number',
    3,
    /^(\d{1,2}(?:\.\d{1,2}){1,3})(?:\s?[.)/:–-]?\s+(?=\p{L}|\(|“)|[.)–-]\s?(?=\p{Lu}\p{Ll})|[.)]$)/u,
  ],
  ['number', 4, /^Khoản\s+(\d{1,2})\s?[.:]\s*/u],
  ['number', 3, /^(\d{1,2})\s?[-–]\s+(?=\p{Lu}\p{Ll})/u],
  ['number', 3, /^(l)\.\s+(?=\p{Lu})/u],
  ['number', 3, /^(\d{1,2})\s?[.)/]-?(?:\s+|(?=\p{Lu}\p{Ll})|$)/u],
  ['ordinal', 6, new RegExp(`^(?:Thứ (?:${ORDINALS})|(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy) là)\\s?[,:.;]\\s*`, 'u')],
  ['letter', 7, /^([a-zđ])\s?[.)/}](?:\s+|$)/u],
  ['bracket', 8, /^(\((?:\d{1,2}|[a-zđ]|i{1,3}|iv|vi{0,3})\))\s*(?=\S|$)/u],
  ['dash', 11, /^([-–—−])(?:\s+|(?=\p{Lu})|$)/u],
  ['plus', 12, /^(\+)\s*(?=\D|$)/u],
  ['star', 13, /^([*•●▪◦·○■➢✓►❖‣⁃\uf0a7\uf0b7\uf0d8\uf0fc])\s*(?=\S|$)/u],
];

/** The mark with which `line` starts, or undefined for a plain paragraph. */
export function readMarker(line: string): Marker | undefined {
  for (const [kind, rank, form] of FORMS) {
    const found = form.exec(line);
    if (!found || found[0].trim() === '') continue;
    const written = rank > 10 || kind === 'ordinal' ? '' : (found[1] ?? '');
    // A scanned 1 comes out as an l.
    const label = kind === 'number' && written === 'l' ? '1' : written;
    if (kind === 'roman' && label === '') continue;
    const depth = kind === 'number' ? label.split('.').length - 1 : 0;
    return { kind, label, rank: rank + depth, length: found[0].length };
  }
  return undefined;
}
