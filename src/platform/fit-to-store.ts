import { Invalid } from './refusal.js';

/** Deeper than anything this service is ever sent; what reads a body further in would run out of stack. */
const DEEPEST = 20;

/**
 * Refuses with Invalid what neither database can be asked for or given: texts with the character zero, which
 * PostgreSQL does not know, and lists nested without end.
 */
export function refuseUnfit(...sent: unknown[]): void {
  if (sent.every((each) => isFit(each, 0))) return;
  throw new Invalid(
    'request/unreadable',
    'Nội dung gửi lên có ký tự hoặc cấu trúc không lưu được. Hãy xóa các ký tự lạ rồi gửi lại.',
  );
}

function isFit(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return !value.includes('\0');
  if (!value || typeof value !== 'object' || Buffer.isBuffer(value)) return true;
  return depth < DEEPEST && Object.values(value).every((each) => isFit(each, depth + 1));
}
