import type { MigrationInterface, QueryRunner } from 'typeorm';
import { atInstant, createTable, dropTables, id, maybe, number, numberKey, onDay, text } from './table.js';

export class Rules1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'policy',
      { id, committeeId: maybe(number), content: text, at: atInstant, byId: maybe(number) },
      { indexes: [['committeeId']] },
    );
    const traces = {
      addedById: number,
      addedAt: atInstant,
      removedById: maybe(number),
      removedAt: maybe(atInstant),
    };
    await createTable(
      runner,
      'calendar_day',
      { id, day: onDay, kind: text, name: text, ...traces },
      { indexes: [['day']] },
    );
    await createTable(runner, 'calendar_year', {
      year: numberKey,
      status: text,
      byId: number,
      at: atInstant,
    });
    await createTable(runner, 'closure', {
      id,
      fromDay: onDay,
      toDay: onDay,
      reason: text,
      unitIds: maybe(text),
      ...traces,
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['policy', 'calendar_day', 'calendar_year', 'closure']);
  }
}
