import type Sqlite from 'better-sqlite3';
import { OFFICE } from './owed.js';

/** A province’s whole directory, and what stands behind the pages that do not list assignments. */
export const PROVINCE = { units: 4000, persons: 6000, notices: 200_000, waiting: 300, series: 60 } as const;

/** Numbers from 1 to `count`, as `i`. */
const numbers = (count: number): string =>
  `(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count}) SELECT i FROM n)`;

/** The moment `i` is about: this year, each day some. */
const AT = `printf('2026-%02d-%02dT0%d:%02d:00.000Z', 1 + i % 9, 1 + i % 28, 1 + i % 9, i % 60)`;
const TEXT = `'Đã tổng hợp số liệu của các xã, đang chờ Sở Tài chính thẩm định phần kinh phí, nội dung số ' || i`;

/**
 * Makes an office of what `fill` left: seven in ten tasks are done in every unit, one in fifty waits to be confirmed,
 * a conclusion has 25 directives, and there are messages, reports, extensions, obstacles, series and figures of a year.
 */
export function furnish(database: Sqlite.Database): void {
  database.transaction(() => {
    for (const statement of [...assignments(), ...directory(), ...acts(), ...messages()])
      database.exec(statement);
  })();
  database.pragma('wal_checkpoint(TRUNCATE)');
}

/** By rounds of all units, so that each has open and finished ones. */
function assignments(): string[] {
  const round = `(id / ${OFFICE.units})`;
  const { committees } = OFFICE;
  // Of 150 successive directives each committee has every sixth: 25.
  const conclusion = `${committees} + 1 + id % ${committees} + ${committees} * (id / ${committees * 25})`;
  const copied = [
    'documentId',
    'recipients',
    'status',
    'beforeDay',
    'warnings',
    'importedById',
    'importedAt',
  ];
  return [
    `UPDATE assignment SET status = 'completed', submittedAt = armedAt, completedAt = armedAt, nextActionAt = NULL
      WHERE ${round} % 10 < 7`,
    `UPDATE assignment SET status = 'submitted', submittedAt = armedAt WHERE ${round} % 10 > 6 AND id % 50 = 0`,
    `INSERT INTO conclusion (id, committeeId, number, kind, title, issuedOn, issuedAt, ${copied.join()})
      SELECT DISTINCT ${conclusion}, 1 + id % ${committees}, ${conclusion} || '/TB-BCĐ', 'thông báo',
        'Kết luận phiên họp số ' || id, '2026-01-05', '2026-01-05T03:00:00.000Z',
        ${copied.map((name) => `(SELECT ${name} FROM conclusion WHERE id = 1)`).join()}
      FROM directive WHERE true ON CONFLICT DO NOTHING`,
    `UPDATE directive SET conclusionId = ${conclusion}`,
    `INSERT INTO directive_coordinator SELECT id, 1 + (id * 11) % ${OFFICE.units} FROM directive WHERE id % 5 = 0`,
  ];
}

function directory(): string[] {
  const { authority, committees } = OFFICE;
  return [
    `INSERT INTO unit (id, code, name, aliases, kind, parentId, successors, searchKey) SELECT i, 'u' || i,
      'Đơn vị số ' || i, '[]', 'commune', ${authority}, '[]', ' don vi so ' || i || ' u' || i FROM ${numbers(PROVINCE.units)} WHERE i > ${authority}`,
    `INSERT INTO person (id, email, name, position, unitId, head, admin, searchKey)
      SELECT i, 'p' || i || '@songvan.example', 'Cán bộ ' || i, 'Chuyên viên', 1 + i % ${PROVINCE.units}, 0, 0,
        ' can bo ' || i || ' chuyen vien p' || i || ' songvan example'
      FROM ${numbers(PROVINCE.persons)} WHERE i > ${authority + 2 * committees}`,
    `UPDATE person SET admin = 1 WHERE id = ${PROVINCE.persons}`,
    `INSERT INTO unit_group (code, names, members) VALUES ('c1', '["UBND các xã"]', '{"kind":"commune"}')`,
    `INSERT INTO people_change (at, byId, kind, subjectId, field, before, after)
      SELECT ${AT}, 1, 'person', i, 'phone', NULL, '84901112233' FROM ${numbers(PROVINCE.persons)}`,
  ];
}

