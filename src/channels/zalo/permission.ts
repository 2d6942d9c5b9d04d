import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { earlier, instant, type Instant } from '../../domain/day.js';
import { Config } from '../../platform/config.js';
import { Database } from '../../platform/database.js';
import { Setting } from '../../platform/mark.entity.js';
import { hashOf, newSecret, Secrets } from '../../platform/secrets.js';
import { askForGrant } from './oauth.js';
import { ZaloTokens } from './tokens.js';

/** The question to Zalo for a grant that is under way. */
interface Asked {
  verifier: string;
  stateHash: string;
  until: string;
}

const SETTING = 'zalo.permission';
/** As long as Zalo's code lives. */
const PATIENCE = { minutes: 10 };

/** Why Zalo gave nothing that can be used: a stable code (`zalo/-124`) and a Vietnamese sentence. */
export interface NoAnswer {
  code: string;
  reason: string;
}

const STRANGE_STATE: NoAnswer = {
  code: 'zalo/strange-state',
  reason: 'yêu cầu cấp quyền đã quá 10 phút hoặc không do trang này tạo; đề nghị bấm cấp quyền lại',
};

/** Leads an administrator to Zalo and knows the answer to that question (OAuth with PKCE); one at a time. */
@Injectable()
export class ZaloPermission {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly secrets: Secrets,
    private readonly tokens: ZaloTokens,
  ) {}

  /** Where the administrator of the Official Account agrees; Zalo calls `redirect` with a code and this state. */
  async address(redirect: string, now: Instant): Promise<string> {
    const [verifier, state] = [newSecret(), newSecret()];
    const asked: Asked = { verifier, stateHash: hashOf(state), until: now.add(PATIENCE).toString() };
    const value = this.secrets.seal(JSON.stringify(asked));
    await this.database.write((tx) => tx.upsert(Setting, { name: SETTING, value }, ['name']));
    const query = new URLSearchParams({
      app_id: this.config.zalo.appId ?? '',
      redirect_uri: redirect,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      state,
    });
    return `${this.config.zalo.oauthUrl}/v4/oa/permission?${query}`;
  }

  /** Takes the grant that Zalo's call of the address brings; undefined when all went well. */
  async exchange(code: string, state: string, now: Instant): Promise<NoAnswer | undefined> {
    const verifier = await this.verifierOf(state, now);
    if (!verifier) return STRANGE_STATE;
    const form = { code, code_verifier: verifier, grant_type: 'authorization_code' };
    const answer = await askForGrant(this.config.zalo, form);
    if (answer.kind !== 'granted') return { code: answer.code, reason: answer.reason };
    await this.tokens.adopt(answer, now);
    return undefined;
  }

  /** The verifier that belongs to this state, once; undefined for another state or a late one. */
  private async verifierOf(state: string, now: Instant): Promise<string | undefined> {
    return this.database.write(async (tx) => {
      const row = await tx.findOneBy(Setting, { name: SETTING });
      const json = row && this.secrets.unseal(row.value);
      const asked = json ? (JSON.parse(json) as Asked) : undefined;
      if (!row || asked?.stateHash !== hashOf(state)) return undefined;
      const taken = await tx.delete(Setting, { name: SETTING, value: row.value });
      return taken.affected === 1 && earlier(now, instant(asked.until)) ? asked.verifier : undefined;
    });
  }
}
