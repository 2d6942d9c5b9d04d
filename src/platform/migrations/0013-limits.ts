import type { MigrationInterface, QueryRunner } from 'typeorm';
import { atInstant, createTable, dropTables, id, maybe, number, text, textKey } from './table.js';

export class Limits1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'zalo_sender', {
      ...{ userId: textKey, wrong: number, since: atInstant, lastKey: maybe(text) },
    });
    await createTable(
      runner,
      'channel_test',
      {
        ...{ id, personId: number, channel: text, at: atInstant },
        ...{ outcome: text, code: maybe(text), words: text },
      },
      { indexes: [['personId', 'channel', 'at']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['channel_test', 'zalo_sender']);
  }
}
