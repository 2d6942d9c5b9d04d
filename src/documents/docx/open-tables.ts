import type { Line } from './lines.js';
import { type Cell, type Row, tableLines } from './tables.js';
import { child, count, toggle, value, type XmlNode } from './xml.js';

/** Word's own limit is near this; what nests deeper is read as plain paragraphs of the cell around it. */
const DEEPEST = 16;

interface OpenTable {
  rows: Row[];
  row: Row | undefined;
  cell: Cell | undefined;
  /** The row or cell that is open was deleted in a tracked change. */
  rowRemoved: boolean;
  cellRemoved: boolean;
}

/** The tables that are open while a part is read, and where the lines go that come. */
export class OpenTables {
  private readonly open: OpenTable[] = [];
  private ignored = 0;
  private turned = false;
  private spaced = false;

  constructor(private readonly outside: Line[]) {}

  /** Whether lines go into a cell. */
  get inCell(): boolean {
    return this.open.at(-1)?.cell !== undefined;
  }

  /** Takes the lines of the next paragraph or table; none of an empty one. */
  put(lines: readonly Line[]): void {
    const table = this.open.findLast(({ cell }) => cell !== undefined);
    const to = table?.cell?.lines ?? this.outside;
    for (const line of lines) {
      line.newPage ||= this.turned;
      line.spaced ||= this.spaced;
      this.turned = line.turns === true;
      this.spaced = false;
      to.push(line);
    }
    this.spaced ||= lines.length === 0;
  }

  start(name: string): void {
    if (name === 'tbl') this.startTable();
    const table = this.current;
    if (name === 'tr' && table) {
      table.row = { cells: [], before: 0 };
      table.rowRemoved = false;
    }
    if (name === 'tc' && table?.row) {
      table.cell = { lines: [], span: 1, merged: false };
      table.cellRemoved = false;
    }
  }

  properties(node: XmlNode): void {
    const table = this.current;
    if (!table) return;
    if (node.name === 'trPr' && table.row) {
      table.row.before = Math.max(0, count(node, 'gridBefore') ?? 0);
      table.rowRemoved = child(node, 'del') !== undefined || toggle(node, 'hidden') === true;
    }
    if (node.name === 'tcPr' && table.cell) {
      table.cell.span = Math.max(1, count(node, 'gridSpan') ?? 1);
      table.cell.merged = child(node, 'vMerge') !== undefined && value(node, 'vMerge') !== 'restart';
      table.cellRemoved = child(node, 'cellDel') !== undefined;
    }
  }

  end(name: string): void {
    const table = this.current;
    if (name === 'tc' && table?.cell) {
      // What is merged into the cell above it is not shown.
      if (table.cell.merged) table.cell.lines = [];
      if (!table.cellRemoved) table.row?.cells.push(table.cell);
      table.cell = undefined;
    }
    if (name === 'tr' && table?.row) {
      if (!table.rowRemoved) table.rows.push(table.row);
      table.row = undefined;
    }
    if (name === 'tbl') this.endTable();
  }

  /** Undefined while rows and cells belong to a table that is nested too deep. */
  private get current(): OpenTable | undefined {
    return this.ignored > 0 ? undefined : this.open.at(-1);
  }

  private startTable(): void {
    if (this.open.length >= DEEPEST) this.ignored += 1;
    else this.open.push({ rows: [], row: undefined, cell: undefined, rowRemoved: false, cellRemoved: false });
  }

  private endTable(): void {
    if (this.ignored > 0) this.ignored -= 1;
    else this.put(tableLines(this.open.pop()?.rows ?? []));
  }
}
