import type { QueryRunner } from 'typeorm';
import { type FindOperator, Raw } from 'typeorm';
import { fold } from '../domain/fold.js';

/*
 * Full text is the one thing that the two databases index in ways of their own. The table that SQLite keeps for it has
 * no entity and is filled by triggers, in the same write as the row that it is about.
 */

const WORDS = 'assignment_words';

/** An index of the words in `searchKey` of assignments. */
export async function createWordIndex(runner: QueryRunner): Promise<void> {
  const postgres = runner.connection.options.type === 'postgres';
  for (const statement of postgres ? POSTGRES : SQLITE) await runner.query(statement);
}

/** Takes it away again, with what filled it. */
export async function dropWordIndex(runner: QueryRunner): Promise<void> {
  if (runner.connection.options.type === 'postgres') return runner.query(`DROP INDEX "${WORDS}"`);
  for (const name of ['new', 'changed']) await runner.query(`DROP TRIGGER "${WORDS}_${name}"`);
  await runner.query(`DROP TABLE "${WORDS}"`);
}

const entry = (row: 'old' | 'new') => `${row}."id", ${row}."searchKey"`;

const SQLITE = [
  `CREATE VIRTUAL TABLE "${WORDS}" USING fts5("searchKey", content='assignment', content_rowid='id', detail='none')`,
  `CREATE TRIGGER "${WORDS}_new" AFTER INSERT ON "assignment" BEGIN
    INSERT INTO "${WORDS}" (rowid, "searchKey") VALUES (${entry('new')});
  END`,
  `CREATE TRIGGER "${WORDS}_changed" AFTER UPDATE OF "searchKey" ON "assignment" BEGIN
    INSERT INTO "${WORDS}" ("${WORDS}", rowid, "searchKey") VALUES ('delete', ${entry('old')});
    INSERT INTO "${WORDS}" (rowid, "searchKey") VALUES (${entry('new')});
  END`,
  `INSERT INTO "${WORDS}" ("${WORDS}") VALUES ('rebuild')`,
];

const POSTGRES = [`CREATE INDEX "${WORDS}" ON "assignment" USING gin (to_tsvector('simple', "searchKey"))`];

/**
 * What an assignment has to satisfy whose folded text has words that begin with each of `text`'s, in any order. Signs
 * alone fold to nothing, and nothing is what they find.
 */
export function havingWords(
  engine: 'sqlite' | 'postgres',
  text: string,
): { id: FindOperator<number> } | { searchKey: FindOperator<string> } | { searchKey: '' } {
  const words = fold(text).split(' ').filter(Boolean);
  if (words.length === 0) return { searchKey: '' };
  if (engine === 'postgres')
    return {
      searchKey: Raw((key) => `to_tsvector('simple', ${key}) @@ to_tsquery('simple', :words)`, {
        words: words.map((word) => `'${word}':*`).join(' & '),
      }),
    };
  return {
    id: Raw((id) => `${id} IN (SELECT rowid FROM "${WORDS}" WHERE "${WORDS}" MATCH :words)`, {
      words: words.map((word) => `"${word}"*`).join(' '),
    }),
  };
}
