import type { MigrationInterface, QueryRunner } from 'typeorm';
import { atInstant, createTable, dropTables, id, maybe, number, text } from './table.js';

export class Recognitions1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'recognition',
      {
        id,
        committeeId: number,
        fileName: text,
        state: text,
        pagesDone: number,
        pagesTotal: number,
        message: maybe(text),
        conclusionId: maybe(number),
        startedById: number,
        startedAt: atInstant,
        lastSeenAt: atInstant,
      },
      { references: { committeeId: 'committee' } },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['recognition']);
  }
}
