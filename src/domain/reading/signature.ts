import { CAPACITY, OFFICE } from './stacked-lines.js';

/** Who signed, and on whose behalf. */
export interface Signature {
  signer: string | null;
  /** `TL. CHỦ TỊCH`, `KT. CHÁNH VĂN PHÒNG`: the capacities over the name, joined by a comma. */
  signedFor: string | null;
}

/** A line of Nơi nhận with its mark: `b/c`, `p/h`, `t/h`. */
export interface Recipient {
  name: string;
  mark: string | null;
}

const PERSON = /^(?:(?:TS|ThS|PGS|GS|BS|Ths)\.?\s?)*(?:\p{Lu}\p{Ll}*\s){1,5}\p{Lu}\p{Ll}+$/u;
/** "CHÁNH VĂN PHÒNG Nguyễn Thị Hoa". */
const BESIDE = /^[\p{Lu}\s./]+\s(?<name>(?:\p{Lu}\p{Ll}*\s){1,4}\p{Lu}\p{Ll}+)$/u;
const IN_CAPITALS = /^(?:\p{Lu}{2,}\s){1,4}\p{Lu}{2,}$/u;

const signs = (line: string): boolean => (CAPACITY.test(line) && line.length < 120) || OFFICE.test(line);

/** The name under the last signature block and what stands over it. */
export function readSignature(lines: readonly string[]): Signature {
  const at = lines.findLastIndex(signs);
  if (at < 0) return { signer: null, signedFor: null };
  let first = at;
  while (first > 0 && signs(lines[first - 1]!)) first -= 1;
  const capacity = lines.slice(first, at + 1).filter((line) => CAPACITY.test(line));
  const below = lines.slice(at + 1, at + 6);
  const signer =
    below.find((line) => PERSON.test(line)) ??
    below.find((line) => IN_CAPITALS.test(line) && !signs(line)) ??
    BESIDE.exec(lines[at]!)?.groups?.['name'];
  return { signer: signer ?? null, signedFor: capacity.length > 0 ? capacity.join(', ') : null };
}

const OPENING = /^(?:Nơi nhận|NƠI NHẬN)\s?:?\s*/u;
const MARK = /\s*\((?<mark>b\/c|b\/cáo|p\/h|t\/h|bc|ph|th|để b\/c|để p\/h|để t\/h|để báo cáo)\)/iu;
const FULL: Record<string, string> = { bc: 'b/c', ph: 'p/h', th: 't/h', 'b/cáo': 'b/c', 'báo cáo': 'b/c' };

function recipient(line: string): Recipient {
  const mark = MARK.exec(line)?.groups?.['mark']?.toLowerCase().replace(/^để /u, '') ?? null;
  const name = line
    .replace(MARK, '')
    .replace(/^[-–+•]\s*/u, '')
    .replace(/[;.,/]+$/u, '')
    .trim();
  return { name, mark: mark && (FULL[mark] ?? mark) };
}

/** The list under "Nơi nhận", up to the file copy ("Lưu: VT") or the signature. */
export function readRecipients(lines: readonly string[]): Recipient[] {
  const at = lines.findIndex((line) => OPENING.test(line));
  if (at < 0) return [];
  const found: Recipient[] = [];
  const rows = [lines[at]!.replace(OPENING, ''), ...lines.slice(at + 1, at + 40)];
  for (const [index, row] of rows.entries()) {
    if (index > 0 && (signs(row) || !/^[-–+•]/u.test(row))) break;
    for (const part of row.split(/;\s*(?=[-–+•])/u)) {
      if (/^[-–+•]?\s*Lưu/u.test(part)) return found;
      if (part.trim() !== '') found.push(recipient(part));
    }
  }
  return found;
}
