import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import type { Instant } from '../domain/day.js';
import { openPlatform } from '../open-platform.js';
import { loadConfig } from '../platform/config.js';
import { JsonLogger } from '../platform/logging.js';
import { clockAt } from './command.js';

/** Opens the service without its HTTP server for one piece of work at `now`, and closes it again. */
export async function inService<T>(
  now: string | undefined,
  work: (app: INestApplicationContext, now: Instant) => Promise<T>,
): Promise<T> {
  const clock = clockAt(now);
  const platform = await openPlatform(loadConfig(), clock);
  const app = await NestFactory.createApplicationContext(AppModule.on(platform), {
    logger: new JsonLogger(['error', 'fatal']),
    abortOnError: false,
  });
  try {
    return await work(app, clock.now());
  } finally {
    await app.close();
  }
}
