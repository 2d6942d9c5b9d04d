import { Injectable } from '@nestjs/common';
import type { Instant } from '../../domain/day.js';
import { Config } from '../../platform/config.js';
import { missingSettings } from './missing-settings.js';

/** Why Zalo gave no answer that can be used: a stable code (`zalo/-124`) and a Vietnamese sentence. */
export interface NoAnswer {
  code: string;
  reason: string;
}

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
  lastFailure: (NoAnswer & { at: Instant }) | null;
}

/** How many messages by telephone number may go a day, and how many are left; null where Zalo does not say. */
export interface ZaloQuota {
  daily: number | null;
  remaining: number | null;
}

/** How the registered template compares with what is sent. */
export interface ZaloTemplateCheck {
  /** As Zalo says it, `ENABLE` when messages may go. */
  status: string;
  /** All that is wrong with it, as Vietnamese sentences; empty when it can be used. */
  mistakes: string[];
}

/** The connection to Zalo as the settings page shows and renews it; throws for nothing that Zalo does. */
@Injectable()
export class ZaloConnection {
  constructor(private readonly config: Config) {}

  async state(_now: Instant): Promise<ConnectionState> {
    return {
      missing: missingSettings(this.config.zalo, false),
      validUntil: null,
      dead: false,
      renew: null,
      lastFailure: null,
    };
  }

  /** What is left of today's messages. */
  async quota(_now: Instant): Promise<ZaloQuota | NoAnswer> {
    return NOT_YET;
  }

  /** Whether the template that is set can take what is sent. */
  async template(_now: Instant): Promise<ZaloTemplateCheck | NoAnswer> {
    return NOT_YET;
  }

  /** The address at Zalo where an administrator gives a new grant within ten minutes; Zalo then calls `redirect`. */
  async authorizeUrl(_redirect: string, _now: Instant): Promise<string | NoAnswer> {
    return NOT_YET;
  }

  /** Takes the grant that Zalo's call brought: `code` and `state` of its query. Undefined when all went well. */
  async exchange(_code: string, _state: string, _now: Instant): Promise<NoAnswer | undefined> {
    return NOT_YET;
  }
}

const NOT_YET: NoAnswer = { code: 'zalo/not-configured', reason: 'chưa cấu hình Zalo' };
