import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { In, LessThanOrEqual, type FindOptionsWhere, type ObjectLiteral } from 'typeorm';
import { Assignment } from '../../src/assignments/assignment.entity.js';
import { instant } from '../../src/domain/day.js';
import { Notice } from '../../src/notifications/notice.entity.js';
import { readDatabaseUrl } from '../../src/platform/database-url.js';
import { Database } from '../../src/platform/database.js';
import { havingWords } from '../../src/platform/word-search.js';
import { records } from '../../src/records.js';
import { engines, freshDatabase, type FreshDatabase } from '../support/database.js';

const now = instant('2026-05-12T01:00:00Z');

/** The questions of the heartbeat and of lists, each with the column that its index has to begin with. */
describe.each(engines)('the questions of a heartbeat and of lists on %s', (engine) => {
  let fresh: FreshDatabase;
  let database: Database;

  beforeAll(async () => {
    fresh = await freshDatabase(engine);
    database = await Database.open(readDatabaseUrl(fresh.url)!, records);
    await database.administration.runMigrations({ transaction: 'all' });
  });
  afterAll(async () => {
    await database.close();
    await fresh.drop();
  });

  /** The plan for the first rows by `column`, on PostgreSQL as if the tables were large. */
  const planOf = (
    table: new () => ObjectLiteral,
    where: FindOptionsWhere<ObjectLiteral>,
    column: string,
    last = false,
  ) =>
    database.write(async (tx) => {
      if (engine === 'postgres') await tx.query('SET LOCAL enable_seqscan = off');
      const asked = tx.createQueryBuilder(table, 'row').select('row.id', 'id');
      const [sql, given] = asked
        .where(where)
        .orderBy(`row.${column}`, last ? 'DESC' : 'ASC', last ? 'NULLS FIRST' : 'NULLS LAST')
        .addOrderBy('row.id', last ? 'DESC' : 'ASC')
        .limit(500)
        .getQueryAndParameters();
      const explain = engine === 'postgres' ? 'EXPLAIN' : 'EXPLAIN QUERY PLAN';
      const lines: object[] = await tx.query(`${explain} ${sql}`, given);
      return lines.flatMap((line) => Object.values(line).map(String)).join('\n');
    });

  it('what is due is found by its moment, the longest due first, as the watch asks too', async () => {
    const plan = await planOf(Assignment, { nextActionAt: LessThanOrEqual(now) }, 'nextActionAt');
    expect(plan).toMatch(/(SEARCH row USING (COVERING )?INDEX|Index( Only)? Scan|Bitmap Index Scan)/);
    expect(plan).toContain('nextActionAt');
    expect(plan).not.toMatch(/SCAN row|Seq Scan/);
  });

  it('the message that has waited longest, for the watch, is found in the same way', async () => {
    const plan = await planOf(Notice, { state: 'pending', nextTryAt: LessThanOrEqual(now) }, 'nextTryAt');
    expect(plan).toMatch(/nextTryAt/);
    expect(plan).not.toMatch(/SCAN row|Seq Scan/);
  });

  it('what may leave is found by its state and moment', async () => {
    const waiting = { state: In(['pending', 'held']), channel: 'email', nextTryAt: LessThanOrEqual(now) };
    const plan = await planOf(Notice, waiting, 'nextTryAt');
    expect(plan).toMatch(/(SEARCH row USING (COVERING )?INDEX|Index( Only)? Scan|Bitmap Index Scan)/);
    expect(plan).toMatch(/nextTryAt/);
    expect(plan).not.toMatch(/SCAN row|Seq Scan/);
  });

  it.each([false, true])(
    'a committee’s list comes out of an index in its order, the last first: %s',
    async (last) => {
      const where = { committeeId: 1, status: In(['new', 'received']), standing: false };
      const plan = await planOf(Assignment, where, 'due', last);
      expect(plan).toMatch(/(SEARCH row USING COVERING INDEX|Index( Only)? Scan|Bitmap Index Scan)/);
      expect(plan).not.toMatch(/SCAN row|Seq Scan|TEMP B-TREE/);
    },
  );

  it('words are looked up, not searched for in every text', async () => {
    const plan = await planOf(Assignment, havingWords(engine, 'dữ liệu dùng'), 'due');
    expect(plan).toContain('assignment_words');
    expect(plan).not.toMatch(/Seq Scan/);
  });
});
