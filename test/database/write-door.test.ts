import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { Entity, PrimaryColumn } from 'typeorm';
import { TextColumn } from '../../src/platform/columns.js';
import { readDatabaseUrl } from '../../src/platform/database-url.js';
import { Database, type Transaction } from '../../src/platform/database.js';
import { engines, freshDatabase, type FreshDatabase } from '../support/database.js';

@Entity()
class Leaf {
  @PrimaryColumn({ type: 'text' })
  name: string;

  @TextColumn()
  colour: string;
}

describe.each(engines)('the write door on %s', (engine) => {
  let fresh: FreshDatabase;
  let database: Database;

  beforeAll(async () => {
    fresh = await freshDatabase(engine);
    database = await Database.open(readDatabaseUrl(fresh.url)!, [Leaf]);
    await database.administration.query('CREATE TABLE leaf (name text PRIMARY KEY, colour text NOT NULL)');
  });
  beforeEach(() => database.write((tx) => tx.deleteAll(Leaf)));
  afterAll(async () => {
    await database.close();
    await fresh.drop();
  });

  const stored = async () => (await database.read.find(Leaf)).map((leaf) => leaf.name).toSorted();
  const insert = (tx: Transaction, name: string) => tx.insert(Leaf, { name, colour: 'green' });
  const refused = async (tx: Transaction, name: string) => {
    await insert(tx, name);
    await pause(20);
    throw new Error('changed my mind');
  };

  it('keeps what was committed while another transaction was open that rolled back', async () => {
    const failing = database.write((tx) => refused(tx, 'a'));
    const passing = database.write((tx) => insert(tx, 'b'));
    await expect(failing).rejects.toThrow('changed my mind');
    await passing;
    expect(await stored()).toEqual(['b']);
  });

  it('keeps the first transaction when the second, begun meanwhile, fails', async () => {
    const first = database.write(async (tx) => {
      await insert(tx, 'a');
      await pause(20);
    });
    const second = database.write((tx) => refused(tx, 'b'));
    await first;
    await expect(second).rejects.toThrow('changed my mind');
    expect(await stored()).toEqual(['a']);
  });

  it('keeps a save beside one that breaks a unique key, whenever it starts', async () => {
    await database.write((tx) => insert(tx, 'taken'));
    for (let delay = 0; delay <= 20; delay += 1) {
      const breaking = database.write((tx) => insert(tx, 'taken')).catch(() => 'refused');
      for (let i = 0; i < delay; i += 1) await Promise.resolve();
      await database.write((tx) => tx.save(Leaf, { name: `kept ${delay}`, colour: 'red' }));
      expect(await breaking).toBe('refused');
    }
    expect(await stored()).toHaveLength(22);
  });

  it('takes five transactions at once', async () => {
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => database.write((tx) => insert(tx, name))));
    expect(await stored()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('shows no reader a row that is later rolled back', async () => {
    const failing = database.write(async (tx) => {
      await insert(tx, 'ghost');
      expect(await tx.countBy(Leaf, { name: 'ghost' })).toBe(1);
      expect(await stored()).toEqual([]);
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await stored()).toEqual([]);
  });

  it('shows a committed row to the next reader at once', async () => {
    await database.write((tx) => insert(tx, 'a'));
    expect(await database.read.existsBy(Leaf, { name: 'a' })).toBe(true);
  });

  it('refuses a write inside a write instead of waiting for itself', async () => {
    const nested = database.write(async () => database.write((tx) => insert(tx, 'inner')));
    await expect(nested).rejects.toThrow('pass the transaction on');
    expect(await stored()).toEqual([]);
  });

  it('refuses what outlives its transaction', async () => {
    let kept: Transaction | undefined;
    await database.write(async (tx) => {
      kept = tx;
    });
    expect(() => kept!.insert(Leaf, { name: 'late', colour: 'grey' })).toThrow('revoked');
  });

  it('lets the reader write nothing, whatever is tried', async () => {
    const sneaky = database.read.createQueryBuilder().insert().into(Leaf).values({ name: 'x', colour: 'y' });
    await expect(sneaky.execute()).rejects.toThrow(/read-?only/i);
    expect(await stored()).toEqual([]);
  });

  it('carries out both of two writes that lock each other out', async () => {
    await database.write((tx) =>
      tx.insert(
        Leaf,
        ['a', 'b'].map((name) => ({ name, colour: 'green' })),
      ),
    );
    const paint = (first: string, second: string, colour: string) =>
      database.write(async (tx) => {
        await tx.update(Leaf, { name: first }, { colour });
        await pause(50);
        await tx.update(Leaf, { name: second }, { colour });
      });
    await Promise.all([paint('a', 'b', 'red'), paint('b', 'a', 'blue')]);
    const [a, b] = await database.read.find(Leaf, { order: { name: 'ASC' } });
    expect(a!.colour).toBe(b!.colour);
    expect(a!.colour).not.toBe('green');
  });

  it('stores exactly what it answered, over 200 mixed operations at once', async () => {
    const answers = await Promise.allSettled(
      Array.from({ length: 200 }, (_, i) =>
        database.write(async (tx) => {
          const [name, save] =
            i % 5 === 4 ? [`saved ${i}`, true] : [`inserted ${i % 4 === 3 ? i - 1 : i}`, false];
          if (i % 3 === 0) await pause(i % 7);
          await (save ? tx.save(Leaf, { name, colour: 'red' }) : insert(tx, name));
          if (i % 6 === 5) throw new Error('changed my mind');
          return name;
        }),
      ),
    );
    const answered = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
    expect(answered.length).toBeGreaterThan(100);
    expect(answered.length).toBeLessThan(180);
    expect(await stored()).toEqual(answered.toSorted());
  });
});
