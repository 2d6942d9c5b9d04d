import type { MigrationInterface, QueryRunner } from 'typeorm';
import { atInstant, createTable, dropTables, numberKey, text } from './table.js';

export class ExternalAccounts1700000000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'external_account',
      { personId: numberKey, issuer: text, subject: text, linkedAt: atInstant },
      { uniques: [['issuer', 'subject']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['external_account']);
  }
}
