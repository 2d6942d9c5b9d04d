import mammoth from 'mammoth';

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};
const TOKEN = /<(?<close>\/?)(?<tag>[a-z0-9]+)(?<attributes>[^<>]*)>|(?<words>[^<]+)/gu;
const decode = (words: string): string =>
  words.replace(/&(?:amp|lt|gt|quot|#39|nbsp);/gu, (entity) => ENTITIES[entity] ?? entity);

interface OpenList {
  ordered: boolean;
  count: number;
}

interface OpenTable {
  rows: string[][][];
}

/** Word's own numbers are not in what mammoth gives; outer items count 1., 2., inner ones a), b), bullets - and +. */
function mark(lists: readonly OpenList[]): string {
  const list = lists.at(-1);
  if (!list) return '';
  if (!list.ordered) return lists.length > 1 && !lists[0]!.ordered ? '+ ' : '- ';
  return lists.length === 1 ? `${list.count}. ` : `${String.fromCodePoint(96 + Math.min(list.count, 26))}) `;
}

/** A table of three and more columns is data, a row a line; one of two columns only lays out letterhead or signature. */
function tableLines({ rows }: OpenTable): string[] {
  const data = rows.some((row) => row.length > 2);
  if (data) return rows.map((row) => row.map((cell) => cell.join(' ')).join(' | '));
  return rows.flatMap((row) => row.flatMap((cell) => cell));
}

/** Turns mammoth's HTML into lines: a paragraph, list item or table row each. */
class LineWriter {
  readonly lines: string[] = [];
  private readonly lists: OpenList[] = [];
  private readonly tables: OpenTable[] = [];
  private words = '';
  private prefix = '';
  private skipping = 0;

  open(tag: string, attributes: string): void {
    if (tag === 'sup' || / id="(?:foot|end)note/u.test(attributes)) this.skipping += 1;
    else if (this.skipping > 0 && tag === 'li') this.skipping += 1;
    else if (tag === 'ol' || tag === 'ul') {
      this.flush();
      this.lists.push({ ordered: tag === 'ol', count: 0 });
    } else if (tag === 'li') {
      this.flush();
      if (this.lists.length > 0) this.lists.at(-1)!.count += 1;
      this.prefix = mark(this.lists);
    } else if (tag === 'table') this.tables.push({ rows: [] });
    else if (tag === 'tr') this.tables.at(-1)?.rows.push([]);
    else if (tag === 'td' || tag === 'th') this.tables.at(-1)?.rows.at(-1)?.push([]);
    else if (tag === 'br') this.flush();
  }

  close(tag: string): void {
    if (this.skipping > 0) {
      if (tag === 'sup' || tag === 'li') this.skipping -= 1;
      return;
    }
    if (/^(?:p|li|td|th|h[1-6])$/u.test(tag)) this.flush();
    if (tag === 'ol' || tag === 'ul') this.lists.pop();
    if (tag === 'table') {
      const table = this.tables.pop();
      if (table) for (const line of tableLines(table)) this.put(line);
    }
  }

  add(words: string): void {
    if (this.skipping === 0) this.words += decode(words).replace(/\s+/gu, ' ');
  }

  private flush(): void {
    const line = this.words.trim();
    this.words = '';
    if (line === '') return;
    this.put(this.prefix + line);
    this.prefix = '';
  }

  private put(line: string): void {
    const cell = this.tables.at(-1)?.rows.at(-1)?.at(-1);
    if (cell) cell.push(line);
    else this.lines.push(line);
  }
}

/**
 * The text of a .docx: a paragraph a line with a blank line between, lists with their marks, tables of data with
 * ` | ` between the cells of a row, no footnotes, headers or pictures. Rejects what mammoth cannot open.
 */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  const noPicture = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: noPicture });
  const writer = new LineWriter();
  for (const { groups } of value.matchAll(TOKEN)) {
    const { close, tag, attributes, words } = groups as {
      close?: string;
      tag?: string;
      attributes?: string;
      words?: string;
    };
    if (words !== undefined) writer.add(words);
    else if (tag && close) writer.close(tag);
    else if (tag) writer.open(tag, attributes ?? '');
  }
  return writer.lines.join('\n\n');
}
