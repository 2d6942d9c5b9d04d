import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  atInstant,
  createTable,
  dropTables,
  id,
  maybe,
  number,
  numberKey,
  onDay,
  text,
  textKey,
  unique,
} from './table.js';

export class People1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'mark', { name: textKey, owner: maybe(text), at: maybe(atInstant) });
    await createTable(runner, 'setting', { name: textKey, value: text });
    await createTable(runner, 'unit', {
      id,
      code: unique,
      name: text,
      aliases: text,
      kind: text,
      parentId: maybe(number),
      validFrom: maybe(onDay),
      validTo: maybe(onDay),
      successors: text,
      searchKey: text,
    });
    await createTable(runner, 'unit_group', { id, code: unique, names: text, members: text });
    await createTable(runner, 'learnt_name', {
      id,
      name: unique,
      unitId: maybe(number),
      groupId: maybe(number),
      learntById: number,
      learntAt: atInstant,
    });
    await createTable(
      runner,
      'person',
      {
        id,
        email: unique,
        name: text,
        position: text,
        unitId: number,
        phone: maybe(text),
        head: number,
        admin: number,
        zaloUserId: maybe(unique),
        zaloContactAt: maybe(atInstant),
        zaloConsent: maybe(onDay),
        leftOn: maybe(onDay),
        contactLostAt: maybe(atInstant),
        linksEndedAt: maybe(atInstant),
        remindAt: maybe(text),
        searchKey: text,
      },
      { references: { unitId: 'unit' } },
    );
    const span = { fromDay: onDay, toDay: onDay };
    const traces = { byId: maybe(number), endedAt: maybe(atInstant), endedById: maybe(number) };
    await createTable(runner, 'stand_in', {
      ...{ id, personId: number, standInId: number, ...span },
      ...{ at: maybe(atInstant), ...traces },
    });
    await createTable(runner, 'pause', { id, personId: number, ...span, at: atInstant, ...traces });
    await createTable(
      runner,
      'committee',
      { id, code: unique, name: text, chairId: number, deciderId: maybe(number), allUnits: number },
      { references: { chairId: 'person' } },
    );
    await createTable(runner, 'secretary', { committeeId: numberKey, personId: numberKey });
    await createTable(runner, 'committee_unit', { committeeId: numberKey, unitId: numberKey });
    await createTable(runner, 'leader', { committeeId: numberKey, unitId: numberKey, personId: numberKey });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, [
      'mark',
      'setting',
      'unit',
      'unit_group',
      'learnt_name',
      'person',
      'stand_in',
      'pause',
      'committee',
      'secretary',
      'committee_unit',
      'leader',
    ]);
  }
}
