import { Injectable, SetMetadata } from '@nestjs/common';
import { dayOf } from '../domain/day.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { WhileUnchanged } from '../platform/while-unchanged.js';

/** What `@Kept` leaves on a handler. */
export const KEPT = 'web/kept';

/**
 * A page that says nothing but what follows from the database, the day, its address and who reads it: shown again as
 * it was made, until something changes. Not for pages that tell the hour or note that they were read.
 */
export const Kept = () => SetMetadata(KEPT, true);

/** A page as it goes out. */
export interface Made {
  bytes: Buffer;
  packed: boolean;
}

/** Bytes of pages that are kept in all. */
const ROOM = 64 * 2 ** 20;

/** Pages that have been made already. Whoever reads one sees every change that was committed before they asked. */
@Injectable()
export class KeptPages {
  private readonly pages: WhileUnchanged<Made>;

  constructor(
    database: Database,
    private readonly clock: Clock,
  ) {
    this.pages = new WhileUnchanged(database, ROOM, ({ bytes }) => bytes.length);
  }

  /** The page at `address` as this person reads it today; `make` answers undefined for what is not to be kept. */
  get(
    personId: number,
    address: string,
    packed: boolean,
    make: () => Promise<Made | undefined>,
  ): Promise<Made | undefined> {
    return this.pages.get(`${personId} ${dayOf(this.clock.now())} ${packed} ${address}`, make);
  }
}
