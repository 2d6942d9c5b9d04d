import { type Line, tidyLine } from '../docx/lines.js';
import { Labels } from '../docx/numbering.js';
import { readSymbols } from '../docx/symbols.js';
import { type Cell, type Row, tableLines } from '../docx/tables.js';
import { formatAt, type ParagraphFormat, paragraphRuns, type Run, unseenRuns } from './formatting.js';
import { readLists } from './lists.js';
import { readStyles } from './styles.js';
import type { Range, WordBinary } from './word-binary.js';

/** Ends of paragraphs, cells and sections; line breaks; begin, middle and end of fields; everything between. */
const TOKEN = /[\r\u0007\f\v\u0013-\u0015]|[^\r\u0007\f\v\u0013-\u0015]+/gu;
/** Numbers of lists from here on say that a paragraph has none. */
const NO_LIST = 0xf801;

/** Gathers rows while paragraphs lie in a table. */
class OpenTable {
  private rows: Row[] = [];
  private cells: Cell[] = [];
  private lines: Line[] = [];

  put(lines: readonly Line[]): void {
    this.lines.push(...lines);
  }

  endCell(): void {
    this.cells.push({ lines: this.lines, span: 1, merged: false });
    this.lines = [];
  }

  endRow(merged: readonly boolean[]): void {
    if (this.cells.length > 0)
      this.rows.push({
        cells: this.cells.map((cell, at) => ({ ...cell, merged: merged[at] ?? false })),
        before: 0,
      });
    this.cells = [];
  }

  /** The lines of the table that ends here; none where there was no table. */
  end(): Line[] {
    if (this.lines.length > 0) this.endCell();
    this.endRow([]);
    const lines = tableLines(this.rows);
    this.rows = [];
    return lines;
  }
}

/** The lines of one part of the text, what is deleted, hidden or the code of a field left out. */
export function readLines(word: WordBinary, range: Range): Line[] {
  const styles = readStyles(word);
  const labels = new Labels(readLists(word));
  const paragraphs = paragraphRuns(word);
  const lines: Line[] = [];
  const table = new OpenTable();
  let words = '';
  let spaced = false;
  const endParagraph = (mark: string, offset: number): void => {
    const own = formatAt(paragraphs, offset) ?? {};
    const format: ParagraphFormat = { ...styles.get(own.style ?? 0), ...own };
    const label =
      format.list && format.list < NO_LIST ? labels.next(String(format.list), format.level ?? 0) : '';
    const ended = linesOf(words, label);
    words = '';
    if (format.rowEnd) table.endRow(format.merged ?? []);
    else if (format.inTable || mark === '\u0007') {
      table.put(ended);
      if (mark === '\u0007') table.endCell();
    } else {
      lines.push(...table.end());
      if (ended[0]) ended[0].spaced = spaced;
      spaced = ended.length === 0;
      lines.push(...ended);
    }
  };
  const fields: ('code' | 'result')[] = [];
  let codes = 0;
  for (const { text, offset, width } of visiblePieces(word, range)) {
    for (const { 0: token, index } of text.matchAll(TOKEN)) {
      if (token === '\u0013') {
        fields.push('code');
        codes += 1;
      } else if (token === '\u0014' || token === '\u0015') {
        if (fields.pop() === 'code') codes -= 1;
        if (token === '\u0014') fields.push('result');
      } else if (/^[\r\u0007\f]$/.test(token)) endParagraph(token, offset + index * width);
      else if (codes === 0) words += token === '\v' ? '\n' : token;
    }
  }
  return [...lines, ...table.end(), ...linesOf(words, '')];
}

function linesOf(words: string, label: string): Line[] {
  const written = readSymbols(words.replaceAll('\u001e', '-').replace(/[\u0000-\u0008\u001f]/g, ''));
  return written
    .split('\n')
    .map(tidyLine)
    .filter((text) => text !== '')
    .map((text, at) => ({ text: at === 0 ? label + text : text, newPage: false, continued: at > 0 }));
}

/** The pieces of a part, their deleted and hidden characters replaced by zeros. */
function visiblePieces(word: WordBinary, { from, to }: Range) {
  const runs = unseenRuns(word);
  return word.pieces
    .filter(({ start, text }) => start < to && start + text.length > from)
    .map(({ start, offset, width, text }) => {
      const skipped = Math.max(0, from - start);
      const part = text.slice(skipped, to - start);
      const at = offset + skipped * width;
      return { text: withoutUnseen(part, at, width, runs), offset: at, width };
    });
}

function withoutUnseen(text: string, offset: number, width: 1 | 2, runs: readonly Run<boolean>[]): string {
  let seen = text;
  runs.forEach(({ from, format }, at) => {
    if (!format) return;
    const begin = Math.max(0, Math.ceil((from - offset) / width));
    const end = Math.min(seen.length, Math.ceil(((runs[at + 1]?.from ?? Infinity) - offset) / width));
    if (begin < end) seen = seen.slice(0, begin) + '\0'.repeat(end - begin) + seen.slice(end);
  });
  return seen;
}
