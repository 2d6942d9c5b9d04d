import type { Day } from '../day.js';
import { readDay } from './deadline/written-days.js';
import { sentences } from './sentences.js';

export interface Meeting {
  meetingDate: Day | null;
  chair: string | null;
}

const FULL_DAY =
  '\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?\\d{4}|\\d{1,2}\\s+tháng\\s+\\d{1,2}\\s+năm\\s+\\d{4}';
const PART_OF_DAY = '(?:[Bb]uổi\\s+)?(?:[Cc]hiều|[Ss]áng|[Tt]ối|[Tt]rưa)';
const OPENINGS = `(?:Hôm nay|Trong|Vào|${PART_OF_DAY}|(?:[Vv]ào )?(?:[Hh]ồi|[Ll]úc) [^,]{3,30}?|Tại (?:phiên|cuộc|buổi|hội nghị)[^.]{0,150}?)`;
/** "Trong 02 ngày 10 và 11/7/2025": the last one counts. */
const SEVERAL =
  '(?:(?:0?2|hai|0?3|ba)\\s+)?ngày\\s+(?:(?:từ\\s+)?\\d{1,2}(?:\\s?[/.]\\s?\\d{1,2})?\\s?(?:-|–|và|đến|,)\\s?(?:ngày\\s+)?){0,2}';
const HELD = new RegExp(
  `^(?:${OPENINGS}[\\s,]+){0,2}(?:[Nn]gày\\s+|${SEVERAL}|(?<=(?:[Cc]hiều|[Ss]áng|[Tt]ối)\\s))(?<day>${FULL_DAY})`,
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

const PRESIDING =
  /(?:^|[.;]\s|\s)Chủ (?:trì|tọa|toạ)(?: cuộc họp| hội nghị)?\s?:\s*(?:đồng chí |ông |bà )?([^.;]{4,150}?)\s*(?:[.;]|$)/iu;
const PRESIDES =
  /^(?:\d{1,2}[.)]\s|[-–+]\s)?(?:Đồng chí |Ông |Bà )([^.;]{4,150}?)\s?[-–:,]\s?(?:Chủ trì|Chủ tọa|Chủ toạ)(?: cuộc họp)?[.;]?$/u;

/** "Chủ trì: ông A, Chủ tịch UBND xã", or "Ông A - Chủ tịch UBND xã - Chủ trì" in a list of those present. */
function presiding(lines: readonly string[]): string | null {
  for (const line of lines) {
    const found = PRESIDING.exec(line.slice(0, 600)) ?? PRESIDES.exec(line.slice(0, 300));
    if (found) return found[1]!;
  }
  return null;
}

/** When the meeting was and who presided, from the opening paragraphs and, failing these, from the title. */
export function readMeeting(lines: readonly string[], title: string | null): Meeting {
  const named = presiding(lines);
  for (const [at, line] of lines.entries()) {
    for (const { start } of sentences(line.slice(0, 1500))) {
      const held = HELD.exec(line.slice(start, start + 400));
      const around = [line.slice(start, start + 700), ...lines.slice(at + 1, at + 3)].join(' ');
      if (!held || !MEETING.test(start === 0 ? around : line.slice(start, start + 700))) continue;
      const chair = readChair(line, start + held[0].length) ?? named;
      return { meetingDate: readDay(held.groups!['day']!)?.day ?? null, chair };
    }
  }
  const heading = title ?? lines.slice(0, 8).find((line) => IN_TITLE.test(line)) ?? '';
  const day = IN_TITLE.exec(heading)?.[1];
  const chair = CHAIR_IN_TITLE.exec(heading)?.[1] ?? named;
  return { meetingDate: (day && readDay(day)?.day) || null, chair };
}
