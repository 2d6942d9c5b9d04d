import { type Duty, finished, owed } from './duty.js';
import { type DayNumber, momentOf } from './office-days.js';
import type { Name } from './people-model.js';
import type { Step } from './steps.js';

/** What somebody has to hear of one duty. */
export interface Word {
  duty: Duty;
  deadline: number;
  key: string;
  audience: Step['audience'];
  /** Told one rung up, because there was nobody to hear it. */
  forNobody: boolean;
}

/** A message that has not left yet; `day` is the day whose message it is, null for what leaves at once. */
export interface Letter {
  to: Name;
  day: DayNumber | null;
  /** All that one issuing gives a person is one message. */
  issuing: number | null;
  words: Word[];
  overviews: number[];
}

const NEWS = ['issue', 'return', 'extend', 'refuse', 'resume', 'withdraw', 'urge', 'remark'];
export const isNews = (key: string) => NEWS.includes(key);
/** A duty, or a deadline of it, begins with these. */
export const isBeginning = (key: string) => ['issue', 'return', 'extend', 'resume'].includes(key);

/** A reminder that another one follows before the last day, and the question for progress. */
export const canWait = (key: string) => /^(before-[137]|ask-progress-.*)$/.test(key);

/** What could not leave on its day goes with the message of a later one. */
export function joined(letters: Letter[]): Letter[] {
  const daily = new Map<string, Letter>();
  for (const letter of letters.filter(({ day }) => day !== null).toSorted((a, b) => a.day! - b.day!)) {
    const older = daily.get(letter.to);
    daily.set(letter.to, {
      ...letter,
      words: [...(older?.words ?? []), ...letter.words],
      overviews: [...(older?.overviews ?? []), ...letter.overviews],
    });
  }
  return [...letters.filter(({ day }) => day === null), ...daily.values()];
}

/** Read again just before it leaves: whether there is still a point in saying it. */
export function worthSaying({ duty, deadline, key }: Word): boolean {
  if (key === 'withdraw') return duty.status === 'withdrawn';
  if (finished(duty)) return false;
  if (key.startsWith('decide-')) return duty.askedAt !== null;
  if (duty.status === 'suspended') return false;
  if (key === 'issue' || key === 'remark') return true;
  if (duty.status === 'submitted' || deadline !== duty.deadline) return false;
  if (key === 'not-received') return duty.status === 'new' && duty.openedAt === null;
  if (key.startsWith('ask-event-')) return duty.status === 'waiting';
  if (key === 'return') return duty.status === 'returned';
  if (key.startsWith('ask-progress-') && duty.heardAt! >= momentOf(dayOfKey(key), 0)) return false;
  return owed(duty) || isNews(key);
}

function dayOfKey(key: string): DayNumber {
  return Date.parse(`${key.slice(-10)}T00:00Z`) / 86_400_000;
}
