import type { TestingModule } from '@nestjs/testing';
import { AccessService } from '../../src/access/access.service.js';
import { Assignment } from '../../src/assignments/assignment.entity.js';
import { AssignmentsService } from '../../src/assignments/assignments.service.js';
import { IssuingService } from '../../src/assignments/issuing.service.js';
import type { Instant } from '../../src/domain/day.js';
import { TickService } from '../../src/engine/tick.service.js';
import { ByHandService } from '../../src/notifications/log/by-hand.service.js';
import { Notice } from '../../src/notifications/notice.entity.js';
import { openPlatform } from '../../src/open-platform.js';
import { OrganisationService } from '../../src/people/organisation.service.js';
import { Person } from '../../src/people/person.entity.js';
import { ManualClock } from '../../src/platform/clock.js';
import { readDatabaseUrl } from '../../src/platform/database-url.js';
import { Database } from '../../src/platform/database.js';
import { Refusal } from '../../src/platform/refusal.js';
import { records } from '../../src/records.js';
import { testConfig } from '../support/config.js';
import { type Engine, freshDatabase } from '../support/database.js';
import { layOut, type Task } from '../support/laid-out.js';
import { fileOf, province } from '../support/organisation.js';
import { openRooms } from '../support/rooms.js';
import type { OutsideWorld } from './outside-world.js';

/** How the storage fails the next writes: before anything is done, or after all of it, when only the answer is lost. */
export interface StorageTrouble {
  writes: number;
  after: boolean;
}

/** What a clerk can do about a message. */
export type Hand = 'resend' | 'cancel' | 'arrived' | 'not-arrived';

/** Several instances of the service on one database that can fail, in a world that can do anything. */
export class TroubledOffice {
  readonly trouble: StorageTrouble = { writes: 0, after: false };

  private constructor(
    readonly database: Database,
    private readonly opened: Instant,
    private readonly rooms: TestingModule[],
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(engine: Engine, world: OutsideWorld, now: Instant): Promise<TroubledOffice> {
    const fresh = await freshDatabase(engine);
    const config = testConfig({ databaseUrl: fresh.url });
    const platform = await openPlatform(config, new ManualClock(now));
    const rooms: TestingModule[] = [];
    const office = new TroubledOffice(platform.database, now, rooms, fresh.drop);
    const first = office.failing(platform.database);
    rooms.push(await openRooms({ ...platform, database: first }, world.channels()));
    while (engine === 'postgres' && rooms.length < 3) {
      const database = office.failing(await Database.open(readDatabaseUrl(fresh.url)!, records));
      rooms.push(await openRooms({ ...platform, database }, world.channels()));
    }
    await office.rooms[0]!.get(OrganisationService).setup(fileOf(province), now);
    return office;
  }

  async close(): Promise<void> {
    this.trouble.writes = 0;
    for (const rooms of this.rooms.toReversed()) await rooms.close();
    await this.drop();
  }

  async change(who: string, changes: Partial<Person>): Promise<void> {
    await this.database.write((tx) => tx.update(Person, { email: `${who}@songvan.example` }, changes));
  }

  async issue(tasks: Task[], now: Instant): Promise<void> {
    const who = await this.clerk();
    const id = await this.database.write((tx) => layOut(tx, tasks, '12/TB', who.personId, now));
    await this.rooms[0]!.get(IssuingService).issue(id, who, now);
  }

  /** Somebody of the unit does what the assignment allows at present, if it does. */
  async act(which: number, act: 'receive' | 'submit', now: Instant): Promise<void> {
    const all = await this.database.read.find(Assignment, {
      order: { id: 'ASC' },
      relations: { unit: true },
    });
    const one = all[which % all.length];
    if (!one) return;
    const who = await this.clerk();
    const input = { text: 'Nội dung', reason: 'Lý do' };
    await this.rooms[0]!.get(AssignmentsService)
      .act(one.id, act, input, { ...who, actsForUnits: [one.unit.id] }, now)
      .catch(onlyRefusals);
  }

  /** The clerk does something about one of the messages, if its state allows it. */
  async byHand(which: number, hand: Hand, confirm: boolean, now: Instant): Promise<void> {
    const notices = await this.database.read.find(Notice, { order: { id: 'ASC' } });
    const id = notices[which % notices.length]?.id ?? 0;
    const who = await this.clerk();
    const service = this.rooms[0]!.get(ByHandService);
    const done = {
      resend: () => service.resend(id, { confirm }, who, now),
      cancel: () => service.cancel(id, { reason: 'đã gọi điện' }, who, now),
      arrived: () => service.settle(id, { arrived: true }, who, now),
      'not-arrived': () => service.settle(id, { arrived: false }, who, now),
    }[hand]();
    await done.catch(onlyRefusals);
  }

  /** A heartbeat of every instance at once; answers what failed. */
  async beat(now: Instant): Promise<unknown[]> {
    const ticks = await Promise.allSettled(this.rooms.map((rooms) => rooms.get(TickService).tick(now)));
    return ticks.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
  }

  /** As on the first day, whatever has become of them since. */
  private async clerk() {
    const { id } = (await this.database.read.findOneBy(Person, { email: 'office@songvan.example' }))!;
    return (await this.rooms[0]!.get(AccessService).principalOf(id, this.opened))!;
  }

  private failing(database: Database): Database {
    const { trouble } = this;
    const write: Database['write'] = async (work) => {
      const fails = trouble.writes > 0;
      if (fails) trouble.writes -= 1;
      const outage = () => Object.assign(new Error('disk is full'), { code: 'SQLITE_FULL' });
      if (fails && !trouble.after) throw outage();
      const answer = await database.write(work);
      if (fails) throw outage();
      return answer;
    };
    return new Proxy(database, {
      get: (target, name, receiver): unknown =>
        name === 'write' ? write : Reflect.get(target, name, receiver),
    });
  }
}

function onlyRefusals(error: unknown): void {
  if (!(error instanceof Refusal)) throw error;
}
