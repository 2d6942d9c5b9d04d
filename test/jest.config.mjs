export default {
  rootDir: '..',
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  // Stories live through weeks; a slow machine is no failure.
  testTimeout: 60_000,
  maxWorkers: '100%',
  // Jest never lets go of a file's modules; a worker that has grown large spends its time collecting them.
  workerIdleMemoryLimit: '500MB',
  testPathIgnorePatterns: ['<rootDir>/test/browser/'],
  testEnvironment: '<rootDir>/test/support/environment.mjs',
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: {
    '/worker-file\\.js$': '<rootDir>/test/support/worker-file.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^cookie$': '<rootDir>/test/support/cookie.cjs',
  },
  setupFiles: ['reflect-metadata', '<rootDir>/test/support/seed.ts'],
  reporters: ['default', '<rootDir>/test/support/tally.mjs'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            react: { runtime: 'automatic', importSource: 'preact' },
          },
          target: 'es2022',
        },
        module: { type: 'es6' },
      },
    ],
  },
};
