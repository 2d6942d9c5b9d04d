import { In, IsNull } from 'typeorm';
import { Assignment } from '../../src/assignments/assignment.entity.js';
import { AssignmentsService } from '../../src/assignments/assignments.service.js';
import { Extension } from '../../src/assignments/extension.entity.js';
import { ExtensionsService } from '../../src/assignments/extensions.service.js';
import { OpeningService } from '../../src/assignments/opening.service.js';
import { IssuingService } from '../../src/assignments/issuing.service.js';
import { day, instant, type Instant } from '../../src/domain/day.js';
import type { Act } from '../../src/domain/assignment-state.js';
import { TickService } from '../../src/engine/tick.service.js';
import { Notice } from '../../src/notifications/notice.entity.js';
import { NoticeItem, Stage } from '../../src/notifications/stage.entity.js';
import { Pause } from '../../src/people/pause.entity.js';
import { Person } from '../../src/people/person.entity.js';
import { StandIn } from '../../src/people/stand-in.entity.js';
import { CalendarService } from '../../src/reminders/calendar.service.js';
import type { CalendarChange } from '../../src/rules/calendar-changes.js';
import { CalendarDay, Closure } from '../../src/rules/calendar.entities.js';
import { layOut } from '../support/laid-out.js';
import type { EngineOffice } from './engine-office.js';
import type { TaskOrder } from './histories.js';
import { type Closed, dayAt, type DayNumber, dayText, type Declared, type Moment } from './office-days.js';
import type { Message } from './office-model.js';
import { type Name, OFFICE } from './people-model.js';

/** Lets the real engine live through a history. */
export class EngineDriver {
  private readonly ids: number[] = [];
  private readonly closures: number[] = [];

  constructor(private readonly office: EngineOffice) {}

  async issue(now: Moment, committee: number, tasks: TaskOrder[]): Promise<void> {
    const at = momentAt(now);
    const who = await this.office.principal('clerk');
    const laid = tasks.map(({ units, due, before, time, event, ...marks }, index) => ({
      ...{ task: `Việc ${index}`, lead: units.map((unit) => `Đơn vị ${OFFICE.units[unit]}`), ...marks },
      ...(due !== null && { due: dayText(dayAt(now) + due), before, ...(time && { time }) }),
      event,
    }));
    const conclusionId = await this.office.database.write((tx) =>
      layOut(tx, laid, '', who.personId, at, `c${committee}`),
    );
    await this.one(IssuingService).issue(conclusionId, who, at);
    const assignments = await this.office.database.read.find(Assignment, {
      where: { directive: { conclusionId } },
      order: { id: 'ASC' },
    });
    this.ids.push(...assignments.map(({ id }) => id));
  }

  async act(now: Moment, which: number, act: Act, newDue: DayNumber): Promise<void> {
    const input = { text: 'Nội dung', reason: 'Lý do', newDue: dayText(newDue) };
    const who = await this.office.principal('clerk');
    await this.one(AssignmentsService).act(this.ids[which]!, act, input, who, momentAt(now));
  }

  async ask(now: Moment, which: number, newDue: DayNumber): Promise<void> {
    const words = { reason: 'Lý do', obstacle: 'Vướng mắc', commitment: 'Cam kết' };
    const who = await this.office.principal('clerk');
    const input = { newDue: dayText(newDue), ...words };
    await this.one(ExtensionsService).ask(this.ids[which]!, input, who, momentAt(now));
  }

  async decide(now: Moment, which: number, approve: boolean, newDue: DayNumber): Promise<void> {
    const { read } = this.office.database;
    const pending = await read.findOneBy(Extension, { assignmentId: this.ids[which]!, state: 'pending' });
    const who = await this.office.principal('chair');
    const input = { approve, note: 'Ý kiến', ...(approve && { newDue: dayText(newDue) }) };
    await this.one(ExtensionsService).decide(pending!.id, input, who, momentAt(now));
  }

  /** Somebody of the lead unit looks at it. */
  async open(now: Moment, which: number): Promise<void> {
    const who = { ...(await this.office.principal('clerk')), actsForUnits: this.office.units };
    await this.one(OpeningService).open(this.ids[which]!, who, momentAt(now));
  }

  async declare(now: Moment, on: DayNumber, kind: Declared['kind']): Promise<void> {
    const days = [{ day: day(dayText(on)), kind, name: 'Thử' }];
    await this.changeCalendar(now, { kind: 'days', days });
  }

