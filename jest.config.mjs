const shared = {
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2024', parser: { syntax: 'typescript', importAttributes: true } }, module: { type: 'es6' } },
    ],
  },
  testEnvironment: 'node',
};

/** One project per folder of tests; those below `infra` need a deployed stack (TEST_TARGET, see test/support/target.ts). */
export default {
  projects: ['unit', 'infra', 'workflows', 'tables', 'inside', 'e2e', 'browser', 'after'].map((name) => ({
    ...shared,
    displayName: name,
    testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
  })),
};
