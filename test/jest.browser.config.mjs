import config from './jest.config.mjs';

const { globalSetup: _up, globalTeardown: _down, ...rest } = config;

/** The tests that need a Chromium and start the whole service themselves. */
export default { ...rest, testMatch: ['<rootDir>/test/browser/**/*.test.ts'], testPathIgnorePatterns: [] };
