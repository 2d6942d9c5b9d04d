import type { Day } from '../day.js';
import { readDay } from './deadline/written-days.js';

export interface Meeting {
  meetingDate: Day | null;
  chair: string | null;
}

const FULL_DAY =
  '\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?\\d{4}|\\d{1,2}\\s+tháng\\s+\\d{1,2}\\s+năm\\s+\\d{4}';
const HELD = new RegExp(
  `^(?:(?:Chiều|Sáng|Tối|Trong|Vào|Vào (?:hồi|lúc) [^,]{3,30}|Tại (?:phiên|cuộc|buổi|hội nghị)[^.]{0,150}?)[\\s,]+)?[Nn]gày\\s+(${FULL_DAY})`,
  'u',
);
const IN_TITLE = new RegExp(`(?:họp|hội nghị|làm việc)[^.]{0,200}?ngày\\s+(${FULL_DAY})`, 'iu');
const CHAIR_IN_TITLE = /(?:kết luận|chỉ đạo) của (?:đồng chí )?(.{4,120}?) tại /iu;
const MEETING = /chủ tr[ìi]|chủ t[oọ][ạa]|họp|hội nghị|làm việc/iu;

/** "đồng chí A - Chủ tịch UBND xã" in "..., đồng chí A - Chủ tịch UBND xã chủ trì". */
function readChair(paragraph: string, from: number): string | null {
  const under = /dưới sự chủ (?:trì|tọa|toạ) của (?:đồng chí |ông |bà )?([^.;]{4,150}?)\s*(?:[.;]|$)/u.exec(
    paragraph.slice(from, from + 700),
  );
  if (under) return under[1]!;
  const presides = paragraph
    .slice(from, from + 700)
    .search(/\s(?:đã |làm )?(?:chủ trì|chủ tọa|chủ toạ|làm việc với)/u);
  if (presides < 0) return null;
  const before = paragraph.slice(from, from + presides);
  const named =
    /^.*(?<![\p{L}])(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à)\s(.+)$/u.exec(before) ??
    /^.*(?:\sdo|^,)\s(.+)$/u.exec(before);
  const chair = (named?.[1] ?? '').trim().replace(/^tại [^,]{2,80},\s/u, '');
  return chair.length > 3 && chair.length < 200 ? chair : null;
}

/** When the meeting was and who presided, from the opening paragraphs and, failing these, from the title. */
export function readMeeting(lines: readonly string[], title: string | null): Meeting {
  for (const line of lines) {
    const held = HELD.exec(line.slice(0, 400));
    if (!held || !MEETING.test(line.slice(0, 700))) continue;
    return { meetingDate: readDay(held[1]!)?.day ?? null, chair: readChair(line, held[0].length) };
  }
  const day = IN_TITLE.exec(title ?? '')?.[1];
  const chair = CHAIR_IN_TITLE.exec(title ?? '')?.[1] ?? null;
  return { meetingDate: (day && readDay(day)?.day) || null, chair };
}

const SIGNATURE =
  /^(?:\*?KT\s?\.|TL\s?\.|TM\s?\.|T\/M|TUQ\s?\.|Q\.|(?:PHÓ )?(?:CHỦ TỊCH|CHÁNH|TRƯỞNG|GIÁM ĐỐC|THỦ TƯỚNG|BÍ THƯ|BỘ TRƯỞNG))/u;
const PERSON = /^(?:\p{Lu}\p{Ll}*\s){1,5}\p{Lu}\p{Ll}+$/u;

/** The name under the last signature block. */
export function readSigner(lines: readonly string[]): string | null {
  const at = lines.findLastIndex((line) => SIGNATURE.test(line));
  if (at < 0) return null;
  return lines.slice(at + 1, at + 5).find((line) => PERSON.test(line)) ?? null;
}
