import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Entity, PrimaryColumn } from 'typeorm';
import { TextColumn } from '../../src/platform/columns.js';
import { readDatabaseUrl } from '../../src/platform/database-url.js';
import { Database } from '../../src/platform/database.js';
import { engines, freshDatabase, type FreshDatabase } from '../support/database.js';

@Entity()
class Errand {
  @PrimaryColumn({ type: 'integer' })
  id: number;

  @TextColumn()
  state: string;

  @TextColumn({ nullable: true })
  owner: string | null;
}

const WORKERS = Array.from({ length: 25 }, (_, i) => `worker ${i}`);
const ROWS = 50;

describe.each(engines)('a claim on %s', (engine) => {
  let fresh: FreshDatabase;
  let database: Database;

  beforeAll(async () => {
    fresh = await freshDatabase(engine);
    database = await Database.open(readDatabaseUrl(fresh.url)!, [Errand]);
    await database.administration.query(
      'CREATE TABLE errand (id integer PRIMARY KEY, state text NOT NULL, owner text)',
    );
  });
  afterAll(async () => {
    await database.close();
    await fresh.drop();
  });

  /** Takes every row it can get, one by one, as the service does: the condition names the value it takes away. */
  const work = async (owner: string) => {
    const got: number[] = [];
    const waiting = await database.read.findBy(Errand, { state: 'pending' });
    for (const { id } of waiting) {
      const claimed = await database.write((tx) =>
        tx.update(Errand, { id, state: 'pending' }, { state: 'sending', owner }),
      );
      if (claimed.affected === 1) got.push(id);
    }
    return got;
  };

  it('is won by exactly one of 25 workers, for each row', async () => {
    const ids = Array.from({ length: ROWS }, (_, i) => i);
    const errands = ids.map((id) => ({ id, state: 'pending', owner: null }));
    await database.write((tx) => tx.insert(Errand, errands));
    const taken = await Promise.all(WORKERS.map(work));
    const winners = taken.flatMap((got, i) => got.map((id) => [id, WORKERS[i]] as const));
    expect(winners.length).toBe(ROWS);
    const stored = await database.read.find(Errand);
    expect(new Map(winners)).toEqual(new Map(stored.map(({ id, owner }) => [id, owner])));
  });
});
