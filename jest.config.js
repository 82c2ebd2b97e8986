/** Four sizes of test; only the last three start a database, once for the whole run. */
const base = {
  rootDir: import.meta.dirname,
  injectGlobals: false,
  testEnvironment: '<rootDir>/test/support/loading/environment.cjs',
  runtime: '<rootDir>/test/support/loading/runtime.cjs',
};
const withDatabase = {
  ...base,
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  setupFiles: ['<rootDir>/test/support/environment.ts'],
};

export default {
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/support/longest-first.cjs',
  // Long enough for several starts of the program on a machine with other work.
  testTimeout: 180_000,
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/test/architecture/**/*.spec.ts'],
    },
    {
      ...withDatabase,
      displayName: 'integration',
      testMatch: ['<rootDir>/test/integration/**/*.int-spec.ts'],
    },
    { ...withDatabase, displayName: 'admin', testMatch: ['<rootDir>/test/admin/**/*.admin-spec.ts'] },
    { ...withDatabase, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.e2e-spec.ts'] },
  ],
};
