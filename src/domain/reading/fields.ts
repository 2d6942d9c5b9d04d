import type { Day } from '../day.js';
import { readDay } from './deadline/written-days.js';
import { readMeeting } from './meeting.js';
import { type Recipient, type Signature, readRecipients, readSignature } from './signature.js';
import { asWritten } from './spelling.js';

/** What the letterhead, the title and the signature say; null where the document leaves it blank. */
export interface DocumentFields extends Signature {
  number: string | null;
  /** The part after the number: `TB-UBND`, also where the number itself is blank. */
  symbol: string | null;
  issued: Day | null;
  /** Where it was issued: "An Sơn" before the date. */
  place: string | null;
  issuer: string | null;
  superior: string | null;
  /** `thông báo`, `công điện`, `quyết định (kèm kế hoạch)`, ... */
  kind: string | null;
  title: string | null;
  meetingDate: Day | null;
  chair: string | null;
  /** Whom the document is sent to, the file copy left out. */
  recipients: Recipient[];
  urgency: 'hỏa tốc' | 'thượng khẩn' | 'khẩn' | null;
}

const KINDS =
  'THÔNG BÁO|CÔNG ĐIỆN|QUYẾT ĐỊNH|KẾ HOẠCH|CHỈ THỊ|BÁO CÁO|KẾT LUẬN|NGHỊ QUYẾT|CHƯƠNG TRÌNH|BIÊN BẢN|TỜ TRÌNH|HƯỚNG DẪN|GIẤY MỜI|QUY CHẾ|QUY ĐỊNH|ĐỀ ÁN';
const KIND_LINE = new RegExp(`^(${KINDS})(?:\\s*:)?$`, 'u');
const KIND_OPENING = new RegExp(`^(${KINDS})(?:\\s+(.+))?$`, 'u');
const MOTTO = /CỘNG H[OÒ][AÀ]|Độc lập\s?[-–]|ĐẢNG CỘNG SẢN/u;
const NO_TITLE =
  /^(?:Căn cứ|Tại|Sau khi|Vào|Trong|Hôm|Ngày|Chiều|Sáng|Thực hiện|Theo|Kính gửi|Số|Điều|[IVX]+\.|\d+\.|.*(?:điện|QUYẾT ĐỊNH):$|\(Kèm theo)/u;

/** The first lines of the document, up to where it starts to speak. */
function head(lines: readonly string[]): string[] {
  const end = lines.findIndex(
    (line, at) => at > 0 && /^(?:Căn cứ|Kính gửi|Thực hiện|Ngày \d|I\.|1\.)/u.test(line),
  );
  return lines.slice(0, Math.min(end < 0 ? 40 : end + 1, 40));
}

function readNumber(top: string): { number: string | null; symbol: string | null } {
  const found =
    /Số\s?:?\s*(?<count>\d{1,6}[a-z]?)?\s*(?<mark>[/-])?\s*(?<symbol>(?:\d{4}\/)?[A-ZĐ][\p{Lu}\d]*(?:[-/][\p{Lu}\p{Ll}\d.]+)*)/u.exec(
      top,
    )?.groups;
  if (!found?.['symbol']) return { number: null, symbol: null };
  const { count, mark, symbol } = found;
  return { number: count ? `${count}${mark ?? '/'}${symbol}` : null, symbol };
}

/** "An Sơn, ngày 05 tháng 01 năm 2026", also before a number that stood beside it. */
const DATE_LINE =
  /(?:^|,\s?|^[^.;,]{2,40}\s)ngày\s+(\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})\.?(?:$|\s+(?=Số\s|KẾT LUẬN|THÔNG BÁO))/u;

/** "Số: 07/TB-VP" may stand before the place on the same line. */
const PLACE = /(?:^|\s)(?<place>(?:\p{Lu}[\p{L}.]*(?:\s[–-])?\s?){1,6}),\s?$/u;

function readIssue(top: readonly string[]): Pick<DocumentFields, 'issued' | 'place'> {
  for (const line of top) {
    const found = DATE_LINE.exec(line);
    if (!found) continue;
    const before = line.slice(0, line.indexOf('ngày', found.index));
    const place = PLACE.exec(before)?.groups?.['place']?.trim() ?? null;
    return { issued: readDay(found[1]!.replace(/\s+/gu, ' '))?.day ?? null, place };
  }
  return { issued: null, place: null };
}

/** Some write place and date over the signature. */
function issueOf(top: readonly string[], foot: readonly string[]): Pick<DocumentFields, 'issued' | 'place'> {
  const above = readIssue(top);
  const below = above.issued ? undefined : readIssue(foot);
  return below?.place ? below : above;
}

