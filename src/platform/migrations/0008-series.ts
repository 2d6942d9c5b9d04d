import type { MigrationInterface, QueryRunner } from 'typeorm';
import { atInstant, createTable, dropTables, id, maybe, number, onDay, text } from './table.js';

export class Series1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'series',
      {
        id,
        directiveId: number,
        committeeId: number,
        rule: text,
        phrase: text,
        beforeDay: text,
        unitIds: text,
        madeUpTo: onDay,
        turns: number,
        lastDue: onDay,
        nextMakeAt: maybe(atInstant),
        startedAt: atInstant,
        startedById: number,
        endedAt: maybe(atInstant),
        endedById: maybe(number),
        endReason: maybe(text),
        notes: text,
      },
      {
        indexes: [['directiveId'], ['committeeId'], ['nextMakeAt']],
        references: { directiveId: 'directive', committeeId: 'committee' },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['series']);
  }
}
