import { randomInt } from 'node:crypto';

/** Without what is read wrongly: 0 and O, 1 and I. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 6;

/** Not folded: "đúng" and "dùng" lose their marks too, and mean something else. */
const WITHDRAWING = ['dung', 'dừng', 'huy', 'hủy', 'huỷ', 'stop'];
const AGREEING = ['nhan', 'nhận'];

/** A new code, of about a thousand million. */
export function newCode(): string {
  return Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}

/** The code as people are shown it. */
export function codeWords(code: string): string {
  return `DD-${code}`;
}

/** The code that somebody wrote, in any case, with the hyphen or without, among other words or alone. */
export function codeIn(text: string): string | undefined {
  return /(?<![\p{L}\p{N}])DD[-–\s]?([A-HJ-NP-Z2-9]{6})(?![\p{L}\p{N}])/u.exec(text.toUpperCase())?.[1];
}

/** What a message of one word decides about further messages; undefined for all others. */
export function wishIn(text: string): 'withdrew' | 'agreed' | undefined {
  const word = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  if (WITHDRAWING.includes(word)) return 'withdrew';
  return AGREEING.includes(word) ? 'agreed' : undefined;
}
