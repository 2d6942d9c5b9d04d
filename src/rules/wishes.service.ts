import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { Person } from '../people/person.entity.js';
import { Database } from '../platform/database.js';
import { Invalid } from '../platform/refusal.js';
import { RuleBooks } from './rule-books.js';
import type { WishesInput, WishesView } from './wishes.dto.js';

/** No later, so that a reminder of the morning still leaves time to act on it. */
const LATEST = '16:00';

/** What each person wishes of the service's messages. */
@Injectable()
export class WishesService {
  constructor(
    private readonly database: Database,
    private readonly rules: RuleBooks,
  ) {}

  /** What the person wishes, and between which hours they may choose. */
  async of({ personId }: Principal): Promise<WishesView> {
    const { hours } = await this.rules.read(this.database.read);
    const person = await this.database.read.findOneBy(Person, { id: personId });
    return { remindAt: person?.remindAt ?? null, earliest: hours.slot, latest: LATEST };
  }

  /**
   * From the next message on the day's message comes at that hour; Invalid when it is not between the opening of the
   * slot and the afternoon.
   */
  async wish({ remindAt = null }: WishesInput, { personId }: Principal): Promise<void> {
    const { slot } = (await this.rules.read(this.database.read)).hours;
    if (remindAt !== null && (remindAt < slot || remindAt > LATEST)) {
      const message = `phải trong khoảng từ ${slot} đến ${LATEST}`;
      throw new Invalid('wishes/hour', `Giờ nhận tin ${message}.`, [{ at: 'remindAt', message }]);
    }
    const wanted = remindAt === slot ? null : remindAt;
    await this.database.write((tx) => tx.update(Person, { id: personId }, { remindAt: wanted }));
  }
}
