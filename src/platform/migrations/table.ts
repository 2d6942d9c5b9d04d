import { Table, TableForeignKey, TableIndex, type QueryRunner, type TableColumnOptions } from 'typeorm';

type Column = Omit<TableColumnOptions, 'name'>;

/** Columns as platform/columns.ts declares them, for both databases alike. */
export const id: Column = {
  type: 'integer',
  isPrimary: true,
  isGenerated: true,
  generationStrategy: 'increment',
};
export const numberKey: Column = { type: 'integer', isPrimary: true };
export const textKey: Column = { type: 'text', isPrimary: true };
export const number: Column = { type: 'integer' };
export const text: Column = { type: 'text' };
export const unique: Column = { type: 'text', isUnique: true };
export const onDay: Column = { type: 'varchar', length: '10' };
export const atInstant: Column = { type: 'varchar', length: '24' };
export const maybe = (column: Column): Column => ({ ...column, isNullable: true });

interface Extras {
  indexes?: string[][];
  uniques?: string[][];
  /** column → table whose id it holds */
  references?: Record<string, string>;
}

/** Creates one table; index and key names follow TypeORM's own naming, so that the drift test finds no difference. */
export async function createTable(
  runner: QueryRunner,
  name: string,
  columns: Record<string, Column>,
  { indexes = [], uniques = [], references = {} }: Extras = {},
): Promise<void> {
  await runner.createTable(
    new Table({
      name,
      columns: Object.entries(columns).map(([column, options]) => ({ ...options, name: column })),
      indices: [
        ...indexes.map((columnNames) => new TableIndex({ columnNames })),
        ...uniques.map((columnNames) => new TableIndex({ columnNames, isUnique: true })),
      ],
      foreignKeys: Object.entries(references).map(
        ([column, table]) =>
          new TableForeignKey({
            columnNames: [column],
            referencedTableName: table,
            referencedColumnNames: ['id'],
          }),
      ),
    }),
  );
}

/** Drops the tables, last first. */
export async function dropTables(runner: QueryRunner, names: string[]): Promise<void> {
  for (const name of names.toReversed()) await runner.dropTable(name);
}
