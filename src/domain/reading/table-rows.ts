import { coordinatingUnits } from './coordination.js';
import type { Deadline, DeadlineContext } from './deadline/deadline.js';
import { NO_DEADLINE, findDeadlines, withoutDeadline } from './deadline/find.js';
import { readCellRoles } from './cell-roles.js';
import type { Roles } from './roles.js';
import type { Span } from './sentences.js';
import { SEPARATOR } from './table-lines.js';
import { startsUnit } from './unit-head.js';
import { splitUnits } from './unit-list.js';

/** Which column of a table of tasks holds what. */
export interface TaskColumns {
  task: number;
  /** -1 where rows over the tasks name who leads. */
  lead: number;
  coordinating: number;
  deadline: number;
  count: number;
}

/** One row of a table of tasks. */
export interface TaskRow {
  task: Span;
  lead: string[];
  coordinating: string[];
  deadline: Deadline;
}

interface Cell extends Span {
  text: string;
}

/** The cells of a line, with their places; a line without ` | ` is one cell. Blanks around empty cells may be gone. */
function cells(line: string): Cell[] {
  let start = 0;
  return line.split(/(?<![^ ])\|(?![^ ])/u).map((part) => {
    const text = part.trim();
    const at = start + part.indexOf(text);
    start += part.length + 1;
    return { text, start: at, end: at + text.length };
  });
}

const isHeader = (names: readonly string[]): boolean =>
  /^(?:s?tt|số tt|số thứ tự)\.?$/iu.test(names[0] ?? '');

/** The columns that a header row names: "TT | Nội dung | Đơn vị chủ trì | Phối hợp | Thời gian hoàn thành", in any order. */
function readHeader(names: readonly string[]): TaskColumns | undefined {
  const find = (form: RegExp): number =>
    names.findIndex((name) => name.length < 60 && form.test(name.toLowerCase()));
  const coordinating = find(/^(?!.*chủ trì).*phối hợp/u);
  const deadline = find(/thời gian|thời hạn|hạn hoàn thành|tiến độ|ngày hoàn thành|^hạn|^hoàn thành|kỳ hạn/u);
  const lead = names.findIndex(
    (name, at) =>
      at !== coordinating &&
      at !== deadline &&
      name.length < 60 &&
      /chủ trì|đơn vị|cơ quan|phân công|thực hiện$|phụ trách|đầu mối|chịu trách nhiệm/iu.test(name) &&
      !/đơn vị tính/iu.test(name),
  );
  const task = names.findIndex(
    (name, at) =>
      at !== lead &&
      at !== coordinating &&
      name.length < 60 &&
      /nội dung|nhiệm vụ|công việc|tên việc|đầu việc|^việc/iu.test(name),
  );
  if (task < 0 || (lead < 0 && (deadline < 0 || !isHeader(names)))) return undefined;
  return { task, lead, coordinating, deadline, count: names.length };
}

/** The deadline that `words` alone tell, in a cell or behind a label. */
export function readCellDeadline(words: string, context: DeadlineContext): Deadline {
  if (words === '') return NO_DEADLINE;
  const [found] = [
    `Thời hạn: ${words}`,
    `Thời hạn báo cáo: ${words}`,
    `báo cáo ${words.toLowerCase()}`,
  ].flatMap((text) => findDeadlines(text, context));
  return found ? { ...found, phrase: words } : { ...withoutDeadline(words), phrase: words };
}

/** What the rows above say for the row below: cells that span several rows are empty in the later ones. */
interface Above extends Roles {
  /** Named by a row over the tasks. */
  group: string[];
}

/** The task of one row; undefined for a row that leaves the task or its lead empty, or that only groups others. */
function readRow(
  row: readonly Cell[],
  columns: TaskColumns,
  above: Above,
  context: DeadlineContext,
): TaskRow | undefined {
  const task = row[columns.task];
  const written = readCellRoles(row[columns.lead]?.text ?? '');
  const spans = written.units.length === 0;
  const lead = spans ? (above.group.length > 0 ? above.group : above.units) : written.units;
  if (!task || task.text.length < 8 || lead.length === 0) return undefined;
  const helpers = splitUnits(row[columns.coordinating]?.text ?? '');
  const named = [...(spans && above.group.length === 0 ? above : written).coordinating, ...helpers];
  const dated = findDeadlines(task.text, context)[0];
  const deadline = readCellDeadline(row[columns.deadline]?.text ?? '', context);
  return {
    task: { start: task.start, end: task.start + task.text.length },
    lead: [...lead],
    coordinating: named.length === 0 ? coordinatingUnits(task.text, lead) : named,
    deadline: deadline.kind === 'none' && dated ? dated : deadline,
  };
}

/** A row that fills one cell besides its number tells what the rows under it are about, or who leads them. */
function groupOf(row: readonly Cell[]): string | undefined {
  const filled = row.filter(({ text }) => text !== '' && !/^[\dIVX.]{1,5}[.)]?$/u.test(text));
  return filled.length === 1 ? filled[0]!.text : undefined;
}

/** An empty first cell is lost with the border of its row. */
function withFirst(row: Cell[], { task, count }: TaskColumns): Cell[] {
  const lost = row.length === count - 1 && task === 1 && !/^\d{1,3}\.?$/u.test(row[0]!.text);
  return lost ? [{ text: '', start: 0, end: 0 }, ...row] : row;
}

/**
 * Reads the lines of one document in order: the tasks of rows under a header of tasks, `none` for other rows, undefined
 * for lines that are no rows. A header that comes again, a heading or a page's foot between the rows does not end a table.
 */
export function rowReader(context: DeadlineContext): (line: string) => TaskRow | 'none' | undefined {
  const nobody: Above = { units: [], coordinating: [], group: [] };
  let columns: TaskColumns | undefined;
  let above = nobody;
  return (line) => {
    if (!line.includes(SEPARATOR)) return undefined;
    const row = cells(line);
    const names = row.map(({ text }) => text);
    const header = readHeader(names);
    if (header || isHeader(names)) {
      columns = header;
      above = nobody;
    }
    if (!columns) return isHeader(names) ? 'none' : undefined;
    if (header || row.length > columns.count) return 'none';
    const group = groupOf(row);
    if (group !== undefined) {
      above = { ...nobody, group: columns.lead < 0 && startsUnit(group) ? splitUnits(group) : [] };
      return 'none';
    }
    const read = readRow(withFirst(row, columns), columns, above, context);
    if (read) above = { ...above, units: read.lead, coordinating: read.coordinating };
    return read ?? 'none';
  };
}
