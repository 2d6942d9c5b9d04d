import type Sqlite from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import type { Day } from '../../src/domain/day.js';
import { OFFICE, type Owed, owedOn } from './owed.js';

type Row = Record<string, string | number | null>;

/** As many assignments as the service takes in one write. */
const BATCH = 500;

/**
 * What a heartbeat reads and writes, by prepared statements and without a decision: what has to be said is known by
 * the day. In the same writes as the service's:
 *
 * - each batch of due assignments: takes the turn; reads the mark of the rules, the assignments that are due, who is
 *   head of their units, chair and secretary of their committees, the units above and the leaders in charge; writes
 *   the stages, the messages (or finds them) and what they carry, and when each assignment is due again;
 * - one write that finds nothing due any more, looks for older messages to merge, lets the messages go and ends the turn;
 * - one write that holds each message, since no mail server is set, and notes why;
 * - the mark of the heartbeat.
 */
export function bareTick(database: Sqlite.Database, on: Day): number {
  const now = owedOn(on)[0]!.facts.at;
  const mark = database.prepare(`INSERT OR REPLACE INTO mark VALUES (?, ?, ?)`);
  const beat = tellBatch(database, on, now);
  const inTurn = database.transaction(() => {
    mark.run('planner', 'bare', now);
    const told = beat();
    if (told > 0) return told;
    release(database);
    mark.run('planner', null, null);
    return 0;
  });
  let told = 0;
  for (let more = inTurn(); more > 0; more = inTurn()) told += more;
  database.transaction(() => hold(database, now))();
  mark.run('heartbeat', null, now);
  return told;
}

function tellBatch(database: Sqlite.Database, on: Day, now: string): () => number {
  const due = database.prepare(
    `SELECT id, status, suspendedFrom, due, dueTime, aimOn, deadlineVersion, request, standing, urgent, policyId, unitId,
      committeeId, directiveId, extensions, issuedAt, armedAt, openedAt, heardAt, extensionAskedAt, announce, toldUpTo
      FROM assignment WHERE nextActionAt <= ? ORDER BY nextActionAt, id LIMIT ${BATCH}`,
  );
  const rules = database.prepare(`SELECT * FROM mark WHERE name = 'rules'`);
  const head = database.prepare(`SELECT * FROM person WHERE unitId = ? AND head = 1`);
  const heads = database.prepare(`SELECT * FROM person WHERE head = 1`);
  const unit = database.prepare(`SELECT id, parentId FROM unit WHERE id = ?`);
  const leaders = database.prepare(`SELECT * FROM leader WHERE unitId = ?`);
  const committee = database.prepare(`SELECT * FROM committee WHERE id = ?`);
  const secretaries = database.prepare(`SELECT * FROM secretary WHERE committeeId = ?`);
  const person = database.prepare(`SELECT * FROM person WHERE id = ?`);
  const addStage = database.prepare(
    `INSERT INTO stage (assignmentId, deadlineVersion, step, personId, along, state, at) VALUES (?, ?, ?, ?, 0, 'told', ?)
      ON CONFLICT DO NOTHING`,
  );
  const addNotice = database.prepare(
    `INSERT INTO notice (personId, channel, slot, state, createdAt, nextTryAt, tries, messageId)
      VALUES (?, 'email', ?, 'gathering', ?, ?, 0, ?) ON CONFLICT DO NOTHING`,
  );
  const findNotice = database.prepare(
    `SELECT id FROM notice WHERE personId = ? AND channel = 'email' AND slot = ? AND state = 'gathering'`,
  );
  const addItem = database.prepare(`INSERT INTO notice_item (noticeId, stageId) VALUES (?, ?)`);
  const put = database.prepare(
    `UPDATE assignment SET announce = NULL, nextActionAt = ?, toldUpTo = ? WHERE id = ?`,
  );
  const owed = new Map(owedOn(on).map((each) => [each.facts.due, each]));
  const slot = `${on.toString()}T08:00`;
  const read = (statement: Sqlite.Statement, key: number): Row[] => statement.all(key) as Row[];

  return () => {
    rules.get();
    const assignments = due.all(now) as Row[];
    const byUnit = new Map<number, number>();
    // Without an index on units one look at the table for all of them is what a good programmer writes.
    const wanted = new Set(assignments.map(({ unitId }) => unitId));
    for (const row of heads.all() as Row[])
      if (wanted.has(row.unitId!)) byUnit.set(Number(row.unitId), Number(row.id));
    for (const unitId of wanted) {
      const [{ parentId } = { parentId: null }] = read(unit, Number(unitId));
      if (parentId === OFFICE.authority) read(leaders, Number(unitId));
    }
    read(head, OFFICE.authority);
    const posts = new Map<number, { secretariat: number; chair: number }>();
    for (const committeeId of new Set(assignments.map((row) => Number(row.committeeId)))) {
      const chair = Number(read(committee, committeeId)[0]!.chairId);
      const secretariat = Number(read(secretaries, committeeId)[0]!.personId);
      for (const id of [chair, secretariat]) read(person, id);
      posts.set(committeeId, { chair, secretariat });
    }
    const notices = new Map<number, number>();
    const noticeOf = (personId: number): number => {
      const known = notices.get(personId);
      if (known !== undefined) return known;
      const { changes, lastInsertRowid } = addNotice.run(personId, slot, now, now, `${randomUUID()}@bare`);
      const id = changes > 0 ? Number(lastInsertRowid) : (findNotice.pluck().get(personId, slot) as number);
      notices.set(personId, id);
      return id;
    };
    for (const row of assignments) {
      const { words, next }: Owed = owed.get(String(row.due))!;
      for (const { to, step } of words) {
        const personId =
          to === 'unit' ? byUnit.get(Number(row.unitId))! : posts.get(Number(row.committeeId))![to];
        const stage = addStage.run(row.id, row.deadlineVersion, step, personId, now);
        addItem.run(noticeOf(personId), stage.lastInsertRowid);
      }
      put.run(next, now, row.id);
    }
    return assignments.length;
  };
}

function release(database: Sqlite.Database): void {
  const waiting = database.prepare(
    `SELECT id FROM notice WHERE personId = ? AND state IN ('pending', 'held') AND channel = 'email'`,
  );
  const gathering = database
    .prepare(`SELECT id, personId, slot FROM notice WHERE state = 'gathering'`)
    .all() as Row[];
  for (const { personId } of gathering) waiting.all(personId);
  database.prepare(`UPDATE notice SET state = 'pending' WHERE state = 'gathering'`).run();
}

function hold(database: Sqlite.Database, now: string): void {
  const due = `state = 'pending' AND channel = 'email' AND nextTryAt <= ?`;
  const ids = database.prepare(`SELECT id FROM notice WHERE ${due}`).pluck().all(now);
  const update = database.prepare(`UPDATE notice SET state = 'held', reason = ? WHERE id = ? AND ${due}`);
  const attempt = database.prepare(
    `INSERT INTO attempt (noticeId, at, outcome, code, reason) VALUES (?, ?, 'held', 'not-configured', ?)`,
  );
  for (const id of ids) {
    update.run('chưa khai báo máy chủ thư', id, now);
    attempt.run(id, now, 'chưa khai báo máy chủ thư');
  }
}
