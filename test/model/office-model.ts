import { type Duty, finished } from './duty.js';
import { canWait, isBeginning, isNews, joined, type Letter, worthSaying } from './letter.js';
import {
  dayAt,
  type DayNumber,
  hourAt,
  type Moment,
  momentOf,
  OfficeDays,
  weekdayOf,
} from './office-days.js';
import { type Name, PeopleModel, WANTED_FROM } from './people-model.js';
import { type Step, stepsDue } from './steps.js';

/** One message as it left: when, to whom, whether it was the day's, and what it told. */
export interface Message {
  at: Moment;
  to: Name;
  kind: 'daily' | 'now';
  items: string[];
}

/**
 * The office's rules in the plainest words: at every heartbeat every duty is looked at, every step that has ever become
 * due is counted up day by day, and what nobody has been told of it is told.
 */
export class OfficeModel {
  readonly days = new OfficeDays();
  readonly people = new PeopleModel();
  readonly duties: Duty[] = [];
  readonly messages: Message[] = [];
  private letters: Letter[] = [];
  /** Who has been told of a step of a deadline, or of a later one in its place. */
  private readonly told = new Map<string, Set<string>>();
  /** Whose message of which day has left. */
  private readonly left = new Set<string>();
  private overviewWeek: DayNumber | null = null;

  /** One heartbeat: plans and sends until nothing is left to say. */
  tick(now: Moment): void {
    for (let again = true; again; again = this.send(now)) {
      for (const duty of this.duties) this.look(duty, now);
      this.overview(now);
    }
  }

  private slotIsOpen(now: Moment, unit?: number): boolean {
    return this.days.works(dayAt(now), unit) && hourAt(now) >= 8 && hourAt(now) < 21;
  }

  private look(duty: Duty, now: Moment): void {
    const open = this.slotIsOpen(now, duty.unit);
    const news = duty.status === 'suspended' ? null : duty.news;
    let due = stepsDue(duty, now, this.days);
    if (news && isBeginning(news) && dayAt(duty.armedAt) !== dayAt(now)) {
      // What the unit hears only days later it has from then on, unless others wait to hear of what was before.
      const rest = due.filter(({ key }) => key !== 'not-received');
      if (open || rest.every(({ audience, hourly }) => audience === 'unit' || hourly)) {
        due = rest;
        duty.armedAt = now;
      }
    }
    if (news) {
      // It shows the deadline anyway and covers what the unit would be reminded of.
      duty.news = null;
      this.tell(duty, news, 'unit', due, now, false);
    }
    for (const audience of ['unit', 'secretariat', 'chair', 'decider'] as const) {
      const steps = due.filter((step) => step.audience === audience && (open || step.hourly));
      const latest = (subject: Step['subject']) => {
        const step = steps.findLast((each) => each.subject === subject);
        return step && !this.wasTold(duty, step.key) ? step : undefined;
      };
      const said = latest('deadline') ?? latest('decision') ?? latest('other');
      if (said && !(news && audience === 'unit'))
        this.tell(duty, said.key, audience, steps, now, !said.hourly);
    }
  }

  private tell(
    duty: Duty,
    key: string,
    audience: Step['audience'],
    covered: Step[],
    now: Moment,
    daily: boolean,
  ): void {
    const { forNobody, hearers } = this.people.hearersOf(audience, duty, dayAt(now));
    const keys = covered.filter((step) => step.audience === audience).map((step) => step.key);
    const untold = [key, ...keys].filter((each) => !this.wasTold(duty, each));
    for (const to of hearers) {
      for (const each of untold) this.toldOf(duty, each).add(to);
      if (!forNobody && canWait(key) && this.people.isPaused(to, dayAt(now))) continue;
      const letter = daily
        ? this.dailyLetter(to, now)
        : this.letter(to, null, key === 'issue' ? duty.issuing : null);
      letter.words.push({ duty, deadline: duty.deadline, key, audience, forNobody });
    }
  }

  /** The message of the day, or of the next working day when that has left. */
  private dailyLetter(to: Name, now: Moment): Letter {
    const today = dayAt(now);
    const day = this.left.has(`${to} ${today}`) ? this.days.after(today, 1) : today;
    return this.letter(to, day, null);
  }

  private letter(to: Name, day: DayNumber | null, issuing: number | null): Letter {
    const found = this.letters.find((each) => each.to === to && each.day === day && each.issuing === issuing);
    if (found) return found;
    const letter = { to, day, issuing, words: [], overviews: [] };
    this.letters.push(letter);
    return letter;
  }

  /** Once a week, on its first working day or as soon after it as possible, for committees with unfinished work. */
  private overview(now: Moment): void {
    const today = dayAt(now);
    const monday = today - weekdayOf(today);
    if (!this.slotIsOpen(now) || this.overviewWeek === monday) return;
    const first = this.overviewWeek === null;
    this.overviewWeek = monday;
    // A new installation waits for its first Monday.
    if (first && this.days.after(monday - 1, 1) !== today) return;
    const busy = this.duties.filter((duty) => !finished(duty) && duty.issuedAt < momentOf(today, 8));
    for (const committee of new Set(busy.map((duty) => duty.committee)))
      for (const to of this.people.watchersOf(committee, today))
        if (!this.people.isPaused(to, today)) this.dailyLetter(to, now).overviews.push(committee);
  }

  /** Sends what may leave; says whether somebody else has to be told instead of somebody who was meant before. */
  private send(now: Moment): boolean {
    const mayLeave = ({ day, to }: Letter) =>
      day === null || momentOf(day, Math.max(8, WANTED_FROM[to] ?? 0)) <= now;
    const letters = joined(this.letters);
    this.letters = letters.filter((letter) => !mayLeave(letter));
    let others = false;
    for (const letter of letters.filter(mayLeave)) {
      const items = new Map<string, string>();
      for (const word of letter.words) {
        if (!worthSaying(word)) continue;
        const { forNobody, hearers } = this.people.hearersOf(word.audience, word.duty, dayAt(now));
        if (hearers.includes(letter.to) && forNobody === word.forNobody) {
          const step = `${forNobody ? 'nobody:' : ''}${word.key}`;
          // Of one duty's steps the last says all.
          items.set(
            `${this.duties.indexOf(word.duty)} ${word.audience}`,
            `${this.duties.indexOf(word.duty)} ${step}`,
          );
        } else {
          this.toldOf(word.duty, word.key, word.deadline).delete(letter.to);
          if (isNews(word.key)) word.duty.news ??= word.key;
          others = true;
        }
      }
      const overviews = letter.overviews.filter((each) =>
        this.people.watchersOf(each, dayAt(now)).includes(letter.to),
      );
      const all = [...items.values(), ...new Set(overviews.map((each) => `overview ${each}`))];
      if (all.length === 0) continue;
      const { to, day } = letter;
      if (day !== null) this.left.add(`${to} ${day}`);
      this.messages.push({ at: now, to, kind: day === null ? 'now' : 'daily', items: all.sort() });
    }
    return others;
  }

  private wasTold(duty: Duty, key: string): boolean {
    return !isNews(key) && this.toldOf(duty, key).size > 0;
  }

  private toldOf(duty: Duty, key: string, deadline = duty.deadline): Set<string> {
    const name = `${this.duties.indexOf(duty)} ${deadline} ${key}`;
    const persons = this.told.get(name) ?? new Set();
    this.told.set(name, persons);
    return persons;
  }
}
