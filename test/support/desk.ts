import { Test, type TestingModule } from '@nestjs/testing';
import type { Act } from '../../src/domain/assignment-state.js';
import { AccessService } from '../../src/access/access.service.js';
import { Passwords } from '../../src/access/passwords.js';
import { Assignment } from '../../src/assignments/assignment.entity.js';
import { AssignmentsModule } from '../../src/assignments/assignments.module.js';
import { AssignmentsService } from '../../src/assignments/assignments.service.js';
import { IssuingService } from '../../src/assignments/issuing.service.js';
import type { ActInput } from '../../src/assignments/assignments.dto.js';
import { Conclusion } from '../../src/conclusions/conclusion.entity.js';
import { Draft } from '../../src/conclusions/draft.entity.js';
import { Document } from '../../src/documents/document.entity.js';
import { day, instant } from '../../src/domain/day.js';
import { NO_DEADLINE } from '../../src/domain/drafts.js';
import { Notice } from '../../src/notifications/notice.entity.js';
import { NoticeItem, Overview, Stage } from '../../src/notifications/stage.entity.js';
import { In, IsNull } from 'typeorm';
import { Committee } from '../../src/people/committee.entity.js';
import { OrganisationService } from '../../src/people/organisation.service.js';
import { Person } from '../../src/people/person.entity.js';
import { TickService } from '../../src/engine/tick.service.js';
import { EngineModule } from '../../src/engine/engine.module.js';
import { openPlatform } from '../../src/open-platform.js';
import { PeopleModule } from '../../src/people/people.module.js';
import { ManualClock } from '../../src/platform/clock.js';
import type { Config } from '../../src/platform/config.js';
import type { Database } from '../../src/platform/database.js';
import { JsonLogger } from '../../src/platform/logging.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { testConfig } from './config.js';
import { type Engine, freshDatabase } from './database.js';
import { MailReceiver } from './mail-receiver.js';
import { fileOf, province } from './organisation.js';

/** One task of a conclusion that a story is about. */
export interface Task {
  task: string;
  lead: string[];
  /** `YYYY-MM-DD`; `before`: the document says "trước ngày" of it. */
  due?: string;
  before?: boolean;
  request?: boolean;
  standing?: boolean;
}

const NOTHING = { section: '', coordinating: [], start: null, end: null, urgent: false, flags: [] };

/** The secretary's desk in the fictional province: conclusions are issued from it, and what follows is watched. */
export class Desk {
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
    const platform = await openPlatform(config, new ManualClock(instant('2026-01-01T00:00Z')));
    const rooms = await Test.createTestingModule({
      imports: [PlatformModule.with(platform), PeopleModule, AssignmentsModule, EngineModule],
      providers: [AccessService, Passwords],
    })
      .setLogger(new JsonLogger(['fatal']))
      .compile();
    await rooms.get(OrganisationService).setup(fileOf(province));
    return new Desk(rooms, platform.database, mail, fresh.drop);
  }

  async close(): Promise<void> {
    await this.rooms.close();
    await this.mail.close();
    await this.drop();
  }

  /** Issues a conclusion with these tasks at `now`; answers the assignments' ids in the order of the tasks. */
  async issue(now: string, tasks: Task[], number = '12/TB-UBND'): Promise<number[]> {
    const at = instant(now);
    const { database } = this;
    const who = await this.principal('office', now);
    const conclusionId = await database.write(async (tx) => {
      const { id: committeeId } = await tx.findOneByOrFail(Committee, { code: 'cds' });
      const document = await tx.save(Document, {
        ...{ name: 'ket-luan.txt', mediaType: 'text/plain', sha256: '', bytes: Buffer.from(''), text: '' },
        ...{ uploadedById: who.personId, uploadedAt: at },
      });
      const conclusion = await tx.save(Conclusion, {
        ...{ committeeId, documentId: document.id, number, status: 'draft', beforeDay: 'register' },
        ...{ warnings: [], importedById: who.personId, importedAt: at, kind: 'thông báo' },
      });
      const rows = tasks.map((task, index) => ({
        ...draftOf(task),
        conclusionId: conclusion.id,
        ordinal: index,
      }));
      await tx.insert(Draft, rows);
      return conclusion.id;
    });
    await this.rooms.get(IssuingService).issue(conclusionId, who, at);
    const assignments = await database.read.find(Assignment, {
      where: { directive: { conclusionId } },
      order: { id: 'ASC' },
    });
    return assignments.map((assignment) => assignment.id);
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

  private async principal(who: string, now: string) {
    const { database, rooms } = this;
    const person = await database.read.findOneBy(Person, { email: `${who}@songvan.example` });
    const principal = await rooms.get(AccessService).principalOf(person?.id ?? 0, instant(now));
    if (!principal) throw new Error(`${who} is nobody.`);
    return principal;
  }
}

function draftOf({ task, lead, due, before = false, request = false, standing = false }: Task) {
  const deadline = due
    ? {
        printed: day(due),
        due: day(due),
        phrase: before ? `trước ngày ${due.split('-').toReversed().join('/')}` : null,
        deadlineKind: 'fixed' as const,
      }
    : {};
  return {
    ...NOTHING,
    ...NO_DEADLINE,
    ...deadline,
    ...{ task, lead, request, standing, state: 'proposed' as const, version: 1 },
  };
}

/** What was told of assignments, without the weekly overviews that came alone. */
export function withoutOverviews(lines: string[]): string[] {
  return lines.filter((line) => !line.endsWith(': overview'));
}
