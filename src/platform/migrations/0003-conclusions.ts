import type { MigrationInterface, QueryRunner } from 'typeorm';
import { atInstant, createTable, dropTables, id, maybe, number, onDay, text } from './table.js';

/** The columns of a deadline, on a draft and on a deadline version. */
export const deadline = {
  phrase: maybe(text),
  printed: maybe(onDay),
  due: maybe(onDay),
  startsOn: maybe(onDay),
  time: maybe(text),
  deadlineKind: text,
  recurrence: maybe(text),
  explanation: maybe(text),
};

export class Conclusions1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'document', {
      id,
      name: text,
      mediaType: text,
      sha256: text,
      bytes: text,
      text,
      uploadedById: number,
      uploadedAt: atInstant,
    });
    await createTable(
      runner,
      'conclusion',
      {
        id,
        committeeId: number,
        documentId: number,
        number: maybe(text),
        issuer: maybe(text),
        superior: maybe(text),
        place: maybe(text),
        kind: maybe(text),
        title: maybe(text),
        meetingDate: maybe(onDay),
        issuedOn: maybe(onDay),
        chair: maybe(text),
        signer: maybe(text),
        signedFor: maybe(text),
        recipients: text,
        status: text,
        beforeDay: text,
        warnings: text,
        importedById: number,
        importedAt: atInstant,
        issuedAt: maybe(atInstant),
        lastAct: maybe(text),
      },
      { references: { committeeId: 'committee', documentId: 'document' } },
    );
    await createTable(
      runner,
      'clause',
      {
        id,
        conclusionId: number,
        ordinal: number,
        label: text,
        text,
        start: number,
        end: number,
        page: maybe(number),
        line: maybe(number),
        state: text,
      },
      { indexes: [['conclusionId', 'ordinal']] },
    );
    await createTable(
      runner,
      'draft',
      {
        id,
        conclusionId: number,
        ordinal: number,
        section: text,
        task: text,
        lead: text,
        coordinating: text,
        start: maybe(number),
        end: maybe(number),
        request: number,
        urgent: number,
        standing: number,
        flags: text,
        reviewed: number,
        state: text,
        version: number,
        ...deadline,
      },
      { indexes: [['conclusionId', 'ordinal']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['document', 'conclusion', 'clause', 'draft']);
  }
}
