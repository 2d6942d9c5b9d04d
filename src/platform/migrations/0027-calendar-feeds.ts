import type { MigrationInterface, QueryRunner } from 'typeorm';
import { atInstant, createTable, dropTables, maybe, number, numberKey } from './table.js';

export class CalendarFeeds1700000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'calendar_feed', {
      ...{ personId: numberKey, number, startedAt: atInstant, endedAt: maybe(atInstant) },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['calendar_feed']);
  }
}
