import type { MigrationInterface, QueryRunner } from 'typeorm';
import { atInstant, createTable, dropTables, maybe, number, numberKey, text, textKey } from './table.js';

export class SecondFactors1700000000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'second_factor', {
      ...{ personId: numberKey, sealedKey: text, confirmedAt: maybe(atInstant), lastStep: number },
      ...{ failures: number, lockedUntil: maybe(atInstant) },
    });
    const paper = { signature: textKey, personId: number, usedAt: maybe(atInstant) };
    await createTable(runner, 'recovery_code', paper, { indexes: [['personId']] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['second_factor', 'recovery_code']);
  }
}
