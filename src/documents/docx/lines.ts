/** A paragraph, a part of one after a line break, or a row of a table. */
export interface Line {
  text: string;
  /** A page begins with it. */
  newPage: boolean;
  /** Belongs to the same paragraph as the line before it. */
  continued: boolean;
  /** A page ends within it: what comes next begins one. */
  turns?: boolean;
}

/** `text` as one line: composed letters, single blanks, none around it. */
export function tidyLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().normalize('NFC');
}

/** The lines as one text, a blank line between paragraphs, a form feed before the first line of each further page. */
export function joinLines(lines: readonly Line[]): string {
  return lines
    .map(({ text, newPage, continued }, at) => {
      if (at === 0) return text;
      return `${continued ? '\n' : '\n\n'}${newPage ? '\f' : ''}${text}`;
    })
    .join('');
}

/** How many pages `lines` fill; undefined where none of them tells of a second one. */
export function countPages(lines: readonly Line[]): number | undefined {
  const more = lines.filter(({ newPage }, at) => newPage && at > 0).length;
  return more > 0 ? more + 1 : undefined;
}
