import type { MigrationInterface, QueryRunner } from 'typeorm';
import { atInstant, createTable, dropTables, id, maybe, number, numberKey, text } from './table.js';

export class Reports1700000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'progress_report',
      {
        ...{ historyId: numberKey, assignmentId: number, percent: maybe(number) },
        ...{ done: maybe(text), of: maybe(text), measure: maybe(text) },
      },
      { indexes: [['assignmentId']] },
    );
    await createTable(
      runner,
      'attachment',
      {
        ...{ id, assignmentId: number, historyId: number, kind: text, name: text, mediaType: text },
        ...{ size: number, sha256: text, uploadedById: number, at: atInstant },
        ...{ removedAt: maybe(atInstant), removedById: maybe(number), reason: maybe(text) },
      },
      { indexes: [['assignmentId']] },
    );
    await createTable(runner, 'attachment_bytes', { attachmentId: numberKey, bytes: text });
    await createTable(
      runner,
      'obstacle',
      {
        ...{ id, assignmentId: number, committeeId: number, text, wanted: text, state: text },
        ...{ toldById: number, toldAt: atInstant },
        ...{ answer: maybe(text), answeredById: maybe(number), answeredAt: maybe(atInstant) },
      },
      { indexes: [['assignmentId'], ['committeeId', 'state']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['progress_report', 'attachment', 'attachment_bytes', 'obstacle']);
  }
}
