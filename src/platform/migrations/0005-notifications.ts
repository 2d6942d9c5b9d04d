import type { MigrationInterface, QueryRunner } from 'typeorm';
import { atInstant, createTable, dropTables, id, maybe, number, text } from './table.js';

export class Notifications1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'notice',
      {
        id,
        personId: number,
        channel: text,
        slot: text,
        state: text,
        reason: maybe(text),
        heirId: maybe(number),
        createdAt: atInstant,
        nextTryAt: atInstant,
        tries: number,
        leaseOwner: maybe(text),
        leaseUntil: maybe(atInstant),
        fallbackAt: maybe(atInstant),
        messageId: maybe(text),
        providerId: maybe(text),
        subject: maybe(text),
        sentAt: maybe(atInstant),
        deliveredAt: maybe(atInstant),
        seenAt: maybe(atInstant),
      },
      {
        indexes: [
          ['state', 'nextTryAt'],
          ['personId', 'sentAt'],
          ['fallbackAt'],
          ['messageId'],
          ['providerId'],
        ],
        uniques: [['personId', 'channel', 'slot']],
        references: { personId: 'person' },
      },
    );
    await createTable(
      runner,
      'stage',
      {
        id,
        assignmentId: number,
        deadlineVersion: number,
        step: text,
        personId: number,
        state: text,
        at: atInstant,
        along: number,
      },
      { uniques: [['assignmentId', 'deadlineVersion', 'step', 'personId']] },
    );
    await createTable(
      runner,
      'notice_item',
      { id, noticeId: number, stageId: number, dropped: maybe(text) },
      { indexes: [['noticeId'], ['stageId']] },
    );
    await createTable(
      runner,
      'overview',
      { id, committeeId: number, personId: number, week: text, noticeId: number },
      { uniques: [['committeeId', 'personId', 'week']] },
    );
    await createTable(
      runner,
      'attempt',
      {
        ...{ id, noticeId: number, at: atInstant, outcome: text, code: text, reason: text },
        ...{ route: maybe(text), providerId: maybe(text), actorId: maybe(number) },
      },
      { indexes: [['noticeId']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['notice', 'stage', 'notice_item', 'overview', 'attempt']);
  }
}
