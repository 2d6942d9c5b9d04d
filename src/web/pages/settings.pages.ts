import { Controller, Get } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { WatchService } from '../../engine/watch.service.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import { Database } from '../../platform/database.js';
import { SettingsPage } from './settings.page.js';

/** The settings in force, to be read by whoever is asked why the service does what it does. */
@Controller('cai-dat')
export class SettingsPages {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly watch: WatchService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @For('keeper')
  async show(@Who() who: Principal) {
    const now = this.clock.now();
    const watched = await this.watch.watched(now);
    return SettingsPage({ who, config: this.config, engine: this.database.engine, watched, now });
  }
}
