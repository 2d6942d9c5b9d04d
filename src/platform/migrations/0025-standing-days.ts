import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTables, number, numberKey, onDay } from './table.js';

export class StandingDays1700000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'standing_day', {
      ...{ day: { ...onDay, isPrimary: true }, committeeId: numberKey, unitId: numberKey },
      ...{ onTime: number, late: number, inTime: number, overdue: number },
      ...{ standing: number, leftOut: number, requests: number },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['standing_day']);
  }
}
