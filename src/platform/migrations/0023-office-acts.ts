import type { MigrationInterface, QueryRunner } from 'typeorm';
import { atInstant, createTable, dropTables, id, maybe, number, text, unique } from './table.js';

export class OfficeActs1700000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'undoable_act', {
      ...{ id, token: unique, personId: number, act: text, until: atInstant, changed: text },
    });
    await createTable(
      runner,
      'saved_filter',
      { id, personId: number, committeeId: maybe(number), name: text, query: text, at: atInstant },
      { indexes: [['personId'], ['committeeId']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['undoable_act', 'saved_filter']);
  }
}
