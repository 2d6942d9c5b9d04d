import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { Assignment } from '../assignments/assignment.entity.js';
import { UNFINISHED } from '../domain/assignment-state.js';
import type { Instant } from '../domain/day.js';
import { isOverviewDay } from '../domain/escalation-policy.js';
import { slotAt, type Slot } from '../domain/slots.js';
import { envelopeKey, Envelopes } from '../notifications/envelopes.js';
import { readRoles } from '../notifications/roles.js';
import { Overview } from '../notifications/stage.entity.js';
import { Committee } from '../people/committee.entity.js';
import { PeopleService } from '../people/people.service.js';
import { insertAll } from '../platform/bulk.js';
import type { Transaction } from '../platform/database.js';
import { Mark } from '../platform/mark.entity.js';
import { RuleBooks } from '../rules/rule-books.js';

const MARK = 'overview';

/** The weekly overview of each committee with unfinished work, for its secretariat and chair. */
@Injectable()
export class OverviewsService {
  constructor(
    private readonly people: PeopleService,
    private readonly envelopes: Envelopes,
    private readonly rules: RuleBooks,
  ) {}

  /**
   * Adds this week's overviews to the slot's messages, once. After a standstill they come in the first slot of the
   * week that is left; a new installation waits for its first Monday. A pause holds them back. Needs the planner's
   * turn.
   */
  async plan(tx: Transaction, slot: Slot, now: Instant): Promise<void> {
    const book = await this.rules.read(tx);
    const back = (slot.day.dayOfWeek - book.overview.weekday + 7) % 7;
    const week = slot.day.subtract({ days: back }).toString();
    const last = await tx.findOneBy(Mark, { name: MARK });
    if (last?.owner === week) return;
    await tx.upsert(Mark, { name: MARK, owner: week, at: now }, ['name']);
    if (!last && !isOverviewDay(slot.day, book, book.calendar)) return;
    const committees = await unfinishedCommittees(tx, slotAt(slot.day, book.hours));
    const subjects = committees.map((committeeId) => ({ committeeId, unitId: null }));
    const roles = await readRoles(this.people, tx, subjects, slot.day);
    const readers = committees.flatMap((committeeId) =>
      roles.overviewReaders(book.overview.to, committeeId).map((person) => {
        return { committeeId, person, slot: slot.key };
      }),
    );
    const notices = await this.envelopes.open(tx, readers, now);
    const rows = readers.map(({ committeeId, ...envelope }) => {
      const noticeId = notices.get(envelopeKey(envelope))!;
      return { committeeId, week, personId: envelope.person.id, noticeId };
    });
    await insertAll(tx, Overview, rows, ['id']);
  }
}

/** Those that had work when the slot opened; what was issued since is told by itself. */
async function unfinishedCommittees(tx: Transaction, opened: Instant): Promise<number[]> {
  const work = tx
    .createQueryBuilder(Assignment, 'work')
    .where('work.committeeId = committee.id')
    .andWhere({ status: In(UNFINISHED), issuedAt: LessThan(opened) });
  const rows = await tx
    .createQueryBuilder(Committee, 'committee')
    .select('committee.id', 'id')
    .whereExists(work)
    .orderBy('committee.id')
    .getRawMany<{ id: number }>();
  return rows.map(({ id }) => id);
}
