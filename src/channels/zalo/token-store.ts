import { Injectable } from '@nestjs/common';
import { instant, type Instant } from '../../domain/day.js';
import { instantText } from '../../platform/columns.js';
import { Config } from '../../platform/config.js';
import { Database, type Reader, type Transaction } from '../../platform/database.js';
import { Setting } from '../../platform/mark.entity.js';
import { hashOf, Secrets } from '../../platform/secrets.js';

/** The token pair as it is kept, sealed. A refresh token is good for one use. */
export interface Grant {
  accessToken: string | null;
  refreshToken: string;
  expiresAt: string | null;
  /** Hash of the ZALO_REFRESH_TOKEN that was set when it began; another one that is new starts anew. */
  seed: string | null;
  /** Those that were set before: an instance that still has one of them must not begin from it again. */
  pastSeeds: string[];
  /** Zalo has said that the refresh token is used up. */
  dead: boolean;
}

/** Why Zalo last gave no new pair. */
export interface GrantFailure {
  at: Instant;
  code: string;
  reason: string;
}

const GRANT = 'zalo.tokens';
const FAILURE = 'zalo.failure';

/** Keeps the pair of tokens, and why the last one was not renewed, for all instances. */
@Injectable()
export class TokenStore {
  /** Whether there was a grant when it was last looked for. */
  granted = false;

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly secrets: Secrets,
  ) {}

  /** The pair to be used: the kept one, or the beginning that a new ZALO_REFRESH_TOKEN makes. */
  async read(): Promise<Grant | undefined> {
    const { grant } = await this.found(this.database.read);
    this.granted = grant !== undefined;
    return grant;
  }

  /**
   * Puts `next` in the place of the pair with the refresh token `used`, or of any when that is null. Answers what is
   * kept afterwards: another pair when somebody has stored one meanwhile.
   */
  async replace(used: string | null, next: Grant): Promise<Grant> {
    for (;;) {
      const kept = await this.database.write(async (tx) => {
        const { grant, row } = await this.found(tx);
        if (used !== null && grant && grant.refreshToken !== used) return grant;
        return (await this.swap(tx, row, next)) ? next : undefined;
      });
      if (kept) {
        this.granted = true;
        return kept;
      }
    }
  }

  /** Notes why there is no new pair; undefined: there is one again. */
  async note(failure: GrantFailure | undefined): Promise<void> {
    const value = failure && JSON.stringify({ ...failure, at: instantText(failure.at) });
    await this.database.write(async (tx) => {
      if (value) await tx.upsert(Setting, { name: FAILURE, value }, ['name']);
      else await tx.delete(Setting, { name: FAILURE });
    });
  }

  async lastFailure(): Promise<GrantFailure | null> {
    const row = await this.database.read.findOneBy(Setting, { name: FAILURE });
    if (!row) return null;
    const { at, code, reason } = JSON.parse(row.value) as GrantFailure & { at: string };
    return { at: instant(at), code, reason };
  }

  private async found(reader: Reader | Transaction): Promise<{ grant?: Grant; row: Setting | null }> {
    const row = await reader.findOneBy(Setting, { name: GRANT });
    const json = row && this.secrets.unseal(row.value);
    const kept = json ? (JSON.parse(json) as Grant) : undefined;
    return { grant: this.begun(kept) ?? kept, row };
  }

  /** A pair that begins with the token that is set now, unless `kept` has begun with it. */
  private begun(kept: Grant | undefined): Grant | undefined {
    const { refreshToken } = this.config.zalo;
    if (!refreshToken) return undefined;
    const seed = hashOf(refreshToken);
    if (kept?.seed === seed || kept?.pastSeeds.includes(seed)) return undefined;
    const pastSeeds = [...(kept?.pastSeeds ?? []), ...(kept?.seed ? [kept.seed] : [])];
    return { accessToken: null, refreshToken, expiresAt: null, seed, pastSeeds, dead: false };
  }

  /** Names the value that it takes away: of two who write at once one is told to look again. */
  private async swap(tx: Transaction, row: Setting | null, next: Grant): Promise<boolean> {
    const value = this.secrets.seal(JSON.stringify(next));
    if (row) return (await tx.update(Setting, { name: GRANT, value: row.value }, { value })).affected === 1;
    const none = { name: GRANT, value: '' };
    await tx
      .createQueryBuilder()
      .insert()
      .into(Setting)
      .values(none)
      .orIgnore()
      .updateEntity(false)
      .execute();
    return (await tx.update(Setting, none, { value })).affected === 1;
  }
}
