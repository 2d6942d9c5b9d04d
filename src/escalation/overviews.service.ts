import { Injectable } from '@nestjs/common';
import { In, LessThan, Not } from 'typeorm';
import { Assignment } from '../assignments/assignment.entity.js';
import type { Instant } from '../domain/day.js';
import { isOverviewDay, type Office } from '../domain/escalation-policy.js';
import { slotAt, type Slot } from '../domain/slots.js';
import { envelopeKey, Envelopes } from '../notifications/envelopes.js';
import { Overview } from '../notifications/stage.entity.js';
import { pausedOn } from '../people/absences.js';
import { PeopleService, type Recipient } from '../people/people.service.js';
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
    for (const committeeId of await unfinishedCommittees(tx, slotAt(slot.day, book.hours))) {
      const recipients = await this.recipients(tx, committeeId, slot, book.overview.to);
      await this.tell(tx, committeeId, week, recipients, slot, now);
    }
  }

  private async recipients(
    tx: Transaction,
    committeeId: number,
    { day }: Slot,
    to: Office[],
  ): Promise<Recipient[]> {
    const readers = [
      ...(to.includes('secretariat') ? await this.people.secretariatOf(tx, committeeId, day) : []),
      ...(to.includes('chair') ? await this.people.chairOf(tx, committeeId, day) : []),
    ];
    const paused = await pausedOn(tx, day);
    return readers.filter(({ person }) => !paused.has(person.id));
  }

  private async tell(
    tx: Transaction,
    committeeId: number,
    week: string,
    recipients: Recipient[],
    slot: Slot,
    now: Instant,
  ): Promise<void> {
    if (recipients.length === 0) return;
    const envelopes = recipients.map(({ person }) => ({ person, slot: slot.key }));
    const notices = await this.envelopes.open(tx, envelopes, now);
    const rows = envelopes.map((envelope) => ({
      committeeId,
      week,
      personId: envelope.person.id,
      noticeId: notices.get(envelopeKey(envelope))!,
    }));
    await tx.createQueryBuilder().insert().into(Overview).values(rows).orIgnore().execute();
  }
}

/** Those that had work when the slot opened; what was issued since is told by itself. */
async function unfinishedCommittees(tx: Transaction, opened: Instant): Promise<number[]> {
  const rows = await tx
    .createQueryBuilder(Assignment, 'assignment')
    .select('assignment.committeeId', 'id')
    .distinct()
    .where({ status: Not(In(['completed', 'withdrawn'])), issuedAt: LessThan(opened) })
    .getRawMany<{ id: number }>();
  return rows.map((row) => row.id);
}
