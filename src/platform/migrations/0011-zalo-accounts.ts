import type { MigrationInterface, QueryRunner } from 'typeorm';
import { atInstant, createTable, dropTables, number, numberKey, text, textKey } from './table.js';

export class ZaloAccounts1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'zalo_code',
      { personId: numberKey, code: text, expiresAt: atInstant },
      { indexes: [['code']] },
    );
    await createTable(
      runner,
      'zalo_event',
      { key: textKey, personId: number, kind: text, at: atInstant },
      { indexes: [['personId', 'at']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['zalo_code', 'zalo_event']);
  }
}