const NEWS = /^(?:Ảnh|Nguồn|Theo (?:Cổng|Báo|TTXVN)|https?:)/u;
const NUMBERED = /^(?:[IVX]+|\d+)[.)]\s/u;

/** A letter has no kind of its own; what has neither letterhead nor numbered paragraphs is news, what has only the latter was pasted. */
function kindWithoutName(lines: readonly string[], top: readonly string[]): string | null {
  if (top.some((line) => /^Kính gửi|^V\/v/u.test(line))) return 'công văn';
  if (top.some((line) => MOTTO.test(line) || /^Số\s?:/u.test(line))) return null;
  return lines.some((line) => NEWS.test(line)) || !lines.some((line) => NUMBERED.test(line)) ? 'tin' : null;
}

function readKind(lines: readonly string[], top: readonly string[]): { kind: string | null; at: number } {
  const at = top.findIndex((line) => KIND_OPENING.test(line) && line === line.toUpperCase());
  if (at < 0) return { kind: kindWithoutName(lines, top), at };
  const kind = KIND_OPENING.exec(top[at]!)![1]!.toLowerCase();
  const attached =
    kind === 'quyết định' &&
    lines.slice(at + 4).some((line) => line !== 'QUYẾT ĐỊNH:' && /^(?:KẾ HOẠCH|CHƯƠNG TRÌNH)$/u.test(line));
  return { kind: attached ? `${kind} (kèm kế hoạch)` : kind, at };
}

function readTitle(lines: readonly string[], top: readonly string[], at: number): string | null {
  if (at < 0) {
    const about = top.join('\n').match(/V\/v\s[^\n]+/u)?.[0];
    return (
      about ??
      (top[0] && !MOTTO.test(top[0]) && !KIND_LINE.test(top[0]) && top[0].length < 250 ? top[0] : null)
    );
  }
  const same = KIND_OPENING.exec(lines[at]!)![2];
  const parts = same ? [same] : [];
  for (const line of lines.slice(at + 1, at + 5)) {
    if (NO_TITLE.test(line) || (parts.length > 0 && /^[\p{Lu}\s]+$/u.test(line)) || line.length > 500) break;
    parts.push(line);
  }
  return parts.length > 0 ? parts.join(' ') : null;
}

/** A body and its superior on one line: "UBND TỈNH A SỞ NỘI VỤ". */
const BODY_PARTS = /(?<!VĂN)\s(?=(?:SỞ|PHÒNG|VĂN PHÒNG|ĐẢNG ỦY|BAN [CQT]|CHI CỤC|TRUNG TÂM|CÔNG AN)\s)/u;

function readIssuer(
  top: readonly string[],
  kindAt: number,
): { issuer: string | null; superior: string | null } {
  const caps = top
    .slice(0, kindAt < 0 ? 8 : kindAt)
    .flatMap((line) => line.split(BODY_PARTS))
    .filter((line) => !MOTTO.test(line) && /^[\p{Lu}\d\s,&–-]{4,}$/u.test(line) && !KIND_LINE.test(line));
  if (caps.length === 0) return { issuer: null, superior: null };
  const place = /^(?:TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG|THỊ XÃ|QUẬN|THỊ TRẤN|ĐẶC KHU)/u;
  const names = caps.reduce<string[]>((all, line) => {
    if (all.length > 0 && place.test(line)) all[all.length - 1] += ` ${line}`;
    else all.push(line);
    return all;
  }, []);
  return { issuer: names.at(-1)!, superior: names.length > 1 ? names[0]! : null };
}

/** Reads the fields of `text` (tidied); what is blank in the document stays null. */
export function readFields(text: string): DocumentFields {
  const lines = text.split('\n');
  const top = head(lines);
  const { kind, at } = readKind(lines, top);
  const { issuer, superior } = readIssuer(top, at);
  const title = readTitle(lines, top, at);
  const urgency = /HỎA TỐC|HOẢ TỐC/u.test(top.join(' '))
    ? 'hỏa tốc'
    : /THƯỢNG KHẨN/u.test(top.join(' '))
      ? 'thượng khẩn'
      : null;
  return {
    ...readNumber(top.join('\n')),
    ...issueOf(top, lines.slice(-15)),
    issuer: issuer && asWritten(issuer, text),
    superior: superior && asWritten(superior, text),
    kind,
    title,
    ...readMeeting(lines.slice(0, 60), title),
    ...readSignature(lines),
    recipients: readRecipients(lines),
    urgency: urgency ?? (top.some((line) => line === 'KHẨN') ? 'khẩn' : null),
  };
}
