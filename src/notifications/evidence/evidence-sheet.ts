import type { ChannelName } from '../../channels/channel.js';
import { formatInstant, formatSecond, instant } from '../../domain/day.js';
import type { EvidenceLine } from '../../domain/evidence.js';
import { stepWords } from '../../domain/step-words.js';
import { type Column, writeWorkbook } from '../../platform/workbook.js';
import type { AttemptOutcome } from '../attempt.entity.js';
import { channelTitle, OUTCOME_WORDS } from '../log/attempt-words.js';
import type { EvidenceFile } from './evidence.service.js';

/** The columns of the file for people, in Vietnamese, with how wide they are. */
const COLUMNS: readonly Column<EvidenceLine, string | number | null>[] = [
  ['Thời điểm', 24, ({ at }) => formatSecond(instant(at))],
  ['Người nhận', 22, ({ personName }) => personName],
  ['Chức vụ', 22, ({ position }) => position],
  ['Đơn vị chủ trì', 24, ({ unit }) => unit],
  ['Nhiệm vụ', 50, ({ task }) => task],
  ['Việc số', 9, ({ assignment }) => assignment],
  ['Văn bản', 24, ({ conclusion }) => conclusion],
  ['Ban Chỉ đạo', 28, ({ committee }) => committee],
  ['Nội dung báo', 28, ({ step }) => stepWords(step)],
  ['Tiêu đề tin', 40, ({ subject }) => subject],
  ['Cách gửi', 14, ({ channel }) => channelTitle(channel as ChannelName)],
  ['Kết quả', 26, ({ outcome }) => OUTCOME_WORDS[outcome as AttemptOutcome] ?? outcome],
  ['Lý do', 40, ({ reason }) => reason],
  ['Mã kết quả', 16, ({ code }) => code],
  ['Mã tin của kênh gửi', 36, ({ providerId }) => providerId],
  ['Mã thư', 44, ({ messageId }) => messageId],
  ['Người xử lý', 22, ({ actorName }) => actorName],
  ['Tin số', 8, ({ notice }) => notice],
  ['Lần số', 8, ({ attempt }) => attempt],
];

/** For programs and any spreadsheet: UTF-8 with its mark, RFC 4180, and nothing that a spreadsheet would compute. */
export function csvOf(file: EvidenceFile): string {
  const rows = [
    COLUMNS.map(([heading]) => heading),
    ...file.lines.map((line) => COLUMNS.map(([, , of]) => of(line))),
    [],
    ...footOf(file).map((each) => [each]),
  ];
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** An Excel workbook. */
export function workbookOf(file: EvidenceFile): Promise<Buffer> {
  return writeWorkbook('Bằng chứng gửi tin', COLUMNS, file.lines, footOf(file));
}

/** What stands under the rows: who made it, and how to see whether anything was changed. */
function footOf({ evidence, by }: EvidenceFile): string[] {
  return [
    `Bản xuất số ${evidence.id}, ${formatInstant(evidence.at)}, người xuất: ${by}; ${evidence.lines} dòng.`,
    `SHA-256 của bản gốc: ${evidence.digest}`,
    'Bản gốc (tệp .txt) tải tại trang Bằng chứng gửi tin; nút “Kiểm tra lại” ở đó cho biết nhật ký còn khớp hay đã thay đổi.',
  ];
}

/**
 * Spreadsheets take a text that begins with one of these signs for a formula, also in quotation marks; those that part
 * cells at semicolons see a new cell behind each, and a new row at every line end.
 */
const FORMULA = /(^|;)([\s"']*)(?=[=+\-@＝＋－＠])/g;

function csvCell(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const harmless = (value ?? '').replace(/[\u0000-\u001F\u2028\u2029]+/g, ' ').replace(FORMULA, "$1$2'");
  return `"${harmless.replaceAll('"', '""')}"`;
}
