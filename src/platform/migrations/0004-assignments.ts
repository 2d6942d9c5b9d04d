import type { MigrationInterface, QueryRunner } from 'typeorm';
import { deadline } from './0003-conclusions.js';
import { atInstant, createTable, dropTables, id, maybe, number, onDay, text } from './table.js';

export class Assignments1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'directive',
      {
        id,
        conclusionId: number,
        draftId: number,
        section: text,
        task: text,
        coordinating: text,
        coordinatingUnitIds: text,
        request: number,
        urgent: number,
        standing: number,
      },
      { indexes: [['conclusionId']], references: { conclusionId: 'conclusion' } },
    );
    await createTable(
      runner,
      'assignment',
      {
        id,
        directiveId: number,
        committeeId: number,
        unitId: number,
        status: text,
        suspendedFrom: maybe(text),
        originalDue: maybe(onDay),
        due: maybe(onDay),
        dueTime: maybe(text),
        aimOn: maybe(onDay),
        deadlineVersion: number,
        request: number,
        standing: number,
        urgent: number,
        policyId: number,
        seriesId: maybe(number),
        occurrence: maybe(onDay),
        turn: maybe(number),
        issuedAt: atInstant,
        armedAt: atInstant,
        officerId: maybe(number),
        openedAt: maybe(atInstant),
        receivedAt: maybe(atInstant),
        heardAt: maybe(atInstant),
        submittedAt: maybe(atInstant),
        completedAt: maybe(atInstant),
        extensionAskedAt: maybe(atInstant),
        extensions: number,
        urged: number,
        urgedAt: maybe(atInstant),
        announce: maybe(text),
        announceToOfficer: maybe(text),
        nextActionAt: maybe(atInstant),
        toldUpTo: maybe(atInstant),
        version: number,
        searchKey: text,
      },
      {
        indexes: [
          ['directiveId'],
          ['unitId', 'due'],
          ['committeeId', 'due', 'id', 'status', 'standing'],
          ['committeeId', 'status', 'due', 'standing'],
          ['committeeId', 'unitId', 'status', 'standing', 'request', 'submittedAt', 'due', 'originalDue'],
          ['committeeId', 'extensionAskedAt'],
          ['nextActionAt'],
          ['officerId'],
        ],
        uniques: [['seriesId', 'unitId', 'occurrence']],
        references: { directiveId: 'directive', committeeId: 'committee', unitId: 'unit' },
      },
    );
    await createTable(
      runner,
      'deadline_version',
      {
        id,
        assignmentId: number,
        version: number,
        aimOn: maybe(onDay),
        reason: maybe(text),
        askedById: maybe(number),
        decidedById: maybe(number),
        at: atInstant,
        ...deadline,
      },
      { uniques: [['assignmentId', 'version']] },
    );
    await createTable(
      runner,
      'extension',
      {
        id,
        assignmentId: number,
        newDue: onDay,
        reason: text,
        obstacle: maybe(text),
        commitment: maybe(text),
        round: number,
        state: text,
        askedById: number,
        typedById: maybe(number),
        askedAt: atInstant,
        decidedById: maybe(number),
        decisionTypedById: maybe(number),
        decidedAt: maybe(atInstant),
        grantedDue: maybe(onDay),
        note: maybe(text),
      },
      { indexes: [['assignmentId']] },
    );
    await createTable(
      runner,
      'history_entry',
      {
        id,
        assignmentId: number,
        at: atInstant,
        act: text,
        fromStatus: maybe(text),
        toStatus: text,
        actorId: number,
        onBehalfOfId: maybe(number),
        text: maybe(text),
        details: maybe(text),
      },
      { indexes: [['assignmentId']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['directive', 'assignment', 'deadline_version', 'extension', 'history_entry']);
  }
}
