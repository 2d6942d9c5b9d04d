import type { MigrationInterface, QueryRunner } from 'typeorm';
import { atInstant, createTable, dropTables, id, maybe, number, text, textKey } from './table.js';

export class PeopleChanges1700000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'people_change',
      {
        ...{ id, at: atInstant, byId: maybe(number), kind: text, subjectId: number },
        ...{ field: text, before: maybe(text), after: maybe(text), why: maybe(text) },
      },
      { indexes: [['kind', 'subjectId', 'id']] },
    );
    await createTable(runner, 'former_email', { email: textKey, personId: number });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['people_change', 'former_email']);
  }
}
