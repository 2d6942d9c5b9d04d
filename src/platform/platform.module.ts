import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { Registry } from 'prom-client';
import { Clock } from './clock.js';
import { Config } from './config.js';
import { Database } from './database.js';
import { Errands } from './errands.js';
import { HealthController, newRegistry } from './health.controller.js';
import { Readiness } from './readiness.js';
import { Secrets } from './secrets.js';

/** What is made before the application: its settings, its time, and its open database. */
export interface Platform {
  config: Config;
  clock: Clock;
  database: Database;
}

/** Gives every room the settings, the clock and the database; closes the database last. */
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(private readonly database: Database) {}

  static with({ config, clock, database }: Platform): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: clock },
        { provide: Database, useValue: database },
        { provide: Registry, useFactory: newRegistry },
        Readiness,
        Secrets,
        Errands,
      ],
      controllers: [HealthController],
      exports: [Config, Clock, Database, Registry, Readiness, Secrets, Errands],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}
