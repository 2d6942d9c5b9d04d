import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ChannelsModule } from '../../src/channels/channels.module.js';
import type { Granted } from '../../src/channels/zalo/oauth.js';
import { ZaloTokens } from '../../src/channels/zalo/tokens.js';
import { instant } from '../../src/domain/day.js';
import { openPlatform } from '../../src/open-platform.js';
import { ManualClock } from '../../src/platform/clock.js';
import type { Config } from '../../src/platform/config.js';
import { JsonLogger } from '../../src/platform/logging.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { testConfig } from '../support/config.js';

/** What an instance is told: its settings first; then to bring a token at `now`, or to take an administrator's grant. */
export type Wish = { settings: Partial<Config> } | { now: string; refused?: string; grant?: Granted };

/** The token that it would send with, or why it has none; for the settings and a grant that all went well. */
export type Answer = { token: string } | { code: string } | 'done';

class Instance {}

let tokens: ZaloTokens;

// The part of the service that renews Zalo's tokens, in a process of its own.
async function fulfil(wish: Wish): Promise<Answer> {
  if ('settings' in wish) {
    const platform = await openPlatform(
      testConfig(wish.settings),
      new ManualClock(instant('2024-01-01T00:00Z')),
    );
    const imports = [PlatformModule.with(platform), ChannelsModule];
    const logger = new JsonLogger(['fatal']);
    const service = await NestFactory.createApplicationContext({ module: Instance, imports }, { logger });
    tokens = service.get(ZaloTokens, { strict: false });
    return 'done';
  }
  const now = instant(wish.now);
  if (wish.grant) {
    await tokens.adopt(wish.grant, now);
    return 'done';
  }
  const token = await (wish.refused ? tokens.instead(wish.refused, now) : tokens.current(now));
  return 'token' in token ? token : { code: token.code };
}

process.on('message', (wish: Wish) => {
  void fulfil(wish).then((answer) => process.send!(answer));
});
