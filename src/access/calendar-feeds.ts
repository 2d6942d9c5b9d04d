import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Instant } from '../domain/day.js';
import { Database } from '../platform/database.js';
import { NotFound } from '../platform/refusal.js';
import { Secrets } from '../platform/secrets.js';
import { AccessService } from './access.service.js';
import { CalendarFeed } from './calendar-feed.entity.js';
import type { Principal } from './principal.js';

const PURPOSE = 'calendar feed';
const NUMBER = '[0-9a-z]{1,7}';
const FORM = new RegExp(`^([\\w-]{43})(${NUMBER})-(${NUMBER})$`);

/** Private addresses for calendar programs, which cannot sign in: whoever has one reads what its person would see. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly database: Database,
    private readonly secrets: Secrets,
    private readonly access: AccessService,
  ) {}

  /** What stands in the person's address, some 50 characters; undefined when they have none. */
  async tokenOf(personId: number): Promise<string | undefined> {
    const feed = await this.database.read.findOneBy(CalendarFeed, { personId, endedAt: IsNull() });
    return feed ? this.signed(feed) : undefined;
  }

  /** A new address; the one before answers nothing any more. */
  async renew(personId: number, now: Instant): Promise<void> {
    await this.database.write(async (tx) => {
      const first = { personId, number: 0, startedAt: now, endedAt: null };
      await tx.createQueryBuilder().insert().into(CalendarFeed).values(first).orIgnore().execute();
      await tx.increment(CalendarFeed, { personId }, 'number', 1);
      await tx.update(CalendarFeed, { personId }, { startedAt: now, endedAt: null });
    });
  }

  /** Gives the address up. */
  async end(personId: number, now: Instant): Promise<void> {
    await this.database.write((tx) =>
      tx.update(CalendarFeed, { personId, endedAt: IsNull() }, { endedAt: now }),
    );
  }

  /** Whose address it is, with their posts today; NotFound when it is not ours, given up, or its person has left. */
  async reader(token: string, now: Instant): Promise<Principal> {
    const [, signature = '', person = '', number = ''] = FORM.exec(token) ?? [];
    const ours = this.secrets.verify(PURPOSE, `${person}-${number}`, signature);
    const [personId, count] = [parseInt(person, 36), parseInt(number, 36)];
    const feed =
      ours &&
      (await this.database.read.findOneBy(CalendarFeed, { personId, number: count, endedAt: IsNull() }));
    const who = feed ? await this.access.principalOf(personId, now) : undefined;
    if (!who) throw new NotFound('feed/unknown', 'Địa chỉ lịch này không còn dùng được.');
    return who;
  }

  private signed({ personId, number }: CalendarFeed): string {
    const text = `${personId.toString(36)}-${number.toString(36)}`;
    return this.secrets.sign(PURPOSE, text) + text;
  }
}
