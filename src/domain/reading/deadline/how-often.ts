import type { DeadlineContext, Finding, Pattern, Recurrence } from './deadline.js';
import { EVERY, recurring } from './recurrence.js';
import { readNumber } from './written-days.js';

const REPORTS =
  '(?:[Bb]áo cáo|[Tt]ổng hợp|[Rr]à soát|giao ban|họp|sơ kết|gửi|[Cc]ập nhật|[Cc]ông khai|[Kk]iểm tra|đánh giá|đối chiếu|nộp|đôn đốc|theo dõi|công bố|thống kê|thông báo|phản ánh)';
const UNITS: Record<string, Recurrence> = {
  ngày: 'daily',
  tuần: 'weekly',
  tháng: 'monthly',
  quý: 'quarterly',
  qúy: 'quarterly',
  năm: 'yearly',
};

const pattern = (form: string, read: Pattern['read']): Pattern => ({
  form: new RegExp(`(?<![\\p{L}\\p{N}])${form}(?![\\p{L}\\p{N}])`, 'gu'),
  read,
});

/** "01 lần/quý", "6 tháng một lần"; how often within the span the words may say in another way. */
function perSpan(groups: Record<string, string | undefined>, context: DeadlineContext): Finding {
  const times = readNumber(groups['times'] ?? '1');
  const spans = readNumber(groups['spans'] ?? '1');
  const unit = groups['unit'] ?? '';
  const half = spans === 6 && unit === 'tháng' ? 'half-yearly' : undefined;
  const third = spans === 3 && unit === 'tháng' ? 'quarterly' : undefined;
  const plain = spans === 1 ? (UNITS[unit] ?? 'quarterly') : 'unspecified';
  return recurring(times === 1 ? (half ?? third ?? plain) : 'unspecified', null, context, false);
}

/** Duties that come again on days that the words do not tell: numbers 41, 66, 68, 73, 76 and 77 of the inventory. */
export const HOW_OFTEN: Pattern[] = [
  pattern(
    `(?:[Đđ]ịnh kỳ\\s+)?${EVERY}\\s+(?<unit>ngày|tuần|tháng|q[uú][ýy]|năm)(?=,?\\s+(?:phải\\s+)?(?:\\p{Ll}+\\s){0,3}${REPORTS})`,
    (groups, context, before) => {
      if (/(?:kế hoạch|dự toán|chương trình|nhiệm vụ|ngân sách|thường xuyên)\s+$/u.test(before))
        return undefined;
      return recurring(UNITS[groups['unit']!] ?? 'quarterly', null, context, false);
    },
  ),
  pattern(
    `[Đđ]ịnh kỳ\\s+(?:${EVERY}\\s+)?(?:0?(?<half>6)\\s+tháng|(?<unit>ngày|tuần|tháng|q[uú][ýy]|năm))(?!\\s+\\d)`,
    (groups, context) =>
      recurring(
        groups['half'] ? 'half-yearly' : (UNITS[groups['unit']!] ?? 'quarterly'),
        null,
        context,
        false,
      ),
  ),
  pattern(
    `(?=${EVERY}|theo)(?<=${REPORTS}\\s(?:[^,;.:]{0,90}\\s)?)(?:${EVERY}|theo)\\s+(?<unit>ngày|tuần|tháng|quý)(?!,? (?:từng|năm))`,
    (groups, context, before) =>
      /(?:kế hoạch|dự toán|theo từng|chương trình công tác)\s+$/u.test(before)
        ? undefined
        : recurring(UNITS[groups['unit']!] ?? 'quarterly', null, context, false),
  ),
  pattern(
    `(?:[Đđ]ịnh kỳ\\s+|[Mm]ỗi\\s+)?(?<spans>\\d{1,2}|một|hai|ba)?\\s*(?<unit>tuần|tháng|q[uú][ýy]|năm)\\s*(?:\\/|\\s)\\s*(?:0?1\\s+|một\\s+)?lần`,
    perSpan,
  ),
  pattern(
    `(?<times>\\d{1,2}|một|hai|ba)\\s+(?:lần|đợt|kỳ)\\s*(?:\\/|trong\\s+|mỗi\\s+|một\\s+)\\s*(?:(?<spans>\\d{1,2})\\s+)?(?<unit>tuần|tháng|q[uú][ýy]|năm)(?!\\s+\\d)`,
    perSpan,
  ),
  pattern(`[Tt]hường xuyên,?\\s+(?:và\\s+)?${EVERY}\\s+(?<unit>ngày|tuần|tháng|q[uú][ýy]|năm)`, perSpan),
  pattern(
    '[Nn]ăm\\s+(?<year>20\\d\\d)\\s+và\\s+(?:các|những)\\s+năm\\s+(?:tiếp theo|sau)',
    (groups, context) => {
      const end = context.issuedOn.with({ year: Number(groups['year']), month: 12, day: 31 });
      return { ...recurring('yearly', end, context, false), flags: ['open-ended'] };
    },
  ),
  pattern(
    `(?:báo cáo|sơ kết|đánh giá)\\s+(?:định kỳ\\s+)?0?6\\s+tháng,?\\s+(?:và\\s+)?(?:cả\\s+)?năm(?!\\s+\\d)`,
    (_, context) => recurring('half-yearly', null, context, false),
  ),
  pattern(`[Đđ]ịnh kỳ(?=,?\\s+(?:\\p{Ll}+\\s){0,2}${REPORTS})`, (_, context) =>
    recurring('unspecified', null, context, false),
  ),
  pattern(
    `(?=định)(?<=${REPORTS}\\s(?:[^,;.:]{0,40}\\s)?)định kỳ(?: tại cuộc họp(?: Ban Chỉ đạo)?)?`,
    (_, context) => recurring('unspecified', null, context, false),
  ),
];
