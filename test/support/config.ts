import { type Config, loadConfig } from '../../src/platform/config.js';

/** The configuration that is delivered, with a key for tests and nothing from the tester's environment. */
export function testConfig(overrides: Partial<Config> = {}): Config {
  const config = loadConfig({ SECRET_KEY: 'a-key-for-tests-of-32-characters!' });
  return Object.assign(config, { heartbeat: 'off' }, overrides);
}
