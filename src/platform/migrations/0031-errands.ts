import type { MigrationInterface, QueryRunner } from 'typeorm';
import { atInstant, createTable, dropTables, id, maybe, number, text } from './table.js';

export class Errands1700000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'errand', {
      ...{ id, kind: text, committeeId: maybe(number), fileName: text },
      ...{ state: text, done: number, total: number },
      ...{ message: maybe(text), outcome: maybe(text) },
      ...{ startedById: number, startedAt: atInstant, lastSeenAt: atInstant },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['errand']);
  }
}
