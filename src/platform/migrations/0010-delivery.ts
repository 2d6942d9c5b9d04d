import type { MigrationInterface, QueryRunner } from 'typeorm';
import { atInstant, createTable, dropTables, maybe, number, text, textKey } from './table.js';

export class Delivery1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'receipt',
      {
        ...{ key: textKey, channel: text, kind: text, providerId: text },
        ...{ at: atInstant, receivedAt: atInstant, noticeId: maybe(number) },
      },
      {
        indexes: [
          ['channel', 'providerId'],
          ['noticeId', 'receivedAt'],
        ],
      },
    );
    await createTable(runner, 'channel_pause', {
      channel: textKey,
      since: atInstant,
      until: atInstant,
      code: text,
      reason: text,
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['receipt', 'channel_pause']);
  }
}
