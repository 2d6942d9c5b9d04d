import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTables, numberKey } from './table.js';

/** Who coordinates on what, for lists; the directive's own column stays what it is frozen as. */
export class Coordinators1700000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'directive_coordinator',
      { directiveId: numberKey, unitId: numberKey },
      { indexes: [['unitId']], references: { directiveId: 'directive', unitId: 'unit' } },
    );
    const directives = (await runner.query(
      `SELECT id, "coordinatingUnitIds" AS units FROM directive WHERE "coordinatingUnitIds" <> '[]'`,
    )) as { id: number; units: string }[];
    for (const { id, units } of directives) {
      const unitIds = new Set((JSON.parse(units) as number[]).map(Number));
      for (const unitId of unitIds)
        await runner.query(`INSERT INTO directive_coordinator VALUES (${Number(id)}, ${unitId})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['directive_coordinator']);
  }
}