  async close(now: Moment, { from, to, units }: Closed): Promise<void> {
    const unitIds = units && units.map((unit) => this.office.units[unit]!);
    const span = { fromDay: day(dayText(from)), toDay: day(dayText(to)), reason: 'Bão' };
    await this.changeCalendar(now, { kind: 'close', ...span, unitIds });
    const [newest] = await this.office.database.read.find(Closure, { order: { id: 'DESC' }, take: 1 });
    this.closures.push(newest!.id);
  }

  /** Takes back what was declared for a day, or the closure of that number. */
  async takeBack(now: Moment, what: { day: DayNumber } | { closure: number }): Promise<void> {
    if ('closure' in what) {
      const [id] = this.closures.splice(what.closure, 1);
      return this.changeCalendar(now, { kind: 'reopen', id: id!, lastDay: null });
    }
    const where = { day: day(dayText(what.day)), removedAt: IsNull() };
    const { id } = (await this.office.database.read.findOneBy(CalendarDay, where))!;
    await this.changeCalendar(now, { kind: 'take-back-day', id });
  }

  async away(person: Name, standIn: Name, from: DayNumber, to: DayNumber): Promise<void> {
    const { persons, database } = this.office;
    const span = { fromDay: day(dayText(from)), toDay: day(dayText(to)) };
    const row = { personId: persons.get(person)!, standInId: persons.get(standIn)!, ...span };
    await database.write((tx) => tx.insert(StandIn, row));
  }

  async pause(
    now: Moment,
    { person, from, to }: { person: Name; from: DayNumber; to: DayNumber },
  ): Promise<void> {
    const { persons, database } = this.office;
    const span = { fromDay: day(dayText(from)), toDay: day(dayText(to)), at: momentAt(now) };
    await database.write((tx) => tx.insert(Pause, { personId: persons.get(person)!, ...span }));
  }

  async post(person: Name, changes: { leftOn?: DayNumber | null; head?: boolean }): Promise<void> {
    const { leftOn, ...rest } = changes;
    const left = leftOn === undefined ? {} : { leftOn: leftOn === null ? null : day(dayText(leftOn)) };
    const { persons, database } = this.office;
    await database.write((tx) => tx.update(Person, persons.get(person)!, { ...rest, ...left }));
  }

  /** `times` heartbeats: of all instances at once, where there are several. */
  async beat(now: Moment, times: number): Promise<void> {
    const ticks = this.office.rooms.map((rooms) => rooms.get(TickService));
    for (let n = 0; n < times; n += 1) await Promise.all(ticks.map((each) => each.tick(momentAt(now))));
  }

  /** Everything that has left, in the words of the model. */
  async messages(): Promise<Message[]> {
    const { database, sent, persons } = this.office;
    const noticeId = In(sent.map(({ notice }) => notice));
    const notices = new Map(
      (await database.read.findBy(Notice, { id: noticeId })).map((each) => [each.id, each]),
    );
    const items = await database.read.findBy(NoticeItem, { noticeId, dropped: IsNull() });
    const stages = new Map((await database.read.find(Stage)).map((stage) => [stage.id, stage]));
    const names = new Map([...persons].map(([name, id]) => [id, name]));
    return sent.map(({ notice, at, text }) => {
      const { personId, slot } = notices.get(notice)!;
      const told = items
        .filter((item) => item.noticeId === notice)
        .map(({ stageId }) => {
          const { assignmentId, step } = stages.get(stageId)!;
          return `${this.ids.indexOf(assignmentId)} ${step.replace(/:\d+$/, '')}`;
        });
      // Only the letter tells: whoever follows a committee no more when it leaves is not shown its overview.
      for (const [, committee] of text.matchAll(OVERVIEW)) told.push(`overview ${committee}`);
      const kind = /^\d/.test(slot) ? 'daily' : 'now';
      return { at: Date.parse(at), to: names.get(personId)!, kind, items: told.toSorted() };
    });
  }

  private async changeCalendar(now: Moment, change: CalendarChange): Promise<void> {
    const who = await this.office.principal('clerk');
    await this.one(CalendarService).change(change, who, momentAt(now));
  }

  private one<T>(service: new (...args: never[]) => T): T {
    return this.office.rooms[0]!.get(service);
  }
}

/** The overview's heading in a letter; the committees are named by their index. */
const OVERVIEW = /tổng hợp đầu tuần: ban chỉ đạo số (\d+)/giu;

function momentAt(moment: Moment): Instant {
  return instant(new Date(moment).toISOString());
}
