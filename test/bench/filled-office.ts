import Sqlite from 'better-sqlite3';
import type { Day } from '../../src/domain/day.js';
import { OFFICE, type Owed, owedOn } from './owed.js';

/** What a table's row needs and nobody measures. */
const NOW = '2026-01-05T01:00:00.000Z';

type Row = Record<string, string | number | null>;

/** A bare connection with the settings of the service's own (platform/database-url.ts). */
export function bare(file: string): Sqlite.Database {
  const database = new Sqlite(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  return database;
}

/**
 * Fills a migrated database: 1,200 units with a head each, six committees, and `others` open assignments that are not
 * due for months beside `OFFICE.due` that can be armed. Four units owe each directive; those of one that is due lie
 * together, as a conclusion's do.
 */
export function fill(database: Sqlite.Database, others: number, policy: object): void {
  database.transaction(() => {
    people(database);
    papers(database, policy);
    const all = others + OFFICE.due;
    const directive = inserter(database, 'directive', directiveRow(1));
    for (let id = 1; id <= Math.ceil(all / 4); id += 1) directive(directiveRow(id));
    const assignment = inserter(database, 'assignment', assignmentRow(0, others));
    for (let at = 0; at < all; at += 1) assignment(assignmentRow(at, others));
  })();
}

/**
 * Makes the `OFFICE.due` assignments fall due in the slot of `on`, as if their deadlines had just been set anew, and
 * empties the outbox: every turn finds the same work, and none of its traces.
 */
export function arm(database: Sqlite.Database, on: Day): void {
  database.transaction(() => {
    for (const table of ['attempt', 'notice_item', 'stage', 'notice', 'overview'])
      database.exec(`DELETE FROM ${table}`);
    const owed = owedOn(on);
    const update = database.prepare(
      `UPDATE assignment SET due = :due, aimOn = :due, originalDue = :due, toldUpTo = :toldUpTo, announce = NULL,
        nextActionAt = :at, deadlineVersion = deadlineVersion + 1 WHERE id = :id`,
    );
    const ids = database
      .prepare(`SELECT id FROM assignment WHERE searchKey = 'due' ORDER BY id`)
      .pluck()
      .all();
    if (ids.length !== OFFICE.due) throw new Error(`${ids.length} can fall due, not ${OFFICE.due}`);
    ids.forEach((id, at) => update.run({ id, ...owed[Math.floor(at / 4) % owed.length]!.facts }));
    const monday = on.subtract({ days: on.dayOfWeek - 1 }).toString();
    database.prepare(`INSERT OR REPLACE INTO mark VALUES ('overview', ?, ?)`).run(monday, NOW);
  })();
  database.pragma('wal_checkpoint(TRUNCATE)');
}

function people(database: Sqlite.Database): void {
  const unit = (id: number, parentId: number | null): Row => ({
    ...{
      id,
      code: `u${id}`,
      name: `Đơn vị số ${id}`,
      aliases: '[]',
      kind: 'commune',
      parentId,
      successors: '[]',
      searchKey: ` don vi so ${id} u${id}`,
    },
  });
  const person = (id: number, unitId: number, head: number): Row => ({
    ...{
      id,
      email: `p${id}@songvan.example`,
      name: `Cán bộ ${id}`,
      position: 'Trưởng đơn vị',
      unitId,
      head,
      admin: 0,
      searchKey: ` can bo ${id} truong don vi p${id} songvan example`,
    },
  });
  const units = inserter(database, 'unit', unit(1, null));
  const persons = inserter(database, 'person', person(1, 1, 0));
  units(unit(OFFICE.authority, null));
  for (let id = 1; id <= OFFICE.units; id += 1) {
    units(unit(id, OFFICE.authority));
    persons(person(id, id, 1));
  }
  for (let id = 1; id <= OFFICE.committees; id += 1) {
    const [chairId, secretary] = [OFFICE.units + 2 * id, OFFICE.units + 2 * id + 1];
    persons(person(chairId, OFFICE.authority, 0));
    persons(person(secretary, OFFICE.authority, 0));
    insert(database, 'committee', { id, code: `c${id}`, name: `Ban Chỉ đạo ${id}`, chairId, allUnits: 1 });
    insert(database, 'secretary', { committeeId: id, personId: secretary });
  }
}

function papers(database: Sqlite.Database, policy: object): void {
  insert(database, 'policy', { id: 1, content: JSON.stringify(policy), at: NOW });
  const document = { id: 1, name: 'a.txt', mediaType: 'text/plain', sha256: '', bytes: '', text: '' };
  insert(database, 'document', { ...document, uploadedById: 1, uploadedAt: NOW });
  for (let id = 1; id <= OFFICE.committees; id += 1)
    insert(database, 'conclusion', {
      ...{ id, committeeId: id, documentId: 1, recipients: '[]', status: 'issued', beforeDay: 'register' },
      warnings: '[]',
      importedById: 1,
      importedAt: NOW,
    });
}

function directiveRow(id: number): Row {
  const task = `Rà soát, tổng hợp và báo cáo nội dung số ${id} theo kết luận của Trưởng Ban Chỉ đạo`;
  const flags = { request: 0, urgent: 0, standing: 0 };
  const named = { coordinating: '[]', coordinatingUnitIds: '[]', section: '' };
  return { id, conclusionId: 1 + (id % OFFICE.committees), draftId: id, task, ...named, ...flags };
}

/**
 * A conclusion gives 25 directives to four units each, all at one moment. Those that are due are twenty directives of
 * conclusions that stand evenly among the others.
 */
function assignmentRow(at: number, others: number): Row {
  const directiveId = 1 + Math.floor(at / 4);
  const conclusion = Math.floor(at / 100);
  const every = Math.max(1, Math.floor((others + OFFICE.due) / 100 / (OFFICE.due / 80)));
  const due =
    conclusion % every === 0 && at % 100 < 80 && (conclusion / every) * 80 + (at % 100) < OFFICE.due;
  const [month, date, minute] = [1 + (conclusion % 3), 1 + (conclusion % 28), conclusion % 60];
  const two = (number: number): string => String(number).padStart(2, '0');
  const issuedAt = `2026-${two(month)}-${two(date)}T03:${two(minute)}:00.000Z`;
  const heard = at % 3 === 0 ? null : issuedAt.replace('T03', 'T0' + (4 + (at % 5)));
  const later = `2026-1${directiveId % 3}-${String(1 + (at % 28)).padStart(2, '0')}`;
  const facts: Owed['facts'] | Row = { due: later, toldUpTo: issuedAt, at: `${later}T01:00:00.000Z` };
  return {
    ...{
      directiveId,
      committeeId: 1 + (directiveId % OFFICE.committees),
      unitId: 1 + ((at * 7) % OFFICE.units),
    },
    ...{
      status: heard ? 'received' : 'new',
      originalDue: later,
      due: later,
      aimOn: later,
      deadlineVersion: 1,
    },
    ...{
      request: 0,
      standing: 0,
      urgent: 0,
      policyId: 1,
      issuedAt,
      armedAt: issuedAt,
      openedAt: heard ?? issuedAt,
    },
    ...{ receivedAt: heard, heardAt: heard, extensions: 0, urged: 0, nextActionAt: facts.at!, version: 1 },
    ...{ toldUpTo: facts.toldUpTo!, searchKey: due ? 'due' : 'others' },
  };
}

/** Inserts rows with the columns of `example`. */
function inserter(database: Sqlite.Database, table: string, example: Row): (row: Row) => void {
  const columns = Object.keys(example);
  const statement = database.prepare(
    `INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join()}) VALUES (${columns.map(() => '?').join()})`,
  );
  return (row) => void statement.run(Object.values(row));
}

function insert(database: Sqlite.Database, table: string, row: Row): void {
  inserter(database, table, row)(row);
}
