import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/day.js';
import { Database, type Transaction } from '../platform/database.js';
import { type Cause, type Change, ChangeBook } from './change-book.js';
import { readOrganisation, type ReadOrganisation } from './organisation-file.js';
import type { Progress, SetupCounts } from './organisation-store.js';
import { storeRows } from './organisation-rows.js';

/** What a file would change. */
export interface SetupPreview {
  counts: SetupCounts;
  changes: Change[];
}

/** Units, persons and committees as the office keeps them in one file. */
@Injectable()
export class OrganisationService {
  constructor(private readonly database: Database) {}

  /**
   * Takes in an organisation file (JSON or .xlsx, or what was read of it), all of it or nothing. Rows are known again by
   * code or e-mail, also by one that the person had before, so that the same file twice changes nothing; what the file
   * does not name stays. Links that were sent to a telephone number answer nothing from `now` on when the file has
   * another. Throws Invalid with every mistake, and Conflict when it would leave no administrator.
   */
  async setup(
    file: Buffer | ReadOrganisation,
    now: Instant,
    byId: number | null = null,
    progress?: Progress,
  ): Promise<SetupCounts> {
    const read = await readIn(file);
    const book = new ChangeBook(causeOf(byId, now));
    return this.database.write((tx) => storeRows(tx, read, book, progress));
  }

  /** What `setup` would do with the same file now; nothing is stored. Throws what it would throw. */
  async preview(file: Buffer | ReadOrganisation, now: Instant, progress?: Progress): Promise<SetupPreview> {
    const read = await readIn(file);
    try {
      const book = new ChangeBook(causeOf(null, now));
      return await this.database.write((tx) => tryOut(tx, read, book, progress));
    } catch (undone) {
      if (undone instanceof TriedOut) return undone.preview;
      throw undone;
    }
  }
}

/** Thrown so that nothing of what was tried stays. */
class TriedOut extends Error {
  constructor(readonly preview: SetupPreview) {
    super('Tried out only.');
  }
}

async function tryOut(
  tx: Transaction,
  read: ReadOrganisation,
  book: ChangeBook,
  progress: Progress | undefined,
): Promise<never> {
  const counts = await storeRows(tx, read, book, progress);
  throw new TriedOut({ counts, changes: book.changes });
}

async function readIn(file: Buffer | ReadOrganisation): Promise<ReadOrganisation> {
  return Buffer.isBuffer(file) ? readOrganisation(file) : file;
}

function causeOf(byId: number | null, at: Instant): Cause {
  return { byId, at, why: 'Nạp tệp tổ chức' };
}
