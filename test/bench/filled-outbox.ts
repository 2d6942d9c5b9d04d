import type Sqlite from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { OFFICE } from './owed.js';

/** What a unit's head may be told of an assignment while it is open; one person hears each only once. */
const STEP = 'issue';

/**
 * Empties the outbox and puts `count` messages into it that may leave at `now`, each with two new assignments for the
 * head of a unit; needs twice as many open assignments (filled-office.ts). Answers their numbers.
 */
export function fillOutbox(database: Sqlite.Database, count: number, now: string): number[] {
  const notice = database.prepare(
    `INSERT INTO notice (personId, channel, slot, state, createdAt, nextTryAt, tries, messageId)
      VALUES (?, 'email', ?, 'pending', ?, ?, 0, ?)`,
  );
  const stage = database.prepare(
    `INSERT INTO stage (assignmentId, deadlineVersion, step, personId, along, state, at) VALUES (?, 1, ?, ?, 0, 'told', ?)`,
  );
  const item = database.prepare(`INSERT INTO notice_item (noticeId, stageId) VALUES (?, ?)`);
  const unit = database.prepare(`SELECT unitId FROM assignment WHERE id = ?`).pluck();
  return database.transaction(() => {
    for (const table of ['attempt', 'notice_item', 'stage', 'notice']) database.exec(`DELETE FROM ${table}`);
    return Array.from({ length: count }, (_, at) => {
      // Assignments of one unit stand as far apart as there are units.
      const first = 1 + Math.floor(at / OFFICE.units) * 2 * OFFICE.units + (at % OFFICE.units);
      const personId = unit.get(first) as number;
      const { lastInsertRowid: noticeId } = notice.run(
        ...[personId, `issue:${first}`, now, now, `${randomUUID()}@bare`],
      );
      for (const assignmentId of [first, first + OFFICE.units])
        item.run(noticeId, stage.run(assignmentId, STEP, personId, now).lastInsertRowid);
      return Number(noticeId);
    });
  })();
}
