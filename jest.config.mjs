const typescript = { target: 'es2024', parser: { syntax: 'typescript', importAttributes: true } };

/** Unit tests run as CommonJS, which Jest loads in a fifth of the time; packages that have none are turned into it. */
export const unit = {
  displayName: 'unit',
  testMatch: ['<rootDir>/test/unit/**/*.test.ts'],
  testEnvironment: 'node',
  transform: { '^.+\\.[jt]s$': ['@swc/jest', { jsc: typescript, module: { type: 'commonjs' } }] },
  transformIgnorePatterns: [
    'node_modules/(?!(@middy|@formatjs|canonicalize|intl-messageformat|oauth4webapi|cockatiel|zod)/)',
  ],
  moduleNameMapper: { '^(@middy/[a-z-]+)$': '<rootDir>/node_modules/$1/index.js' },
};

/** One project per folder of tests; those below `infra` need a deployed stack (TEST_TARGET, see test/support/target.ts). */
export default {
  projects: [
    unit,
    ...['infra', 'workflows', 'tables', 'inside', 'e2e', 'browser', 'after'].map((name) => ({
      displayName: name,
      testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
      testEnvironment: 'node',
      extensionsToTreatAsEsm: ['.ts'],
      transform: { '^.+\\.ts$': ['@swc/jest', { jsc: typescript, module: { type: 'es6' } }] },
    })),
  ],
};
