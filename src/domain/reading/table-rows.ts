import { coordinatingUnits } from './coordination.js';
import type { Deadline, DeadlineContext } from './deadline/deadline.js';
import { NO_DEADLINE, findDeadlines } from './deadline/find.js';
import type { Span } from './sentences.js';
import { SEPARATOR } from './table-lines.js';
import { splitUnits } from './unit-list.js';

/** Which column of a table of tasks holds what. */
export interface TaskColumns {
  task: number;
  lead: number;
  coordinating: number;
  deadline: number;
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

/** The columns that a header row names: "TT | Nội dung | Đơn vị chủ trì | Phối hợp | Thời gian hoàn thành". */
export function readHeader(line: string): TaskColumns | undefined {
  if (!line.includes(SEPARATOR)) return undefined;
  const names = cells(line).map(({ text }) => text.toLowerCase());
  const find = (form: RegExp): number => names.findIndex((name) => name.length < 60 && form.test(name));
  const coordinating = find(/phối hợp/u);
  const task = find(/nội dung|nhiệm vụ|công việc|tên việc/u);
  const lead = names.findIndex(
    (name, at) =>
      at !== task && at !== coordinating && /chủ trì|đơn vị|cơ quan|phân công|người thực hiện/u.test(name),
  );
  const deadline = find(/thời gian|thời hạn|hạn hoàn thành|tiến độ|ngày hoàn thành/u);
  return task >= 0 && lead >= 0 ? { task, lead, coordinating, deadline } : undefined;
}

/** The deadline that `words` alone tell, in a cell or behind a label. */
export function readCellDeadline(words: string, context: DeadlineContext): Deadline {
  if (words === '') return NO_DEADLINE;
  const [found] = [
    `Thời hạn: ${words}`,
    `Thời hạn báo cáo: ${words}`,
    `báo cáo ${words.toLowerCase()}`,
  ].flatMap((text) => findDeadlines(text, context));
  return found ? { ...found, phrase: words } : { ...NO_DEADLINE, phrase: words };
}

/** The task of one row; undefined for a row that leaves the task or its lead empty, or that only groups others. */
export function readRow(line: string, columns: TaskColumns, context: DeadlineContext): TaskRow | undefined {
  const row = cells(line);
  const task = row[columns.task];
  const lead = splitUnits(row[columns.lead]?.text ?? '');
  if (!task || task.text.length < 8 || lead.length === 0) return undefined;
  const helpers = row[columns.coordinating]?.text ?? '';
  const dated = findDeadlines(task.text, context)[0];
  const deadline = readCellDeadline(row[columns.deadline]?.text ?? '', context);
  return {
    task: { start: task.start, end: task.start + task.text.length },
    lead,
    coordinating: helpers === '' ? coordinatingUnits(task.text, lead) : splitUnits(helpers),
    deadline: deadline.kind === 'none' && dated ? dated : deadline,
  };
}
