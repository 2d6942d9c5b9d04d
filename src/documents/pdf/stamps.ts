import type { Run } from './run.js';

/** What the stamp of an electronic signature says beside names and times. */
const SIGNED =
  /(?:Người ký|ký (?:số )?bởi|Thời gian ký|Ngày ký)\s*:|Digitally signed by|Signature (?:Not Verified|Valid)/iu;
const STAMP_LINE =
  /^(?:(?:Người ký|Được ký bởi|Ký số bởi|Ký bởi|Thời gian ký|Ngày ký|Email|Digitally signed by|Reason|Location)\s*:|Signature (?:Not Verified|Valid)\b|Digitally signed by )/iu;
/** A stamp has no more words than this. */
const LONGEST = 60;

/**
 * The words of a page without those of electronic signatures: what one form or annotation, or one size of letters in
 * the order of drawing, says with a signature's words.
 */
export function withoutStamps(words: readonly Run[]): Run[] {
  const groups: Run[][] = [];
  for (const word of words) {
    const last = groups.at(-1)?.at(-1);
    const same = last?.source === word.source && Math.abs(last.height - word.height) < 0.5;
    if (same) groups.at(-1)!.push(word);
    else groups.push([word]);
  }
  return groups.flatMap((group) =>
    group.length <= LONGEST && SIGNED.test(group.map(({ str }) => str).join(' ')) ? [] : group,
  );
}

/** A line of a signature's stamp that was drawn with the page's own letters. */
export const isStampLine = (line: string): boolean => STAMP_LINE.test(line);
