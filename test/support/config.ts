import type { OfficeRules } from '../../src/domain/stage-planning.js';
import { WorkingCalendar } from '../../src/domain/working-calendar.js';
import { type Config, loadConfig } from '../../src/platform/config.js';

/** The configuration that is delivered, with a key for tests, no limit a minute and nothing from the environment. */
export function testConfig(overrides: Partial<Config> = {}): Config {
  const config = loadConfig({ SECRET_KEY: 'a-key-for-tests-of-32-characters!' });
  config.mail.perMinute = 1_000_000;
  // A loaded machine would otherwise answer with the page that tells how far it is.
  config.limits.answerSeconds = 60;
  return Object.assign(config, { heartbeat: 'off' }, overrides);
}

/** The rules that `config` holds, before anybody has changed anything. */
export function officeRules({
  ladder,
  rungs,
  calendar,
}: Pick<Config, 'ladder' | 'rungs' | 'calendar'>): OfficeRules {
  return { ladder, rungs, calendar: new WorkingCalendar(calendar) };
}
