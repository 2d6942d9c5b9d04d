import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Entity, LessThanOrEqual, PrimaryGeneratedColumn } from 'typeorm';
import { type Instant, instant } from '../../src/domain/day.js';
import { insertAll, select, updateEach } from '../../src/platform/bulk.js';
import { FlagColumn, InstantColumn, NumberColumn, TextColumn } from '../../src/platform/columns.js';
import { readDatabaseUrl } from '../../src/platform/database-url.js';
import { Database } from '../../src/platform/database.js';
import { engines, freshDatabase, type FreshDatabase } from '../support/database.js';

@Entity('parcel')
class Parcel {
  @PrimaryGeneratedColumn('increment')
  id: number;

  @TextColumn({ unique: true })
  label: string;

  @NumberColumn()
  weight: number;

  @FlagColumn()
  sent: boolean;

  @InstantColumn({ nullable: true })
  nextTryAt: Instant | null;
}

const EIGHT = '2026-05-12T01:00:00.000Z';
const parcel = (label: string, weight = 1) => ({ label, weight, sent: 0, nextTryAt: EIGHT });

describe.each(engines)('many rows at once on %s', (engine) => {
  let fresh: FreshDatabase;
  let database: Database;

  beforeAll(async () => {
    fresh = await freshDatabase(engine);
    database = await Database.open(readDatabaseUrl(fresh.url)!, [Parcel]);
    const id = engine === 'sqlite' ? 'integer PRIMARY KEY' : 'serial PRIMARY KEY';
    await database.administration.query(
      `CREATE TABLE parcel (id ${id}, label text NOT NULL UNIQUE, weight integer NOT NULL, sent integer NOT NULL,
        "nextTryAt" varchar(24))`,
    );
  });
  beforeEach(() => database.write((tx) => tx.deleteAll(Parcel)));
  afterAll(async () => {
    await database.close();
    await fresh.drop();
  });

  const insert = (...rows: ReturnType<typeof parcel>[]) =>
    database.write((tx) => insertAll(tx, Parcel, rows, ['id', 'label', 'sent']));

  it('are written as they are, with every letter, and found again by the mapper', async () => {
    const label = `Nghị định "09/2019" \\ 'hỏa tốc' ? :x $1 ->> \n`;
    await insert(parcel(label, 7));
    const [found] = await database.read.find(Parcel);
    expect(found).toMatchObject({ label, weight: 7, sent: false, nextTryAt: instant(EIGHT) });
  });

  it('answer only those that were not there before', async () => {
    const [first] = await insert(parcel('a'));
    const again = await insert(parcel('a'), parcel('b'), parcel('b'));
    expect(again).toEqual([{ id: expect.any(Number), label: 'b', sent: 0 }]);
    expect(first!.id).not.toBe(again[0]!.id);
    expect(await insert()).toEqual([]);
  });

  it('are ten thousand in one statement', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => parcel(`number ${at}`, at));
    const ids = (await insert(...rows)).map(({ id }) => id);
    const some = await select(database.read, Parcel, ['weight'], { among: { id: ids.slice(0, 9_000) } });
    expect(some.length).toBe(9_000);
  });

  it('change each in its own way, also to nothing', async () => {
    const rows = await insert(parcel('a'), parcel('b'), parcel('c'));
    const [a, b] = ['a', 'b'].map((label) => rows.find((row) => row.label === label)!.id);
    await database.write((tx) =>
      updateEach(tx, Parcel, [
        { id: a!, weight: 5, nextTryAt: null },
        { id: b!, weight: 6, nextTryAt: EIGHT },
      ]),
    );
    const found = await select(database.read, Parcel, ['label', 'weight', 'nextTryAt'], {
      order: { id: 'ASC' },
    });
    expect(found.map((row) => Object.values(row))).toEqual([
      ['a', 5, null],
      ['b', 6, EIGHT],
      ['c', 1, EIGHT],
    ]);
  });

  it('are chosen by conditions and by lists together, in order, and as many as wanted', async () => {
    await insert(...['d', 'c', 'b', 'a'].map((label, at) => parcel(label, at)));
    const chosen = await database.write((tx) =>
      select(tx, Parcel, ['label'], {
        where: { nextTryAt: LessThanOrEqual(instant(EIGHT)) },
        among: { label: ['a', 'b', 'c'], weight: [1, 2, 3] },
        order: { label: 'ASC' },
        take: 2,
        lock: true,
      }),
    );
    expect(chosen.map(({ label }) => label)).toEqual(['a', 'b']);
    expect(await select(database.read, Parcel, ['label'], { among: { weight: [] } })).toEqual([]);
  });
});
