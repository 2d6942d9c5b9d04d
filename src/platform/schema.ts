import { MigrationExecutor } from 'typeorm';
import type { Database } from './database.js';
import { migrations } from './migrations/list.js';
import { Conflict } from './refusal.js';

/** Any number, as long as every instance of this service asks PostgreSQL for the same one. */
const TURN = 20_260_101;

/**
 * Brings the database to the schema this version works with and answers which migrations were applied. Refuses
 * with Conflict `schema/newer` a database that a newer version has changed, and, told not to migrate, with
 * `schema/older` one that still lacks something. Instances that start together take turns.
 */
export async function prepareSchema(
  database: Database,
  { migrate }: { migrate: boolean },
): Promise<string[]> {
  const runner = database.administration.createQueryRunner();
  const turns = database.engine === 'postgres';
  try {
    if (turns) await runner.query('SELECT pg_advisory_lock($1)', [TURN]);
    return await prepare(new MigrationExecutor(database.administration, runner), migrate);
  } finally {
    if (turns) await runner.query('SELECT pg_advisory_unlock($1)', [TURN]);
    await runner.release();
  }
}

async function prepare(executor: MigrationExecutor, migrate: boolean): Promise<string[]> {
  const applied = (await executor.getExecutedMigrations()).map(({ name }) => name);
  refuseNewer(applied);
  const missing = migrations.length - applied.length;
  if (!missing) return [];
  if (!migrate)
    throw new Conflict(
      'schema/older',
      `Cơ sở dữ liệu còn thiếu ${missing} bước nâng cấp. Hãy sao lưu (lệnh backup) rồi chạy lệnh migrate.`,
    );
  const done = await executor.executePendingMigrations();
  return done.map(({ name }) => name);
}

/** Throws Conflict `schema/newer` when `applied` names a migration that this version does not have. */
export function refuseNewer(applied: string[]): void {
  const unknown = unknownSteps(applied);
  if (!unknown.length) return;
  throw new Conflict(
    'schema/newer',
    `Cơ sở dữ liệu do phiên bản mới hơn tạo (có bước ${unknown.join(', ')} mà phiên bản này không biết). ` +
      'Hãy cài phiên bản mới, hoặc phục hồi bản sao lưu của phiên bản này.',
  );
}

/** The migrations that a newer version has applied while this one was running. */
export async function newerSteps(database: Database): Promise<string[]> {
  const applied = await database.administration.query<{ name: string }[]>('SELECT name FROM migrations');
  return unknownSteps(applied.map(({ name }) => name));
}

function unknownSteps(applied: string[]): string[] {
  const known = new Set(migrations.map(({ name }) => name));
  return applied.filter((name) => !known.has(name));
}
