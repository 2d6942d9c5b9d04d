import { stateLabel } from '../../../domain/assignment-state.js';
import { type Day, formatDayLong, isBefore } from '../../../domain/day.js';
import type { AskedDay, DigestItem } from '../../../domain/digest.js';
import { type Kind } from '../../../domain/digest-kinds.js';
import { capitalised, shortened } from '../../../domain/digest-outline.js';
import { datedConclusionName, singleSubject } from '../../../domain/digest-subject.js';
import { underlying } from '../../../domain/telling.js';
import { say, type Wording } from '../../../domain/wording.js';
import { officeWords, triedWords, vacancyWords } from './tried-words.js';

const PHRASE_LIMIT = 80;

export interface Fact {
  label: string;
  text: string;
  /** What the reader looks for first. */
  weighty?: true;
}

/** What holds for every unit that owes the task by this day. */
export function sharedFacts(item: DigestItem, today: Day, wording: Wording): Fact[] {
  const { conclusion, section, coordinating, due, originalDue, phrase } = item;
  const named = datedConclusionName(conclusion, wording);
  const source = section ? say(wording, 'fact.section', { conclusion: named, section }) : named;
  const facts: Fact[] = [
    { label: say(wording, 'fact.due', {}), text: deadlineWords(item, today, wording), weighty: true },
  ];
  if (due && phrase)
    facts.push({ label: say(wording, 'fact.phrase', {}), text: `“${shortened(phrase, PHRASE_LIMIT)}”` });
  if (due && originalDue && !due.equals(originalDue))
    facts.push({ label: say(wording, 'fact.original', {}), text: formatDayLong(originalDue) });
  facts.push({ label: say(wording, 'fact.source', {}), text: source });
  if (coordinating.length)
    facts.push({ label: say(wording, 'fact.coordinating', {}), text: coordinating.join('; ') });
  return facts;
}

/** What is to be said of one unit's part. */
export function ownFacts(item: DigestItem, kind: Kind, wording: Wording): Fact[] {
  const { asked, reason, tried, vacancies, insteadOf, namedBy } = item;
  const facts: Fact[] = [{ label: say(wording, 'fact.status', {}), text: statusOf(item, kind, wording) }];
  if (asked) facts.push(...askedFacts(asked, wording));
  if (reason) facts.push({ label: reasonLabel(item, wording), text: reason });
  if (kind === 'nobody') facts.push({ label: say(wording, 'fact.meant', {}), text: meant(item, wording) });
  if (vacancies.length)
    facts.push({ label: say(wording, 'fact.nobody', {}), text: vacancyWords(vacancies, wording) });
  if (tellsWho(kind)) {
    if (tried.unit.persons.length)
      facts.push({ label: say(wording, 'fact.told', {}), text: tried.unit.persons.join(', ') });
    for (const office of tried.above) {
      const label = capitalised(say(wording, `post.${office.office}`, {}));
      facts.push({ label, text: officeWords(office, wording) });
    }
  }
  if (namedBy) facts.push({ label: say(wording, 'fact.named', {}), text: namedBy });
  if (insteadOf) facts.push({ label: say(wording, 'fact.instead', {}), text: insteadOf });
  return facts;
}

function tellsWho(kind: Kind): boolean {
  return kind === 'chair' || kind === 'superior' || kind === 'secretariat' || kind === 'not-received';
}

function statusOf(item: DigestItem, kind: Kind, wording: Wording): string {
  const status = stateLabel(item.status);
  const tried = triedWords(item, kind, wording).join(', ');
  return tried ? say(wording, 'fact.tried', { status, tried }) : status;
}

function askedFacts({ newDue, reason, obstacle, commitment, round }: AskedDay, wording: Wording): Fact[] {
  const asked = say(wording, 'fact.round', { day: formatDayLong(newDue), round });
  return [
    { label: say(wording, 'fact.asked', {}), text: asked, weighty: true },
    { label: say(wording, 'fact.reason', {}), text: reason },
    ...(obstacle ? [{ label: say(wording, 'fact.obstacle', {}), text: obstacle }] : []),
    ...(commitment ? [{ label: say(wording, 'fact.commitment', {}), text: commitment }] : []),
  ];
}

function reasonLabel({ step, request }: DigestItem, wording: Wording): string {
  const [, act] = /^(urge|remark):/.exec(underlying(step)) ?? [];
  if (!act) return say(wording, 'fact.reason', {});
  if (request) return say(wording, 'fact.polite-words', {});
  return say(wording, act === 'urge' ? 'fact.words' : 'fact.remark', {});
}

/** What would have been said to whoever is nobody. */
function meant(item: DigestItem, wording: Wording): string {
  return singleSubject({ ...item, step: underlying(item.step) }, wording);
}

/** `Thứ Tư, 08/5/2024 (còn 3 ngày làm việc)`. */
function deadlineWords(item: DigestItem, today: Day, wording: Wording): string {
  const { due, dueTime, dueWords, phrase, request, standing } = item;
  if (!due) {
    if (standing) return say(wording, 'fact.standing', {});
    return phrase
      ? say(wording, 'fact.waiting', { phrase: shortened(phrase, PHRASE_LIMIT) })
      : say(wording, 'fact.none', {});
  }
  const long = formatDayLong(due);
  const day = dueTime ? say(wording, 'fact.time', { time: dueTime, day: long }) : long;
  const told = dueWords && !(request && isBefore(due, today));
  return told ? say(wording, 'fact.left', { day, left: dueWords }) : day;
}
