import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { earlier, instant, type Instant } from '../../domain/day.js';
import { stopwatch } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import { Database } from '../../platform/database.js';
import { endLease, takeLease } from '../../platform/lease.js';
import { traceOf } from '../../platform/logging.js';
import { askForGrant, type Granted, type NotGranted, USED_UP } from './oauth.js';
import { type Grant, TokenStore } from './token-store.js';

/** Why there is no access token at present, and until when nothing can be sent for want of it. */
export interface NoToken {
  code: string;
  reason: string;
  until: Instant;
}

export type Token = { token: string } | NoToken;

const LEASE = 'zalo.refresh';
/** Longer than a request may take with everything around it. */
const LEASE_TIME = { seconds: 60 };
/** An access token lives 25 hours; it is renewed when so many are left. */
const RENEW_HOURS = 8;
/** How long it takes before a renewal that failed is tried again. */
const REST = { minutes: 5 };
/** Only an administrator ends this; it is looked at again after so long. */
const LONG_REST = { minutes: 15 };
/** How often and how soon one looks whether somebody else has renewed, in milliseconds. */
const LOOKS = [20, 40, 80, 160, 320, ...Array.from({ length: 30 }, () => 500)] as const;

/** The same once Zalo has said that the refresh token is used up. */
const SECOND_LOOKS = [100, 300, 600] as const;

const NOT_GRANTED = {
  code: 'zalo/not-granted',
  reason: 'Zalo OA chưa cấp quyền gửi tin; quản trị viên cần cấp quyền tại trang Kênh gửi tin',
};
const BUSY = { code: 'zalo/refresh-busy', reason: 'đang chờ làm mới phiên kết nối Zalo' };

/** Keeps an access token at hand and lets only one instance renew it at a time: a refresh token is good for one use. */
@Injectable()
export class ZaloTokens implements OnModuleInit {
  private readonly logger = new Logger(ZaloTokens.name);
  /** Given by Zalo but not stored yet, because the database would not take it. */
  private unsaved: { used: string | null; next: Grant } | undefined;
  private resting: NoToken | undefined;

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly store: TokenStore,
  ) {}

  /** Learns whether there is a grant, so that messages need not wait for the first heartbeat to know it. */
  async onModuleInit(): Promise<void> {
    if (this.config.zalo.appId) await this.store.read();
  }

  /** The stored access token, renewed first when it will soon run out. */
  async current(now: Instant): Promise<Token> {
    await this.save();
    const { accessToken, expiresAt } = (await this.store.read()) ?? {};
    if (!accessToken || !expiresAt) return this.renewed(null, now);
    if (isFresh(expiresAt, now)) return { token: accessToken };
    const fresh = await this.renewed(accessToken, now);
    return 'token' in fresh || !earlier(now, instant(expiresAt)) ? fresh : { token: accessToken };
  }

  /** Another token than `refused`: the one that another instance has stored meanwhile, or a renewed one. */
  instead(refused: string, now: Instant): Promise<Token> {
    return this.renewed(refused, now);
  }

  /** Renews what will soon run out, so that the grant of an office that sends nothing does not end. Never throws. */
  async keepFresh(now: Instant): Promise<void> {
    if (!this.config.zalo.appId || !this.config.zalo.appSecret) return;
    try {
      await this.save();
      const grant = await this.store.read();
      if (grant && !grant.dead && !(grant.expiresAt && isFresh(grant.expiresAt, now)))
        await this.current(now);
    } catch (error) {
      this.logger.error('Zalo token was not renewed', { stack: traceOf(error) });
    }
  }

  /** Takes the grant that an administrator has given at Zalo in the place of any other. */
  async adopt(answer: Granted, now: Instant): Promise<void> {
    const grant = (await this.store.read()) ?? { seed: null, pastSeeds: [] };
    this.unsaved = { used: null, next: { ...grant, ...keptOf(answer, now) } };
    await this.settle();
  }

  private async renewed(old: string | null, now: Instant): Promise<Token> {
    if (this.resting && earlier(now, this.resting.until)) {
      const grant = await this.store.read();
      return grant?.accessToken && grant.accessToken !== old ? { token: grant.accessToken } : this.resting;
    }
    const elapsed = stopwatch();
    const owner = randomUUID();
    for (const pause of LOOKS) {
      const at = now.add({ milliseconds: elapsed() });
      const grant = await this.store.read();
      if (grant?.accessToken && grant.accessToken !== old) return { token: grant.accessToken };
      if (!grant) return { ...NOT_GRANTED, until: at.add(LONG_REST) };
      if (grant.dead) return { ...USED_UP, until: at.add(LONG_REST) };
      if (await this.database.write((tx) => takeLease(tx, LEASE, owner, at, at.add(LEASE_TIME)))) {
        try {
          return await this.renew(old, at);
        } finally {
          await this.database.write((tx) => endLease(tx, LEASE, owner));
        }
      }
      await wait(pause);
    }
    return { ...BUSY, until: now.add({ minutes: 1 }) };
  }

  /** Only under the lease. Reads again first: the lease may have come from one who has just renewed. */
  private async renew(old: string | null, now: Instant): Promise<Token> {
    const grant = await this.store.read();
    if (!grant) return { ...NOT_GRANTED, until: now.add(LONG_REST) };
    if (grant.accessToken && grant.accessToken !== old) return { token: grant.accessToken };
    const { refreshToken: used } = grant;
    const form = { refresh_token: used, grant_type: 'refresh_token' };
    const answer = await askForGrant(this.config.zalo, form);
    if (answer.kind !== 'granted') return this.refused(answer, grant, now);
    this.unsaved = { used, next: { ...grant, ...keptOf(answer, now) } };
    return { token: (await this.settle())?.accessToken ?? answer.accessToken };
  }

  /** A refresh token that is used up may only mean that somebody else has renewed: the grant ends if nobody has. */
  private async refused(answer: NotGranted, used: Grant, now: Instant): Promise<Token> {
    const { kind, code, reason } = answer;
    if (kind === 'used-up') {
      for (const pause of SECOND_LOOKS) {
        await wait(pause);
        const grant = await this.store.read();
        if (grant?.accessToken && grant.refreshToken !== used.refreshToken)
          return { token: grant.accessToken };
      }
      const kept = await this.store.replace(used.refreshToken, { ...used, dead: true });
      if (kept.accessToken && !kept.dead) return { token: kept.accessToken };
    }
    await this.store.note({ at: now, code, reason });
    this.logger.error('Zalo gave no new token', { code });
    const failure = { code, reason, until: now.add(kind === 'used-up' ? LONG_REST : REST) };
    this.resting = failure;
    return failure;
  }

  private async settle(): Promise<Grant | undefined> {
    this.resting = undefined;
    const kept = await this.save();
    await this.store.note(undefined);
    return kept;
  }

  /** Stores what Zalo gave, now or at the next call: the old refresh token is already good for nothing. */
  private async save(): Promise<Grant | undefined> {
    if (!this.unsaved) return undefined;
    const { used, next } = this.unsaved;
    const kept = await this.store.replace(used, next);
    this.unsaved = undefined;
    return kept;
  }
}

function isFresh(expiresAt: string, now: Instant): boolean {
  return earlier(now.add({ hours: RENEW_HOURS }), instant(expiresAt));
}

function keptOf({ accessToken, refreshToken, seconds }: Granted, now: Instant) {
  return { accessToken, refreshToken, expiresAt: now.add({ seconds }).toString(), dead: false };
}
