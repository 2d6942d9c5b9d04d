import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { IsNull } from 'typeorm';
import { type Policy, RuleBook, type UnitClosure } from '../domain/rule-book.js';
import { amended } from '../domain/amended-calendar.js';
import type { Instant } from '../domain/day.js';
import { Config } from '../platform/config.js';
import type { Reader, Transaction } from '../platform/database.js';
import { holdMark } from '../platform/hold-mark.js';
import { Mark } from '../platform/mark.entity.js';
import { CalendarDay, CalendarYearMark, Closure } from './calendar.entities.js';
import { PolicyRow, samePolicy } from './policy.entity.js';

/** The mark whose owner is another one after every change of the rules. */
const MARK = 'rules';

/** The rules of the office as they stand: config/, and what the secretariat has changed since. */
@Injectable()
export class RuleBooks {
  private last: { edition: string; book: RuleBook } | undefined;

  constructor(private readonly config: Config) {}

  /** The rules in force; inside a write those that the write itself has set, and nobody changes them until it ends. */
  async read(reader: Reader | Transaction): Promise<RuleBook> {
    const edition = (await holdMark(reader, MARK))?.owner ?? 'as in config';
    if (this.last?.edition === edition) return this.last.book;
    const book = await this.compose(reader);
    this.last = { edition, book };
    return book;
  }

  /** To be called in every write that changes a table of this folder: every instance then reads the rules anew. */
  async changed(tx: Transaction, now: Instant): Promise<void> {
    await tx.upsert(Mark, { name: MARK, owner: randomUUID(), at: now }, ['name']);
  }

  /** The number of the policy under which `committeeId` issues now: its own newest, else that of config/. */
  async policyOf(tx: Transaction, committeeId: number, now: Instant): Promise<number> {
    const row = await this.policyInForce(tx, committeeId);
    if (row) return row.id;
    await this.changed(tx, now);
    // Of two that issue for the first time, the second waited and finds what the first has written down.
    const written = await this.policyInForce(tx, committeeId);
    if (written) return written.id;
    const content = this.defaults();
    const { id } = await tx.save(PolicyRow, { committeeId: null, content, at: now, byId: null });
    return id;
  }

  /** The row that `policyOf` answers; null as long as the policy of config/ has not been written down. */
  async policyInForce(reader: Reader | Transaction, committeeId: number): Promise<PolicyRow | null> {
    const own = await newest(reader, committeeId);
    if (own) return own;
    const last = await newest(reader, null);
    return last && samePolicy(last.content, this.defaults()) ? last : null;
  }

  /** The policy of config/. */
  defaults(): Policy {
    const { before, late, urgent, silent } = this.config.ladder;
    const { rungs, notReceived, waiting, undecided } = this.config.rungs;
    return {
      reminders: { before, late, urgent, silent },
      escalation: { rungs, notReceived, waiting, undecided },
    };
  }

  private async compose(reader: Reader | Transaction): Promise<RuleBook> {
    const inForce = { where: { removedAt: IsNull() }, order: { id: 'ASC' } } as const;
    const closures = await reader.find(Closure, inForce);
    const days = await reader.find(CalendarDay, inForce);
    const years = await reader.find(CalendarYearMark);
    const policies = await reader.find(PolicyRow);
    const { ladder, rungs, calendar } = this.config;
    return new RuleBook({
      hours: { slot: ladder.slot, quiet: ladder.quiet },
      overview: rungs.overview,
      calendar: amended(calendar, days, years, closures.filter(ofAll)),
      closures: closures.filter((each): each is Closure & UnitClosure => !ofAll(each)),
      policies: new Map(policies.map(({ id, content }) => [id, content])),
    });
  }
}

function ofAll({ unitIds }: Closure): boolean {
  return unitIds === null;
}

async function newest(tx: Reader | Transaction, committeeId: number | null): Promise<PolicyRow | null> {
  const where = { committeeId: committeeId ?? IsNull() };
  return tx.findOne(PolicyRow, { where, order: { id: 'DESC' } });
}
