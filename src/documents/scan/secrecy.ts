import { Invalid } from '../../platform/refusal.js';
import { fold } from '../../domain/fold.js';

/** A mark of secrecy alone on its line, as a recogniser sees it within its frame (domain.md 3.9). */
const MARK = /^(?:(?:tuyet|toi) )?mat$/;

/** Throws Invalid when one of the lines is a mark of secrecy: the paper may not be taken in. */
export function refuseSecrets(lines: readonly string[]): void {
  const marked = lines.some((line) => {
    const words = line
      .replace(/[^\p{L} ]/gu, ' ')
      .trim()
      .replace(/\s+/g, ' ');
    return words === words.toUpperCase() && MARK.test(fold(words));
  });
  if (marked)
    throw new Invalid(
      'conclusion/secret',
      'Văn bản có dấu độ mật; hệ thống này không được nhận văn bản mật.',
    );
}
