import type { MigrationInterface, QueryRunner } from 'typeorm';
import { atInstant, createTable, dropTables, id, number } from './table.js';

export class PolicyApplications1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'policy_application',
      {
        ...{ id, committeeId: number, policyId: number, at: atInstant },
        ...{ byId: number, assignments: number, moved: number },
      },
      { indexes: [['committeeId']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['policy_application']);
  }
}
