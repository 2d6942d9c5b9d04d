import { type Day, formatDay } from '../../../domain/day.js';
import type { DigestItem, ToldBefore, Vacancy } from '../../../domain/digest.js';
import type { Kind } from '../../../domain/digest-kinds.js';
import { say, type Wording } from '../../../domain/wording.js';

/** Longer rows of days say nothing more. */
const MOST_DAYS = 5;

const ESCALATED: readonly Kind[] = ['chair', 'superior', 'secretariat'];

/** What was tried, as parts of one sentence; to whom the unit's silence is no news only what concerns the reader. */
export function triedWords({ tried, request }: DigestItem, kind: Kind, wording: Wording): string[] {
  const escalated = ESCALATED.includes(kind);
  const watched = escalated || kind === 'not-received' || kind === 'decide';
  const { unit, urged, urgedOn, openedOn, receivedOn, heardOn } = tried;
  const parts: (string | false)[] = [
    unit.times > 0 && (watched || !request) && timesWords('tried.reminded', unit, wording),
    unit.times === 0 && escalated && say(wording, 'tried.never', {}),
    urged > 0 &&
      urgedOn !== null &&
      watched &&
      say(wording, 'tried.urged', { times: urged, day: formatDay(urgedOn) }),
    watched && openedWords(openedOn, wording),
    watched && receivedOn !== null && say(wording, 'tried.received', { day: formatDay(receivedOn) }),
    heardOn !== null &&
      (kind === 'progress' || (watched && !receivedOn?.equals(heardOn))) &&
      say(wording, 'tried.heard', { day: formatDay(heardOn) }),
  ];
  return parts.filter((part) => part !== false);
}

function openedWords(openedOn: Day | null, wording: Wording): string {
  return openedOn
    ? say(wording, 'tried.opened', { day: formatDay(openedOn) })
    : say(wording, 'tried.unopened', {});
}

/** `đã báo 2 lần (16/5, 23/5/2026) tới Chuyên viên Phạm Văn Thư Ký`, for one office above the unit. */
export function officeWords(told: ToldBefore, wording: Wording): string {
  const times = timesWords('tried.office', told, wording);
  return say(wording, 'tried.persons', { times, persons: told.persons.join(', ') });
}

function timesWords(
  sentence: 'tried.reminded' | 'tried.office',
  { times, days }: ToldBefore,
  wording: Wording,
): string {
  const shown = daysWords(days.slice(-MOST_DAYS));
  const whole = days.length > MOST_DAYS ? say(wording, 'tried.latest', { days: shown }) : shown;
  return say(wording, sentence, { times, days: whole });
}

/** `05/5, 08/5, 13/5/2026`: the year once for all days of it. */
function daysWords(days: readonly Day[]): string {
  return days
    .map((day, index) => {
      const lastOfYear = days[index + 1]?.year !== day.year;
      return lastOfYear ? formatDay(day) : formatDay(day).slice(0, -'/2026'.length);
    })
    .join(', ');
}

/** Why those who should have been told were not. */
export function vacancyWords(vacancies: readonly Vacancy[], wording: Wording): string {
  return vacancies
    .map(({ post, holder, cause, since }) => {
      if (holder === null || since === null || cause === 'none')
        return say(wording, 'vacancy.none', { post: say(wording, `post.${post}`, {}) });
      return say(wording, `vacancy.${cause}`, { holder, day: formatDay(since) });
    })
    .join('; ');
}
