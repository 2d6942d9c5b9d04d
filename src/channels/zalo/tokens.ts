import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { earlier, instant, type Instant } from '../../domain/day.js';
import { Config } from '../../platform/config.js';
import { Database, type Reader, type Transaction } from '../../platform/database.js';
import { endLease, takeLease } from '../../platform/lease.js';
import { Setting } from '../../platform/mark.entity.js';
import { hashOf, Secrets } from '../../platform/secrets.js';
import { errorOf, field, post, text } from './zalo-http.js';

/** The token pair as it is kept, sealed. A refresh token is good for one use (zalo.md 3.2). */
interface Pair {
  accessToken: string | null;
  refreshToken: string;
  expiresAt: string | null;
  /** Hash of the ZALO_REFRESH_TOKEN that this pair descends from; another one there starts anew. */
  seed: string;
  /** Zalo has said that the refresh token is used up; only a new seed helps. */
  dead: boolean;
}

/** An access token, or why there is none at present. */
export type Token = { token: string } | { code: string; reason: string };

const SETTING = 'zalo.tokens';
const LEASE = 'zalo.refresh';
/** An access token lives 25 hours; it is renewed when so many are left. */
const RENEW_HOURS = 8;
const DEFAULT_LIFETIME = 90_000;
const USED_UP = -14014;
const PATIENCE = { times: 20, milliseconds: 500 };

/** Keeps the Zalo token pair and lets only one instance renew it at a time (zalo.md 3.5). */
@Injectable()
export class ZaloTokens {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly secrets: Secrets,
  ) {}

  /** The stored access token, renewed first when it will soon run out. */
  async current(now: Instant): Promise<Token> {
    const { accessToken, expiresAt } = (await this.stored(this.database.read)) ?? {};
    if (!accessToken || !expiresAt) return this.renewed(null, now);
    if (earlier(now.add({ hours: RENEW_HOURS }), instant(expiresAt))) return { token: accessToken };
    const fresh = await this.renewed(accessToken, now);
    return 'token' in fresh || !earlier(now, instant(expiresAt)) ? fresh : { token: accessToken };
  }

  /** Another token than `refused`: the one that another instance has stored meanwhile, or a renewed one. */
  instead(refused: string, now: Instant): Promise<Token> {
    return this.renewed(refused, now);
  }

  private async renewed(old: string | null, now: Instant): Promise<Token> {
    const owner = randomUUID();
    for (let n = 0; n < PATIENCE.times; n += 1) {
      const pair = await this.stored(this.database.read);
      if (pair?.accessToken && pair.accessToken !== old) return { token: pair.accessToken };
      if (pair?.dead) return REVOKED;
      const until = now.add({ seconds: 60 });
      if (await this.database.write((tx) => takeLease(tx, LEASE, owner, now, until))) {
        try {
          return await this.renew(old, now);
        } finally {
          await this.database.write((tx) => endLease(tx, LEASE, owner));
        }
      }
      await wait(PATIENCE.milliseconds);
    }
    return { code: 'zalo/refresh-busy', reason: 'đang chờ làm mới phiên kết nối Zalo' };
  }

  /** Only under the lease. Reads again first: the lease may have come from one who has just renewed. */
  private async renew(old: string | null, now: Instant): Promise<Token> {
    const pair = (await this.stored(this.database.read)) ?? this.seeded();
    if (!pair) return { code: 'zalo/not-configured', reason: 'chưa có ZALO_REFRESH_TOKEN' };
    if (pair.accessToken && pair.accessToken !== old) return { token: pair.accessToken };
    const { zalo } = this.config;
    const form = new URLSearchParams({
      refresh_token: pair.refreshToken,
      app_id: zalo.appId ?? '',
      grant_type: 'refresh_token',
    });
    const reply = await post(`${zalo.oauthUrl}/v4/oa/access_token`, form, {
      secret_key: zalo.appSecret ?? '',
    });
    if (!reply.answered) return { code: `zalo/${reply.code}`, reason: 'không kết nối được với Zalo' };
    const accessToken = text(reply.body, 'access_token');
    const refreshToken = text(reply.body, 'refresh_token');
    if (accessToken && refreshToken) {
      const seconds = Number(field(reply.body, 'expires_in')) || DEFAULT_LIFETIME;
      const expiresAt = now.add({ seconds }).toString();
      const renewed = { ...pair, accessToken, refreshToken, expiresAt, dead: false };
      await this.database.write((tx) => this.store(tx, renewed));
      return { token: accessToken };
    }
    return this.refused(reply.body, pair);
  }

  private async refused(body: unknown, used: Pair): Promise<Token> {
    const code = errorOf(body);
    const usedUp = code === USED_UP || /refresh.token/i.test(text(body, 'error_name') ?? '');
    if (!usedUp) return { code: `zalo/${code ?? 'no-token'}`, reason: 'Zalo chưa cấp phiên kết nối mới' };
    return this.database.write(async (tx) => {
      const latest = await this.stored(tx);
      if (latest?.accessToken && latest.refreshToken !== used.refreshToken)
        return { token: latest.accessToken };
      await this.store(tx, { ...used, dead: true });
      return REVOKED;
    });
  }

  private async stored(reader: Reader | Transaction): Promise<Pair | undefined> {
    const row = await reader.findOneBy(Setting, { name: SETTING });
    const json = row && this.secrets.unseal(row.value);
    const pair = json ? (JSON.parse(json) as Pair) : undefined;
    const seed = this.seeded();
    return seed && pair?.seed !== seed.seed ? undefined : pair;
  }

  private seeded(): Pair | undefined {
    const { refreshToken } = this.config.zalo;
    if (!refreshToken) return undefined;
    return { accessToken: null, refreshToken, expiresAt: null, seed: hashOf(refreshToken), dead: false };
  }

  private async store(tx: Transaction, pair: Pair): Promise<void> {
    const value = this.secrets.seal(JSON.stringify(pair));
    await tx.upsert(Setting, { name: SETTING, value }, ['name']);
  }
}

const REVOKED: Token = {
  code: `zalo/${USED_UP}`,
  reason: 'phiên kết nối Zalo đã bị thu hồi, quản trị viên cần cấp ZALO_REFRESH_TOKEN mới',
};
