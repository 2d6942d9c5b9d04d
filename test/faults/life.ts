import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Channels } from '../../src/channels/channels.js';
import { instant } from '../../src/domain/day.js';
import { EngineModule } from '../../src/engine/engine.module.js';
import { TickService } from '../../src/engine/tick.service.js';
import { openPlatform } from '../../src/open-platform.js';
import { ManualClock } from '../../src/platform/clock.js';
import type { Config } from '../../src/platform/config.js';
import type { Database, Transaction } from '../../src/platform/database.js';
import { JsonLogger } from '../../src/platform/logging.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { testConfig } from '../support/config.js';

/** What a sender is told when its life begins. */
export interface Order {
  settings: Partial<Config>;
  /** The moment of its one heartbeat. */
  now: string;
  /** The line at which it drops dead: the n-th of all that `mortal` counts. */
  exitAt?: number;
}

/** What it says of itself: its heart beats, or something broke. */
export type Word = 'beating' | { broken: string };

class Sender {}

const say = (word: Word): void => void process.send!(word);

// The real service in a process of its own, which may be killed at any moment.
async function live({ settings, now, exitAt }: Order): Promise<void> {
  const platform = await openPlatform(testConfig(settings), new ManualClock(instant(now)));
  const service = await NestFactory.createApplicationContext(
    { module: Sender, imports: [PlatformModule.with(platform), EngineModule] },
    { logger: new JsonLogger(['fatal']), abortOnError: false },
  );
  if (exitAt) mortal(exitAt, platform.database, service.get(Channels));
  say('beating');
  await service.get(TickService).tick(instant(now));
  await service.close();
}

/** Dies at the n-th line of all: before and after each commit, before a message leaves and after it was taken. */
function mortal(exitAt: number, database: Database, channels: Channels): void {
  let line = 0;
  const pass = (): void => {
    line += 1;
    if (line === exitAt) process.kill(process.pid, 'SIGKILL');
  };
  const write = database.write.bind(database);
  database.write = async <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => {
    const answer = await write(async (tx) => {
      const worked = await work(tx);
      pass();
      return worked;
    });
    pass();
    return answer;
  };
  for (const name of ['email', 'zalo'] as const) {
    const channel = channels.named(name);
    const send = channel.send.bind(channel);
    channel.send = async (message, at) => {
      pass();
      const outcome = await send(message, at);
      pass();
      return outcome;
    };
  }
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
