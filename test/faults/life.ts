import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { instant } from '../../src/domain/day.js';
import { EngineModule } from '../../src/engine/engine.module.js';
import { TickService } from '../../src/engine/tick.service.js';
import { DeliveryService } from '../../src/notifications/delivery/delivery.service.js';
import { FallbackService } from '../../src/notifications/delivery/fallback.service.js';
import { openPlatform } from '../../src/open-platform.js';
import { ManualClock } from '../../src/platform/clock.js';
import type { Config } from '../../src/platform/config.js';
import { JsonLogger } from '../../src/platform/logging.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { testConfig } from '../support/config.js';
import { type Deadly, Lines } from './lines.js';

/** What a sender is told when its life begins. */
export interface Order {
  settings: Partial<Config>;
  /** The moment of its one heartbeat. */
  now: string;
  /** The lines that kill it. */
  deadly?: Deadly;
}

/** What it says of itself: which lines may kill it, that its heart beats, or that something broke. */
export type Word = 'beating' | { lines: readonly string[] } | { broken: string };

class Sender {}

const say = (word: Word): void => void (process.connected && process.send!(word));

// The real service in a process of its own, which may be killed at any moment.
async function live({ settings, now, deadly }: Order): Promise<void> {
  const platform = await openPlatform(testConfig(settings), new ManualClock(instant(now)));
  const service = await NestFactory.createApplicationContext(
    { module: Sender, imports: [PlatformModule.with(platform), EngineModule] },
    { logger: new JsonLogger(['fatal']), abortOnError: false },
  );
  if (deadly) {
    const lines = await Lines.beset(deadly);
    say({ lines: lines.all });
    besiege(service.get(DeliveryService), service.get(FallbackService), lines);
  }
  say('beating');
  await service.get(TickService).tick(instant(now));
  await service.close();
}

/** Its lines kill a sender only while it delivers, or looks for what has not arrived. */
function besiege(delivery: DeliveryService, fallback: FallbackService, lines: Lines): void {
  const [deliver, sweep] = [delivery.deliver.bind(delivery), fallback.sweep.bind(fallback)];
  delivery.deliver = (now, limit) => lines.during(() => deliver(now, limit));
  fallback.sweep = (now) => lines.during(() => sweep(now));
}

process.once('message', (order: Order) => {
  void live(order).then(
    () => process.disconnect(),
    (error: Error) => {
      say({ broken: error.stack ?? error.message });
      process.disconnect();
    },
  );
});
