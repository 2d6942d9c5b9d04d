import 'reflect-metadata';
import { openApp } from './app.js';
import { Heartbeat } from './engine/heartbeat.js';
import { openPlatform } from './open-platform.js';
import { SystemClock } from './platform/clock.js';
import { loadConfig } from './platform/config.js';
import { JsonLogger } from './platform/logging.js';
import { Conflict, Refusal } from './platform/refusal.js';

/** Milliseconds between the order to stop and the end, whatever happens. */
const TO_STOP = 9500;

const logger = new JsonLogger();
try {
  const config = loadConfig();
  const platform = await openPlatform(config, new SystemClock());
  const app = await openApp(platform, logger);
  await app.listen({ port: config.port, host: '0.0.0.0' }).catch(({ code }: { code?: string }) => {
    throw new Conflict(
      'service/port-taken',
      `Không mở được cổng ${config.port} (${code}). Hãy dừng chương trình đang dùng cổng này hoặc đặt PORT khác.`,
    );
  });
  if (config.heartbeat === 'on') app.get(Heartbeat).start();
  // Whatever does not come to its end in time: the leases tell of it at the next start.
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => setTimeout(() => process.exit(0), TO_STOP).unref());
  logger.log('started', {
    port: config.port,
    database: platform.database.engine,
    heartbeat: config.heartbeat,
  });
} catch (error) {
  // What an administrator can mend is told in one sentence; anything else needs its stack.
  const expected = error instanceof Refusal;
  process.stderr.write(`${expected ? error.message : (error as Error).stack}\n`);
  process.exit(1);
}
