import { readDocx } from '../../src/documents/docx/read-docx.js';
import { paragraph, wordFile } from './word-file.js';

/** `format text` and further elements of one level. */
export type Written = [format: string, text: string, more?: string];

/** One level of a list; `at` is its place from 0. */
export const level = ([format, text, more = '']: Written, at: number): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
/** An abstract definition with these levels. */
export const definition = (levels: Written[], id = 0, more = ''): string =>
  `<w:abstractNum w:abstractNumId="${id}">${more}${levels.map(level).join('')}</w:abstractNum>`;
/** The list `id` of the definition `abstract`. */
export const list = (id: number, abstract: number, changes = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${changes}</w:num>`;
/** The list starts at `start` on that level. */
export const startAt = (at: number, start: number): string =>
  `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
/** A paragraph that says `x`. */
export const numbered = (at: number, id = 1, style = ''): string =>
  paragraph('x', `${style}<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);

/** The labels of paragraphs that each say `x`. */
export function labels(body: string, numbering: string, styles = ''): string[] {
  const { text } = readDocx(wordFile(body, { numbering, styles }));
  return text.split('\n\n').map((line) => line.replace(/ ?x$/u, ''));
}
