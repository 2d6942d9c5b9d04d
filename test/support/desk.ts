import type { TestingModule } from '@nestjs/testing';
import { In, IsNull } from 'typeorm';
import { AccessService } from '../../src/access/access.service.js';
import { Assignment } from '../../src/assignments/assignment.entity.js';
import type { ActInput } from '../../src/assignments/assignments.dto.js';
import { AssignmentsService } from '../../src/assignments/assignments.service.js';
import { IssuingService } from '../../src/assignments/issuing.service.js';
import type { Act } from '../../src/domain/assignment-state.js';
import { day, instant } from '../../src/domain/day.js';
import { TickService } from '../../src/engine/tick.service.js';
import { Notice } from '../../src/notifications/notice.entity.js';
import { NoticeItem, Overview, Stage } from '../../src/notifications/stage.entity.js';
import { openPlatform } from '../../src/open-platform.js';
import { OrganisationService } from '../../src/people/organisation.service.js';
import { Person } from '../../src/people/person.entity.js';
import { Unit } from '../../src/people/unit.entity.js';
import { Clock, ManualClock } from '../../src/platform/clock.js';
import { Config } from '../../src/platform/config.js';
import { readDatabaseUrl } from '../../src/platform/database-url.js';
import { Database } from '../../src/platform/database.js';
import { records } from '../../src/records.js';
import { testConfig } from './config.js';
import { type Engine, freshDatabase } from './database.js';
import { layOut, type Task } from './laid-out.js';
import { MailReceiver } from './mail-receiver.js';
import { fileOf, province } from './organisation.js';
import { openRooms } from './rooms.js';

/** The secretary's desk in the fictional province: conclusions are issued from it, and what follows is watched. */
export class Desk {
  private readonly others: TestingModule[] = [];

  private constructor(
    readonly rooms: TestingModule,
    readonly database: Database,
    readonly mail: MailReceiver,
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(engine: Engine, overrides: Partial<Config> = {}): Promise<Desk> {
    const fresh = await freshDatabase(engine);
    const mail = await MailReceiver.start();
    const config = testConfig({ databaseUrl: fresh.url, smtpUrl: mail.url, ...overrides });
    const clock = new ManualClock(instant('2026-01-01T00:00Z'));
    const platform = await openPlatform(config, clock);
    const rooms = await openRooms(platform);
    await rooms.get(OrganisationService).setup(fileOf(province), clock.now());
    return new Desk(rooms, platform.database, mail, fresh.drop);
  }

  /** Another instance of the service on the same database, with settings of its own. */
  async another(overrides: Partial<Config> = {}): Promise<TickService> {
    const config = Object.assign({}, this.rooms.get(Config), overrides);
    // SQLite has one process, and a second instance in it can only be one more set of services.
    const database =
      this.database.engine === 'sqlite'
        ? shared(this.database)
        : await Database.open(readDatabaseUrl(config.databaseUrl)!, records);
    const rooms = await openRooms({ config, clock: this.rooms.get(Clock), database });
    this.others.push(rooms);
    return rooms.get(TickService);
  }

  async close(): Promise<void> {
    for (const rooms of this.others) await rooms.close();
    await this.rooms.close();
    await this.mail.close();
    await this.drop();
  }

  /** Issues a conclusion with these tasks at `now`; answers the assignments' ids in the order of the tasks. */
  async issue(now: string, tasks: Task[], number = '12/TB-UBND'): Promise<number[]> {
    const at = instant(now);
    const { database } = this;
    const who = await this.principal('office', now);
    const conclusionId = await database.write((tx) => layOut(tx, tasks, number, who.personId, at));
    await this.rooms.get(IssuingService).issue(conclusionId, who, at);
    const assignments = await database.read.find(Assignment, {
      where: { directive: { conclusionId } },
      order: { id: 'ASC' },
    });
    return assignments.map((assignment) => assignment.id);
  }

  /** Issues `tasks`, lets the units hear of them and Sở Tài chính receive the first; the mails so far are put away. */
  async given(now: string, tasks: Task[]): Promise<number> {
    const [first] = await this.issue(now, tasks);
    await this.tick(now);
    await this.act(now, 'stc', 'receive', first!);
    this.mails.length = 0;
    return first!;
  }

  /** Lets `who` (the part of the e-mail address before the @) act on an assignment. */
  async act(now: string, who: string, act: Act, id: number, input: ActInput = {}): Promise<void> {
    const principal = await this.principal(who, now);
    await this.rooms.get(AssignmentsService).act(id, act, input, principal, instant(now));
  }

  tick(now: string) {
    return this.rooms.get(TickService).tick(instant(now));
  }

  /** Ticks just after eight on each day from `from` to `to`; answers the mails that came, as `written` tells them. */
  async watch(from: string, to: string): Promise<string[]> {
    const seen: string[] = [];
    for (let on = day(from); on.toString() <= to; on = on.add({ days: 1 })) {
      const before = this.mails.length;
      await this.tick(`${on.toString()}T08:05+07:00`);
      const written = await this.written(this.mails.slice(before));
      seen.push(...written.map((line) => `${on.toString().slice(5)} ${line}`));
    }
    return seen;
  }

  /** Mails as their reader and the steps that they carry, `stc: before-3, late-1`, in the order of the readers. */
  async written(mails = this.mails): Promise<string[]> {
    const lines = mails.map(async ({ to, messageId }) => {
      const notice = await this.database.read.findOneBy(Notice, { messageId: messageId.slice(1, -1) });
      const noticeId = notice!.id;
      const items = await this.database.read.findBy(NoticeItem, { noticeId, dropped: IsNull() });
      const stages = await this.database.read.find(Stage, {
        where: { id: In(items.map((item) => item.stageId)) },
        order: { id: 'ASC' },
      });
      const overview = await this.database.read.existsBy(Overview, { noticeId });
      const steps = [...stages.map((stage) => stage.step), ...(overview ? ['overview'] : [])];
      return `${to[0]!.split('@')[0]}: ${steps.join(', ')}`;
    });
    return (await Promise.all(lines)).toSorted();
  }

  get mails() {
    return this.mail.mails;
  }

  /** The mails that `who` has got. */
  to(who: string) {
    return this.mail.to(`${who}@songvan.example`);
  }

  notices(): Promise<Notice[]> {
    return this.database.read.find(Notice, { relations: { person: true }, order: { id: 'ASC' } });
  }

  async change(who: string, changes: Partial<Person>): Promise<void> {
    await this.database.write((tx) => tx.update(Person, { email: `${who}@songvan.example` }, changes));
  }

  async unit(code: string): Promise<Unit> {
    return (await this.database.read.findOneBy(Unit, { code }))!;
  }

  async principal(who: string, now: string) {
    const { database, rooms } = this;
    const person = await database.read.findOneBy(Person, { email: `${who}@songvan.example` });
    const principal = await rooms.get(AccessService).principalOf(person?.id ?? 0, instant(now));
    if (!principal) throw new Error(`${who} is nobody.`);
    return principal;
  }
}

/** What was told of assignments, without the weekly overviews that came alone. */
export function withoutOverviews(lines: string[]): string[] {
  return lines.filter((line) => !line.endsWith(': overview'));
}

/** The same database, which stays open when this instance closes. */
function shared(database: Database): Database {
  return new Proxy(database, {
    get: (target, name, receiver): unknown =>
      name === 'close' ? () => Promise.resolve() : Reflect.get(target, name, receiver),
  });
}
