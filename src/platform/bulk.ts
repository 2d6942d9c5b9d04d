import type { FindOptionsOrder, FindOptionsWhere } from 'typeorm';
import type { Reader, Transaction } from './database.js';

/*
 * For the few places where thousands of rows pass at once. The mapper makes an object of every row and a parameter of
 * every value; here rows stay as they are stored, and all that a statement is given is one parameter, so that its text
 * is always the same and prepared once.
 */

/** A row as it is stored: days, moments and JSON as text, yes and no as 1 and 0 (columns.ts). */
export type Stored<Row> = { [Column in keyof Row]: StoredValue<Row[Column]> };
type StoredValue<Value> = Value extends boolean ? number : Value extends object ? string : Value;

type Table<Row> = new () => Row;
type ColumnOf<Row> = keyof Row & string;

/** Which rows; of `among` every named column holds one of the values, and no values means no rows. */
export interface Choice<Row> {
  where?: FindOptionsWhere<Row> | FindOptionsWhere<Row>[];
  among?: { [Column in ColumnOf<Row>]?: readonly StoredValue<Row[Column]>[] };
  order?: FindOptionsOrder<Row>;
  skip?: number;
  take?: number;
  /**
   * Inside a write: nobody else changes them before its end; `skip`: those that somebody else holds are left out.
   * SQLite knows only one write at a time anyway.
   */
  lock?: true | 'skip';
}

/** The chosen columns of rows, as they are stored. */
export async function select<Row extends object, Column extends ColumnOf<Row>>(
  reader: Reader | Transaction,
  table: Table<Row>,
  columns: readonly Column[],
  { where = {}, among = {}, order = {}, skip, take, lock }: Choice<Row>,
): Promise<Stored<Pick<Row, Column>>[]> {
  const query = reader.createQueryBuilder(table, 'row').setFindOptions({ where, order }).select([]);
  for (const column of columns) query.addSelect(`row.${column}`, column);
  const sqlite = isSqlite(query.connection.options.type);
  for (const [column, values] of Object.entries(among)) {
    const list = sqlite ? `IN (SELECT value FROM json_each(:${column}))` : `= ANY(:${column})`;
    query.andWhere(`row.${column} ${list}`, { [column]: sqlite ? JSON.stringify(values) : values });
  }
  if (take !== undefined) query.limit(take);
  if (skip) query.offset(skip);
  if (lock && !sqlite) query.setLock('pessimistic_write');
  if (lock === 'skip' && !sqlite) query.setOnLocked('skip_locked');
  return query.getRawMany<Stored<Pick<Row, Column>>>();
}

/** Inserts the rows, all with the same columns, and answers these columns of those that were not there before. */
export async function insertAll<Row extends object, Column extends ColumnOf<Row>>(
  tx: Transaction,
  table: Table<Row>,
  rows: readonly Partial<Stored<Row>>[],
  returning: readonly Column[],
): Promise<Stored<Pick<Row, Column>>[]> {
  if (rows.length === 0) return [];
  const columns = Object.keys(rows[0]!);
  const list = columns.map(quoted).join();
  return tx.query(
    `INSERT INTO ${nameOf(tx, table)} (${list}) SELECT ${list} FROM ${given(tx, table, columns)} AS given WHERE TRUE
      ON CONFLICT DO NOTHING RETURNING ${returning.map(quoted).join()}`,
    [parameter(rows, columns)],
  );
}

/** Changes each row to what stands beside its `id`; all rows name the same columns. */
export async function updateEach<Row extends { id: number }>(
  tx: Transaction,
  table: Table<Row>,
  rows: readonly (Partial<Stored<Row>> & { id: number })[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!);
  const changed = columns.filter((column) => column !== 'id');
  const name = nameOf(tx, table);
  await tx.query(
    `UPDATE ${name} SET ${changed.map((column) => `${quoted(column)} = given.${quoted(column)}`).join()}
      FROM ${given(tx, table, columns)} AS given WHERE ${name}."id" = given."id"`,
    [parameter(rows, columns)],
  );
}

/** The one parameter, a list of rows that are lists of values, as a table with the types of the table's columns. */
function given<Row extends object>(tx: Transaction, table: Table<Row>, columns: string[]): string {
  const { driver, options } = tx.dataSource;
  const metadata = tx.dataSource.getMetadata(table);
  const cells = columns.map((column, at) => {
    const type = driver.normalizeType(metadata.findColumnWithPropertyName(column)!);
    return `CAST(value ->> ${at} AS ${type}) AS ${quoted(column)}`;
  });
  const sqlite = isSqlite(options.type);
  const rows = sqlite ? 'json_each(?)' : 'jsonb_array_elements($1::jsonb) AS rows(value)';
  return `(SELECT ${cells.join()} FROM ${rows})`;
}

function parameter(rows: readonly Readonly<Record<string, unknown>>[], columns: string[]): string {
  return JSON.stringify(rows.map((row) => columns.map((column) => row[column] ?? null)));
}

function nameOf<Row extends object>(tx: Transaction, table: Table<Row>): string {
  return quoted(tx.dataSource.getMetadata(table).tableName);
}

function isSqlite(type: string): boolean {
  return type === 'better-sqlite3';
}

function quoted(name: string): string {
  return `"${name}"`;
}
