import { Injectable } from '@nestjs/common';
import { earlier, instant, type Instant } from '../../domain/day.js';
import { Config } from '../../platform/config.js';
import { ZaloClient } from './client.js';
import { meaningOf } from './codes.js';
import { missingSettings } from './missing-settings.js';
import { checkTemplate, type ZaloTemplateCheck } from './template-check.js';
import { type NoAnswer, ZaloPermission } from './permission.js';
import { type GrantFailure, TokenStore } from './token-store.js';
import { errorOf, field, numberIn } from './zalo-http.js';

/** How the connection to Zalo stands, for those who look after it. */
export interface ConnectionState {
  /** Names of settings without which nothing is sent; empty when all are there. */
  missing: string[];
  /** Until when the access token answers; null while there is none. */
  validUntil: Instant | null;
  /** Zalo has ended the grant; only an administrator's new one helps. */
  dead: boolean;
  /** What has to be done so that Zalo takes messages again, as Vietnamese sentences; null: nothing. */
  renew: string | null;
  /** The last time that Zalo gave no new token, until it does again. */
  lastFailure: GrantFailure | null;
}

/** How many messages by telephone number may go a day, and how many are left; null where Zalo does not say. */
export interface ZaloQuota {
  daily: number | null;
  remaining: number | null;
}

const RENEW =
  'Quản trị viên Zalo OA bấm “Cấp quyền tại Zalo” trên trang Kênh gửi tin và đồng ý; hoặc lấy refresh token mới ' +
  'tại API Explorer của developers.zalo.me, đặt vào biến môi trường ZALO_REFRESH_TOKEN rồi khởi động lại dịch vụ. ' +
  'Trong lúc chờ, tin được giữ lại và chuyển dần sang thư điện tử.';

/** The connection to Zalo as the settings page shows and renews it; throws for nothing that Zalo does. */
@Injectable()
export class ZaloConnection {
  constructor(
    private readonly config: Config,
    private readonly client: ZaloClient,
    private readonly store: TokenStore,
    private readonly permission: ZaloPermission,
  ) {}

  async state(now: Instant): Promise<ConnectionState> {
    const grant = await this.store.read();
    const validUntil = grant?.expiresAt ? instant(grant.expiresAt) : null;
    return {
      missing: missingSettings(this.config.zalo, grant !== undefined),
      validUntil: validUntil && earlier(now, validUntil) ? validUntil : null,
      dead: grant?.dead ?? false,
      renew: !grant || grant.dead ? RENEW : null,
      lastFailure: await this.store.lastFailure(),
    };
  }

  /** What is left of today's messages. */
  async quota(now: Instant): Promise<ZaloQuota | NoAnswer> {
    const answer = await this.ask('/message/quota', now);
    if ('reason' in answer) return answer;
    const { data } = answer;
    return {
      daily: numberIn(data, 'dailyQuota') ?? null,
      remaining: numberIn(data, 'remainingQuota') ?? null,
    };
  }

  /** Whether the template that is set can take what is sent. */
  async template(now: Instant): Promise<ZaloTemplateCheck | NoAnswer> {
    const query = new URLSearchParams({ template_id: this.config.zalo.templateId ?? '' });
    const answer = await this.ask(`/template/info/v2?${query}`, now);
    return 'reason' in answer ? answer : checkTemplate(answer.data);
  }

  /** The address at Zalo where an administrator gives a new grant within ten minutes; Zalo then calls `redirect`. */
  authorizeUrl(redirect: string, now: Instant): Promise<string> {
    return this.permission.address(redirect, now);
  }

  /** Takes the grant that Zalo's call brought: `code` and `state` of its query. Undefined when all went well. */
  exchange(code: string, state: string, now: Instant): Promise<NoAnswer | undefined> {
    return this.permission.exchange(code, state, now);
  }

  private async ask(path: string, now: Instant): Promise<{ data: unknown } | NoAnswer> {
    const reply = await this.client.ask({ host: 'phone', path }, now);
    if (!('answered' in reply)) return { code: reply.code, reason: reply.reason };
    if (!reply.answered) return { code: `zalo/${reply.code}`, reason: 'không kết nối được với Zalo' };
    const code = errorOf(reply.body);
    if (code === 0) return { data: field(reply.body, 'data') };
    if (code) return { code: `zalo/${code}`, reason: meaningOf('phone', code).reason };
    return { code: `zalo/http-${reply.status}`, reason: 'Zalo trả lời không đọc được' };
  }
}
