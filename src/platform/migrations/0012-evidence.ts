import type { MigrationInterface, QueryRunner } from 'typeorm';
import { atInstant, createTable, dropTables, id, number, text } from './table.js';

export class Evidence1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'evidence', {
      ...{ id, at: atInstant, byId: number, filter: text, committeeIds: text },
      ...{ lines: number, digest: text, content: text },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['evidence']);
  }
}
