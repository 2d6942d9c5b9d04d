import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/day.js';
import type { RuleBook } from '../domain/rule-book.js';
import { Database, type Transaction } from '../platform/database.js';
import { RuleBooks } from '../rules/rule-books.js';
import { countMoved, replan, type RuleChange } from './replanning.js';

/** Writes into the tables of src/rules; `book` is what held until now. */
export type Amendment = (tx: Transaction, book: RuleBook) => Promise<void>;

/** Changes the rules of the office and what is planned by them in one write. */
@Injectable()
export class RuleChanges {
  constructor(
    private readonly database: Database,
    private readonly rules: RuleBooks,
  ) {}

  /** Changes the rules at `now` and plans the open assignments anew; answers of how many the reminders moved. */
  apply(amend: Amendment, now: Instant): Promise<number> {
    return this.database.write(async (tx) => replan(tx, await this.amended(tx, amend, now)));
  }

  /** Of how many assignments `apply` would move the reminders; nothing of the change stays. */
  async preview(amend: Amendment, now: Instant): Promise<number> {
    try {
      return await this.database.write(async (tx) => {
        throw new OnlyTried(await countMoved(tx, await this.amended(tx, amend, now)));
      });
    } catch (error) {
      if (error instanceof OnlyTried) return error.moved;
      throw error;
    }
  }

  private async amended(tx: Transaction, amend: Amendment, now: Instant): Promise<RuleChange> {
    // Takes the mark before reading: of two changes at once the second begins with what the first has left.
    await this.rules.changed(tx, now);
    const before = await this.rules.read(tx);
    await amend(tx, before);
    await this.rules.changed(tx, now);
    return { before, after: await this.rules.read(tx), now };
  }
}

/** Ends a write that was only to be tried, so that nothing of it stays. */
class OnlyTried extends Error {
  constructor(readonly moved: number) {
    super('Only tried.');
  }
}
