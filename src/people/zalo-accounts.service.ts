import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import type { Instant } from '../domain/day.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { Conflict } from '../platform/refusal.js';
import { Person } from './person.entity.js';
import { ZaloCode, ZaloEvent } from './zalo-account.entities.js';
import { decide, note } from './zalo-accounts.js';
import { newCode } from './zalo-words.js';

/** For so long a code can be sent. */
const CODE_LASTS = { minutes: 15 };
const LATEST_EVENTS = 10;

/** How a person stands to messages by Zalo. */
export interface ZaloAccount {
  person: Person;
  /** Whether accounts can be linked at all: Zalo tells us nothing without its webhook. */
  linkable: boolean;
  /** What the account to write to is called in Zalo; null where nobody has told. */
  oaName: string | null;
  /** The code that can still be sent. */
  code: ZaloCode | null;
  /** The latest first. */
  events: ZaloEvent[];
}

/** Which Zalo account is whose, and who wants messages there; the person decides alone. */
@Injectable()
export class ZaloAccounts {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  async of(personId: number, now: Instant): Promise<ZaloAccount> {
    const reader = this.database.read;
    return {
      person: (await reader.findOneBy(Person, { id: personId }))!,
      linkable: this.linkable,
      oaName: this.config.zalo.oaName,
      code: await reader.findOneBy(ZaloCode, { personId, expiresAt: MoreThan(now) }),
      events: await reader.find(ZaloEvent, {
        where: { personId },
        order: { at: 'DESC', key: 'ASC' },
        take: LATEST_EVENTS,
      }),
    };
  }

  /** A code to send from one's own Zalo account; the one before is worth nothing any more. Conflict without a webhook. */
  async makeCode(personId: number, now: Instant): Promise<void> {
    if (!this.linkable)
      throw new Conflict(
        'zalo/not-linkable',
        'Hệ thống chưa kết nối với Zalo OA nên chưa liên kết được. Hãy nhận tin qua thư điện tử.',
      );
    const code = { personId, code: newCode(), expiresAt: now.add(CODE_LASTS) };
    await this.database.write((tx) => tx.save(ZaloCode, code));
  }

  /**
   * Forgets the account, and links that were sent until now answer nothing any more, whoever has it next. Whether
   * messages may go to the person's number is another question.
   */
  async unlink(personId: number, now: Instant): Promise<void> {
    await this.database.write(async (tx) => {
      const person = await tx.findOneOrFail(Person, { where: { id: personId } });
      if (!person.zaloUserId) return;
      await tx.update(Person, { id: personId }, { zaloUserId: null, zaloContactAt: null, linksEndedAt: now });
      await note(tx, { key: `page/${randomUUID()}`, personId, kind: 'unlinked', at: now });
    });
  }

  /** Whether messages may go by Zalo from now on; without that they go by e-mail. */
  async setConsent(personId: number, consent: boolean, now: Instant): Promise<void> {
    await this.database.write(async (tx) => {
      const person = await tx.findOneOrFail(Person, { where: { id: personId } });
      if ((person.zaloConsent !== null) === consent) return;
      await decide(tx, personId, consent ? 'agreed' : 'withdrew', `page/${randomUUID()}`, now);
    });
  }

  private get linkable(): boolean {
    const { appId, oaSecretKey } = this.config.zalo;
    return Boolean(appId && oaSecretKey);
  }
}
