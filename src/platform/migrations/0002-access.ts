import type { MigrationInterface, QueryRunner } from 'typeorm';
import { atInstant, createTable, dropTables, maybe, number, numberKey, text, textKey } from './table.js';

const bearers = ['session', 'api_token', 'sign_in_link'];
const seen = { agent: text, method: text, address: text, lastSeenAt: atInstant };

export class Access1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'password', {
      personId: numberKey,
      hash: text,
      failures: number,
      lockedUntil: maybe(atInstant),
    });
    for (const name of bearers) {
      await createTable(
        runner,
        name,
        {
          hash: textKey,
          personId: number,
          createdAt: atInstant,
          expiresAt: maybe(atInstant),
          endedAt: maybe(atInstant),
          ...(name === 'session' && seen),
        },
        name === 'session' ? { indexes: [['personId']] } : {},
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['password', ...bearers]);
  }
}
