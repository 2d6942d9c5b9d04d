import type { TestingModule } from '@nestjs/testing';
import { AccessService } from '../../src/access/access.service.js';
import type { Principal } from '../../src/access/principal.js';
import { Channels } from '../../src/channels/channels.js';
import { instant } from '../../src/domain/day.js';
import { openPlatform } from '../../src/open-platform.js';
import { Committee } from '../../src/people/committee.entity.js';
import { OrganisationService } from '../../src/people/organisation.service.js';
import { Person } from '../../src/people/person.entity.js';
import { Unit } from '../../src/people/unit.entity.js';
import { ManualClock } from '../../src/platform/clock.js';
import { readDatabaseUrl } from '../../src/platform/database-url.js';
import { Database } from '../../src/platform/database.js';
import { Mark } from '../../src/platform/mark.entity.js';
import { records } from '../../src/records.js';
import { PolicyRow } from '../../src/rules/policy.entity.js';
import { testConfig } from '../support/config.js';
import { type Engine, freshDatabase } from '../support/database.js';
import { fileOf } from '../support/organisation.js';
import { openRooms } from '../support/rooms.js';
import { NAMES, type Name, OFFICE, WANTED_FROM } from './people-model.js';

const BEGINNING = instant('2024-01-01T00:00Z');
/** What is kept from one history to the next: the people are put back as they were. */
const KEPT: unknown[] = [Unit, Person, Committee, PolicyRow];
const PEOPLE_TABLES = ['Group', 'Secretary', 'CommitteeUnit', 'Leader'];

/** The real engine on a real database, with the model's people in it; only the channels accept everything. */
export class EngineOffice {
  readonly persons = new Map<Name, number>();
  readonly units: number[] = [];
  readonly committees: number[] = [];
  /** Message numbers in the order in which they left. */
  readonly sent: { notice: number; text: string; at: string }[] = [];
  private readonly principals = new Map<Name, Principal>();

  private constructor(
    readonly database: Database,
    readonly rooms: TestingModule[],
    private readonly drop: () => Promise<void>,
  ) {}

  /** `instances` of the service at once, which only PostgreSQL allows. */
  static async open(engine: Engine, instances: number): Promise<EngineOffice> {
    const fresh = await freshDatabase(engine);
    const config = testConfig({ databaseUrl: fresh.url });
    const platform = await openPlatform(config, new ManualClock(BEGINNING));
    const rooms: TestingModule[] = [];
    const office = new EngineOffice(platform.database, rooms, fresh.drop);
    const channels = office.channels();
    rooms.push(await openRooms(platform, channels));
    while (rooms.length < instances) {
      const database = await Database.open(readDatabaseUrl(fresh.url)!, records);
      rooms.push(await openRooms({ ...platform, database }, channels));
    }
    await office.moveIn();
    return office;
  }

  async close(): Promise<void> {
    for (const rooms of this.rooms.toReversed()) await rooms.close();
    await this.drop();
  }

  /** Nothing has happened yet, and everybody is in their post. */
  async empty(): Promise<void> {
    const heads = NAMES.filter((name) => OFFICE.persons[name].endsWith('*'));
    await this.database.write(async (tx) => {
      for (const record of records.toReversed())
        if (!KEPT.includes(record) && !PEOPLE_TABLES.includes(record.name))
          await tx.createQueryBuilder().delete().from(record).execute();
      await tx.createQueryBuilder().update(Person).set({ leftOn: null, head: false }).execute();
      for (const name of heads) await tx.update(Person, this.persons.get(name)!, { head: true });
      await tx.insert(Mark, { name: 'rules', owner: `history ${Math.random()}`, at: null });
    });
    this.sent.length = 0;
  }

  /** `name` with the powers of every office, so that only the assignment's state decides. */
  async principal(name: Name): Promise<Principal> {
    const known = this.principals.get(name);
    if (known) return known;
    const access = this.rooms[0]!.get(AccessService);
    const found = await access.principalOf(this.persons.get(name)!, BEGINNING);
    const offices = { chairOf: this.committees, secretaryOf: this.committees };
    const principal = { ...found!, ...offices, posts: [{ ...found!.posts[0]!, ...offices }] };
    this.principals.set(name, principal);
    return principal;
  }

  private channels(): Channels {
    return new Channels([
      {
        name: 'email',
        unavailable: () => undefined,
        send: ({ noticeId, messageId, text }, now) => {
          this.sent.push({ notice: noticeId, text, at: now.toString() });
          return Promise.resolve({ kind: 'accepted', providerId: messageId, route: 'email' });
        },
      },
    ]);
  }

  private async moveIn(): Promise<void> {
    const email = (name: Name) => `${name}@model.example`;
    const organisation = {
      units: OFFICE.units.map((code) => ({ code, name: `Đơn vị ${code}`, kind: 'department' })),
      persons: NAMES.map((name) => {
        const unit = OFFICE.persons[name];
        const of = { unit: unit.replace('*', ''), head: unit.endsWith('*') };
        return { email: email(name), name: `Ông ${name}`, position: 'Cán bộ', ...of };
      }),
      committees: OFFICE.committees.map(({ chair, secretariat, decider }, index) => ({
        ...{ code: `c${index}`, name: `Ban Chỉ đạo số ${index}`, units: 'all', chair: email(chair) },
        ...{ secretariat: secretariat.map(email), decider: decider && email(decider) },
      })),
    };
    await this.rooms[0]!.get(OrganisationService).setup(fileOf(organisation), instant('2026-01-01T00:00Z'));
    const { read } = this.database;
    for (const name of NAMES)
      this.persons.set(name, (await read.findOneBy(Person, { email: email(name) }))!.id);
    for (const name of NAMES) {
      const hour = WANTED_FROM[name];
      const remindAt = hour ? `${Math.floor(hour)}:${(hour % 1) * 60 || '00'}` : null;
      await this.database.write((tx) => tx.update(Person, this.persons.get(name)!, { remindAt }));
    }
    for (const code of OFFICE.units) this.units.push((await read.findOneBy(Unit, { code }))!.id);
    for (const index of OFFICE.committees.keys())
      this.committees.push((await read.findOneBy(Committee, { code: `c${index}` }))!.id);
  }
}
