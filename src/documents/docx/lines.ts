/** A paragraph, a part of one after a line break, or a row of a table. */
export interface Line {
  text: string;
  /** A page begins with it. */
  newPage: boolean;
  /** Belongs to the same paragraph as the line before it. */
  continued: boolean;
  /** A page ends within it: what comes next begins one. */
  turns?: boolean;
  /** An empty paragraph stands before it. */
  spaced?: boolean;
}

/** `text` as one line: composed letters, single blanks, none around it. */
export function tidyLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().normalize('NFC');
}

/** Headings are shorter, or have no small letter after them. */
const PRINTED_LINE = 60;
const ENDED = /[.;:!?]$/u;

/**
 * Whether the paragraphs are the printed lines of another document, as pasted from a PDF or an e-mail: behind a third of
 * the long ones that end within a sentence the next begins in small letters.
 */
function isWrapped(lines: readonly Line[]): boolean {
  const next = lines.filter((_, at) => {
    const before = lines[at - 1]?.text ?? '';
    return before.length > PRINTED_LINE && !ENDED.test(before);
  });
  const goingOn = next.filter(({ text }) => /^\p{Ll}[\p{L},]/u.test(text));
  return goingOn.length > 2 && goingOn.length > next.length / 3;
}

/**
 * The lines as one text, a blank line between paragraphs (between those that empty ones part, where the lines are wrapped
 * by hand), a form feed before the first line of each further page.
 */
export function joinLines(lines: readonly Line[]): string {
  const wrapped = isWrapped(lines);
  return lines
    .map(({ text, newPage, continued, spaced }, at) => {
      if (at === 0) return text;
      const close = continued || (wrapped && !spaced);
      return `${close ? '\n' : '\n\n'}${newPage ? '\f' : ''}${text}`;
    })
    .join('');
}

/** How many pages `lines` fill; undefined where none of them tells of a second one. */
export function countPages(lines: readonly Line[]): number | undefined {
  const more = lines.filter(({ newPage }, at) => newPage && at > 0).length;
  return more > 0 ? more + 1 : undefined;
}
