import { act, CHOICES, finished, may, refuse } from './duty.js';
import { EngineDriver } from './engine-driver.js';
import type { EngineOffice } from './engine-office.js';
import type { Happening, History } from './histories.js';
import { dayAt, dayNumber, dayText, hourAt, type Moment, momentOf, weekdayOf } from './office-days.js';
import { type Message, OfficeModel } from './office-model.js';

const START = dayNumber('2024-03-01');

/** Lets the model and the engine live through the same history; answers what each has told. */
export async function live(office: EngineOffice, { firstDay, happenings }: History) {
  await office.empty();
  const both = new Both(new OfficeModel(), new EngineDriver(office), momentOf(START + firstDay, 9));
  for (const happening of happenings) await both.happen(happening);
  await both.beat(1);
  return { expected: told(both.model.messages), real: told(await both.engine.messages()), diary: both.diary };
}

/** Messages as lines that can be compared, in order. */
function told(messages: Message[]): string[] {
  return messages
    .map(({ at, to, kind, items }) => `${clock(at)} ${to} ${kind}: ${items.join(', ')}`)
    .toSorted();
}

function clock(moment: Moment): string {
  const hour = hourAt(moment);
  // A message takes some milliseconds to leave, and an hour is no exact number.
  const minutes = String(Math.floor(Math.round((hour % 1) * 3600) / 60)).padStart(2, '0');
  return `${dayText(dayAt(moment))} ${String(Math.floor(hour)).padStart(2, '0')}:${minutes}`;
}

/** Model and engine side by side; what is impossible for the model is asked of neither. */
class Both {
  /** What happened, for people to read. */
  readonly diary: string[] = [];
  private issuings = 0;

  constructor(
    readonly model: OfficeModel,
    readonly engine: EngineDriver,
    private now: Moment,
  ) {}

  async beat(times: number): Promise<void> {
    this.model.tick(this.now);
    await this.engine.beat(this.now, times);
  }

  async happen(happening: Happening): Promise<void> {
    const { model, engine, now } = this;
    const { days, duties, people } = model;
    const today = dayAt(now);
    this.diary.push(`${clock(now)} ${JSON.stringify(happening)}`);
    switch (happening.kind) {
      case 'wait':
        this.now += happening.seconds * 1000;
        return;
      case 'live':
        for (let day = today; day < today + happening.days; day += 1) {
          this.now = Math.max(this.now, momentOf(day, happening.hour));
          await this.beat(1);
        }
        return;
      case 'beat':
        return this.beat(happening.times);
      case 'issue':
        this.issue(happening, now);
        return engine.issue(now, happening.committee, happening.tasks);
      case 'act': {
        const index = happening.which % duties.length;
        const duty = duties[index]!;
        const possible = CHOICES.filter((each) => may(each, duty, now));
        const what = possible[happening.act % possible.length];
        if (!what) return this.skipped();
        this.add(what);
        act(duty, what, today + happening.newDue, now);
        return engine.act(now, index, what, today + happening.newDue);
      }
      case 'open': {
        const index = happening.which % duties.length;
        if (!finished(duties[index]!)) duties[index]!.openedAt ??= now;
        return engine.open(now, index);
      }
      case 'ask': {
        const index = happening.which % duties.length;
        const duty = duties[index]!;
        const newDue = Math.max(duty.due ?? today, today) + happening.later;
        if (!may('extend', duty, now) || duty.askedAt !== null) return this.skipped();
        Object.assign(duty, { askedAt: now, asked: newDue });
        return engine.ask(now, index, newDue);
      }
      case 'decide': {
        const index = happening.which % duties.length;
        const duty = duties[index]!;
        if (duty.askedAt === null) return this.skipped();
        const newDue = Math.max(duty.asked! - happening.shorter, today, (duty.due ?? -1) + 1);
        if (happening.approve && newDue > duty.asked!) return this.skipped();
        if (happening.approve) act(duty, 'extend', newDue, now);
        else refuse(duty);
        return engine.decide(now, index, happening.approve, newDue);
      }
      case 'declare': {
        const day = today + happening.in;
        const working = happening.as === 'working' || (happening.as === 'plain' && weekdayOf(day) < 5);
        if (days.works(day) === working || (working && days.isClosed(day))) return this.skipped();
        days.declared = [...days.declared.filter((each) => each.day !== day), { day, kind: happening.as }];
        days.changed();
        return engine.declare(now, day, happening.as);
      }
      case 'close': {
        const from = today + happening.in;
        const closure = { from, to: from + happening.days - 1, units: happening.units };
        days.closures.push(closure);
        days.changed();
        return engine.close(now, closure);
      }
      case 'take-back': {
        const all = happening.what === 'declare' ? days.declared : days.closures;
        if (all.length === 0) return this.skipped();
        const index = happening.which % all.length;
        const [gone] = all.splice(index, 1);
        days.changed();
        return engine.takeBack(now, gone && 'day' in gone ? gone : { closure: index });
      }
      case 'away': {
        const { person, standIn } = happening;
        const from = today + happening.in;
        if (person === standIn) return this.skipped();
        people.standIns.push({ person, standIn, from, to: from + happening.days });
        return engine.away(person, standIn, from, from + happening.days);
      }
      case 'pause': {
        const from = today + happening.in;
        const pause = { person: happening.person, from, to: from + happening.days };
        people.pauses.push(pause);
        return engine.pause(now, pause);
      }
      case 'leave':
        people.leftOn.set(happening.person, today + happening.in);
        return engine.post(happening.person, { leftOn: today + happening.in });
      case 'stay':
        people.leftOn.delete(happening.person);
        return engine.post(happening.person, { leftOn: null });
      case 'head': {
        const head = !people.heads.has(happening.person);
        people.heads[head ? 'add' : 'delete'](happening.person);
        return engine.post(happening.person, { head });
      }
    }
  }

  private issue({ committee, tasks }: Happening & { kind: 'issue' }, now: Moment): void {
    this.issuings += 1;
    for (const { units, due: inDays, before, time, event, ...marks } of tasks)
      for (const unit of units) {
        const due = inDays === null ? null : dayAt(now) + inDays;
        const hour = due !== null && time ? Number(time.slice(0, 2)) + Number(time.slice(3)) / 60 : null;
        // Who has to be done before a day, or by the time work begins on it, aims at the day before.
        const early = hour === null ? before : hour <= 8;
        this.model.duties.push({
          ...{ unit, committee, issuing: this.issuings, issuedAt: now, armedAt: now, ...marks },
          ...{ status: event && due === null ? 'waiting' : 'new', before: null, due, hour },
          aim: due === null || !early ? due : due - 1,
          ...{ deadline: 1, heardAt: null, askedAt: null, asked: null, extensions: 0, news: 'issue' },
          ...{ openedAt: null, urgedAt: null },
        });
      }
  }

  private skipped(): void {
    this.add('not possible');
  }

  private add(remark: string): void {
    this.diary[this.diary.length - 1] += ` (${remark})`;
  }
}