/** What units and offices did with their tasks. */
function acts(): string[] {
  const open = `SELECT id AS i, committeeId FROM assignment WHERE status = 'received'`;
  const some = `(${open} AND id % 7 = 0 LIMIT ${PROVINCE.waiting})`;
  return [
    `INSERT INTO deadline_version (assignmentId, version, aimOn, at, due, deadlineKind)
      SELECT id, deadlineVersion, aimOn, issuedAt, due, 'fixed' FROM assignment`,
    `INSERT INTO history_entry (assignmentId, at, act, fromStatus, toStatus, actorId, text)
      SELECT i, ${AT}, 'progress', 'received', 'received', 1, ${TEXT} FROM (${open})`,
    `INSERT INTO extension (assignmentId, newDue, reason, round, state, askedById, askedAt)
      SELECT i, '2026-12-20', ${TEXT}, 1, 'pending', 1, ${AT} FROM ${some}`,
    `UPDATE assignment SET extensionAskedAt = (SELECT askedAt FROM extension WHERE assignmentId = assignment.id)
      WHERE id IN (SELECT assignmentId FROM extension)`,
    `INSERT INTO obstacle (assignmentId, committeeId, text, wanted, state, toldById, toldAt)
      SELECT i, committeeId, ${TEXT}, ${TEXT}, 'open', 1, ${AT} FROM ${some}`,
    `INSERT INTO series (directiveId, committeeId, rule, phrase, beforeDay, unitIds, madeUpTo, turns, lastDue,
        startedAt, startedById, notes)
      SELECT i, 1 + i % ${OFFICE.committees}, '{"every":"month","day":25}', 'trước ngày 25 hằng tháng', 'register',
        '[1,2,3]', '2026-12-25', 9, '2026-12-25', ${AT}, 1, '[]' FROM ${numbers(PROVINCE.series)}`,
    `INSERT INTO standing_day SELECT printf('2026-%02d-14', month.i), committee.i, unit.i, 20, 5, 4, 2, 0, 0, 1
      FROM ${numbers(9)} month, ${numbers(OFFICE.committees)} committee, ${numbers(OFFICE.units)} unit`,
    `INSERT INTO mark VALUES ('standing-days', NULL, '2026-09-13T17:00:00.000Z')`,
  ];
}

/** One message, item, stage and attempt for each number; one in a thousand did not arrive. */
function messages(): string[] {
  const { notices } = PROVINCE;
  const all = numbers(notices);
  return [
    `INSERT INTO stage (id, assignmentId, deadlineVersion, step, personId, along, state, at)
      SELECT i, 1 + i % (SELECT COUNT(*) FROM assignment), 1, 'before-' || (i % 7), 1 + i % ${OFFICE.units}, 0, 'told',
        ${AT}
      FROM ${all} WHERE true ON CONFLICT DO NOTHING`,
    `INSERT INTO notice (id, personId, channel, slot, state, createdAt, nextTryAt, tries, subject, sentAt)
      SELECT i, 1 + i % ${OFFICE.units}, 'email', 'day/' || i, iif(i % 1000 = 0, 'failed', 'sent'), ${AT}, ${AT}, 1,
        'Nhắc việc sắp đến hạn', ${AT} FROM ${all}`,
    `INSERT INTO notice_item (noticeId, stageId) SELECT i, i FROM ${all}`,
    `INSERT INTO attempt (noticeId, at, outcome, code, reason) SELECT i, ${AT}, 'sent', '250', 'Đã nhận' FROM ${all}`,
  ];
}
